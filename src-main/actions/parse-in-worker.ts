import { Worker } from 'node:worker_threads';
import type { Deps, FileToParse, ParsedFile } from './deps.ts';

/** What one file may cost before its reading is stopped. Times in milliseconds. */
export interface ParseLimits {
  readonly deadline: number;
  /** Of the thread's own heap. */
  readonly heapMegabytes: number;
  /** By which the whole process may grow meanwhile: buffers lie outside a thread's heap. */
  readonly growthBytes: number;
}

export const PARSE_LIMITS: ParseLimits = {
  deadline: 30_000,
  heapMegabytes: 512,
  growthBytes: 1_500_000_000,
};

/** How often the size of the process is looked at, in milliseconds. */
const WATCH_EVERY = 200;

export interface ParserInWorker {
  /** Reads one file after the other. `stopped` where a file ran into a limit or ended the thread. */
  readonly parse: Deps['parse'];
  stop(): Promise<void>;
}

/**
 * A parser in a thread of its own: whatever a file does to it costs that file alone. `workerFile` is the built
 * parse-worker, which answers each FileToParse it gets with a ParsedFile. It is started with the first file and again
 * after it died. `onStopped` hears why one was stopped: a word, or the error that ended the thread.
 */
export function parseInWorker(
  workerFile: string | URL,
  onStopped: (why: unknown) => void = () => undefined,
  limits: ParseLimits = PARSE_LIMITS,
): ParserInWorker {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const start = () => {
    const started = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
    });
    // What nobody waits for must not end the process, nor keep it alive.
    started.on('error', () => undefined);
    started.unref();
    return started;
  };
  const stop = async () => {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  };
  const parseOne = async (file: FileToParse): Promise<ParsedFile | 'stopped'> => {
    worker ??= start();
    const outcome = await runOne(worker, file, limits);
    if ('parsed' in outcome) return outcome.parsed;
    onStopped(outcome.why);
    await stop();
    return 'stopped';
  };
  const parse = (file: FileToParse) => {
    const parsed = queue.then(() => parseOne(file));
    queue = parsed.catch(() => undefined);
    return parsed;
  };
  return { parse, stop };
}

type Outcome = { readonly parsed: ParsedFile } | { readonly why: unknown };

function runOne(worker: Worker, file: FileToParse, limits: ParseLimits): Promise<Outcome> {
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const end = (outcome: Outcome) => {
      clearTimeout(deadline);
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      resolve(outcome);
    };
    const onMessage = (parsed: ParsedFile) => end({ parsed });
    const onError = (why: unknown) => end({ why });
    const onExit = () => end({ why: 'exit' });
    const deadline = setTimeout(() => end({ why: 'deadline' }), limits.deadline);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growthBytes) end({ why: 'memory' });
    }, WATCH_EVERY);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    // Somebody waits: the thread keeps the process alive until it has answered.
    worker.ref();
    worker.postMessage(file);
  });
}
