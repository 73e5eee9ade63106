import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { keepWorker, type KeptWorker } from './kept-worker.ts';
import { WorkerFault } from './port.ts';

interface Commands {
  remember: { input: string; output: string | null; progress: never };
  die: { input: 'throw' | 'exit' | 'memory'; output: never; progress: never };
}

const folder = mkdtempSync(join(tmpdir(), 'chancery-worker-'));
const file = join(folder, 'worker.mjs');
// Plain JavaScript that speaks the protocol of port.ts: a worker thread cannot be given TypeScript here.
writeFileSync(
  file,
  `import { parentPort } from 'node:worker_threads';
   let kept = null;
   parentPort.on('message', ({ id, name, input }) => {
     if (name === 'remember') {
       parentPort.postMessage({ type: 'log', entry: { code: 'asked' } });
       parentPort.postMessage({ type: 'answer', id, output: kept });
       kept = input;
     } else if (input === 'exit') process.exit(0);
     else if (input === 'memory') for (const all = []; ; ) all.push(new Array(1000).fill(all.length));
     else throw new Error('gone');
   });`,
);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let worker: KeptWorker<Commands> | null = null;
afterEach(async () => {
  await worker?.stop();
});

function keep() {
  const gone: unknown[] = [];
  const logged: unknown[] = [];
  worker = keepWorker<Commands>({
    file,
    resourceLimits: { maxOldGenerationSizeMb: 16 },
    prepareAgain: async (ask) => {
      await ask('remember', 'prepared');
    },
    log: (entry) => logged.push(entry),
    onGone: (error) => gone.push(error),
  });
  return { ask: worker.ask, stop: worker.stop, gone, logged };
}

test.each(['throw', 'exit', 'memory'] as const)(
  'after death by %s the next question is answered',
  async (how) => {
    const { ask, gone } = keep();
    expect(await ask('remember', 'first')).toBeNull();
    await expect(ask('die', how)).rejects.toThrow(WorkerFault);
    expect(gone).toHaveLength(1);
    expect(await ask('remember', 'second')).toBe('prepared');
  },
);

test('an end that was asked for is not reported', async () => {
  const { ask, stop, gone, logged } = keep();
  await ask('remember', 'first');
  await stop();
  expect(gone).toEqual([]);
  expect(logged).toEqual([{ code: 'asked' }]);
});
