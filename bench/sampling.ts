import { performance } from 'node:perf_hooks';

/** Runs `work` once for each input, in order, and answers how long each took in milliseconds. */
export async function timeEach<T>(inputs: Iterable<T>, work: (input: T) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  return times;
}

/** Runs `work` and answers its value with the highest resident memory of this process seen meanwhile, in bytes. */
export async function withPeakMemory<T>(work: () => Promise<T>): Promise<{ value: T; peakMemory: number }> {
  let peakMemory = process.memoryUsage.rss();
  const look = (): void => {
    peakMemory = Math.max(peakMemory, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 20);
  try {
    const value = await work();
    look();
    return { value, peakMemory };
  } finally {
    clearInterval(timer);
  }
}
