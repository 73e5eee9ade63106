import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { answering, asking, framesOf, WorkerFault } from './port.ts';

interface Commands {
  double: { input: number; output: number; progress: never };
  count: { input: number; output: 'done' | 'stopped'; progress: number };
  break: { input: string; output: never; progress: never };
}

let close: () => void = () => undefined;
afterEach(() => close());

function connect() {
  const { port1, port2 } = new MessageChannel();
  close = () => port1.close();
  answering<Commands>(port2, {
    double: (input) => input * 2,
    count: async (upTo, { signal, onProgress }) => {
      for (let it = 1; it <= upTo; it += 1) {
        if (signal.aborted) return 'stopped';
        onProgress(it);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return 'done';
    },
    break: (words) => {
      throw new TypeError(`cannot read\n    at ${words} (secret.ts:1:1)`);
    },
  });
  return asking<Commands>(port1);
}

test('answers come back to their own question', async () => {
  const { ask } = connect();
  const asked = await Promise.all([1, 2, 3].map((it) => ask('double', it)));
  expect(asked).toEqual([2, 4, 6]);
});

test('progress arrives before the answer', async () => {
  const { ask } = connect();
  const seen: number[] = [];
  expect(await ask('count', 3, { onProgress: (it) => seen.push(it) })).toBe('done');
  expect(seen).toEqual([1, 2, 3]);
});

test('a signal stops the other side', async () => {
  const { ask } = connect();
  const stop = new AbortController();
  const answer = ask('count', 10_000, { signal: stop.signal, onProgress: (it) => it === 2 && stop.abort() });
  expect(await answer).toBe('stopped');
});

test('what is thrown arrives without its message', async () => {
  const { ask } = connect();
  const fault = await ask('break', 'the words of an ambassador').catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(WorkerFault);
  if (!(fault instanceof WorkerFault)) return;
  expect(fault.name).toBe('TypeError');
  expect(fault.stack).toContain('port.test.ts');
  expect(fault.stack).not.toContain('ambassador');
});

test('the end of the other side rejects what waits and what comes', async () => {
  const { ask, end } = connect();
  const waiting = ask('count', 10_000);
  end();
  await expect(waiting).rejects.toThrow(WorkerFault);
  await expect(ask('double', 1)).rejects.toThrow(WorkerFault);
});

test.each([
  ['a string', ''],
  [Object.assign(new Error('x'), { stack: undefined }), ''],
])('no frames of %o', (thrown, expected) => {
  expect(framesOf(thrown)).toBe(expected);
});
