import { expect, test } from 'vitest';
import { ok } from '#core/model/result.ts';
import type { PdfJob } from '#main/actions/deps.ts';
import type { PrintCommands } from './messages.ts';
import { WorkerFault, type Ask } from './port.ts';
import { renderIn } from './render-in.ts';

const job = { evidence: null } as unknown as PdfJob;
const done = ok({ bytes: new Uint8Array([1]), pages: 3 });

const noOther = () => {
  throw new Error('another worker was started');
};

/** A worker that answers when it is told to, and what it was asked. */
function worker() {
  const asked: PrintCommands['render']['input'][] = [];
  let answer: (it: unknown) => void = () => undefined;
  let progress: (pages: number) => void = () => undefined;
  const ask = ((
    _name: string,
    input: PrintCommands['render']['input'],
    options: { onProgress: typeof progress },
  ) => {
    asked.push(input);
    progress = options.onProgress;
    return new Promise((resolve) => (answer = resolve));
  }) as unknown as Ask<PrintCommands>;
  const isStopped = () => Atomics.load(new Int32Array(asked[0]?.stop ?? new SharedArrayBuffer(4)), 0) !== 0;
  return {
    ask,
    asked,
    isStopped,
    answer: (it: unknown) => answer(it),
    progress: (pages: number) => progress(pages),
  };
}

test('what the worker answers is answered', async () => {
  const { ask, answer, progress, isStopped } = worker();
  const pages: number[] = [];
  const rendered = renderIn(ask, noOther)(job, (it) => pages.push(it), new AbortController().signal);
  progress(1);
  answer(done);
  expect(await rendered).toEqual(done);
  expect([pages, isStopped()]).toEqual([[1], false]);
});

test('a wish to stop is answered at once, reaches the worker, and nothing more is heard of it', async () => {
  const { ask, progress, isStopped } = worker();
  const pages: number[] = [];
  const stop = new AbortController();
  const rendered = renderIn(ask, noOther)(job, (it) => pages.push(it), stop.signal);
  progress(1);
  stop.abort();
  expect(await rendered).toEqual({ ok: false, error: { code: 'cancelled' } });
  progress(2);
  expect([pages, isStopped()]).toEqual([[1], true]);
});

test('what was stopped before it began is not begun', async () => {
  const { ask, asked } = worker();
  expect(await renderIn(ask, noOther)(job, () => {}, AbortSignal.abort())).toEqual({
    ok: false,
    error: { code: 'cancelled' },
  });
  expect(asked).toEqual([]);
});

test.each([
  ['one that ended over a document is followed by a larger one, which ends afterwards', 'WorkerEnded', ok(1)],
  ['one that threw is not', 'RangeError', 'RangeError'],
])('%s', async (_, name, expected) => {
  let stopped = 0;
  const answering = (answer: () => Promise<unknown>) => answer as unknown as Ask<PrintCommands>;
  const larger = () => ({
    ask: answering(() => Promise.resolve(ok(1))),
    stop: () => {
      stopped += 1;
      return Promise.resolve();
    },
  });
  const first = answering(() => Promise.reject(new WorkerFault(name, '')));
  const rendered = await renderIn(first, larger)(job, () => {}).catch((fault: unknown) =>
    fault instanceof Error ? fault.name : fault,
  );
  expect([rendered, stopped]).toEqual([expected, name === 'WorkerEnded' ? 1 : 0]);
});
