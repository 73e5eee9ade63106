import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { parseInWorker, type ParserInWorker } from './parse-in-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'chancery-parse-'));
const workerFile = join(folder, 'worker.mjs');
// A reader that does to itself what its file says: plain JavaScript, because a thread cannot be given TypeScript here.
writeFileSync(
  workerFile,
  `import { parentPort } from 'node:worker_threads';
   parentPort.on('message', ({ task, sent }) => {
     const fileName = task === 'briefing' ? sent : sent.fileName;
     if (fileName === 'throw') throw new Error('broken');
     if (fileName === 'exit') process.exit(0);
     if (fileName === 'hang') for (;;);
     if (fileName === 'heap') for (const all = []; ; ) all.push(new Array(1000).fill(all.length));
     if (fileName === 'buffers') for (const all = []; ; ) all.push(Buffer.alloc(8_000_000, 1));
     parentPort.postMessage({ draft: null, problems: [{ code: 'empty-text', subject: fileName, line: null }] });
   });`,
);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const LIMITS = { deadline: 600, heapMegabytes: 32, growthBytes: 200_000_000 };
let parser: ParserInWorker | null = null;
afterEach(async () => {
  await parser?.stop();
});

function make() {
  const why: unknown[] = [];
  parser = parseInWorker(workerFile, (it) => why.push(it), LIMITS);
  const parse = parser.parse;
  return {
    why,
    outcome: async (fileName: string) => {
      const parsed = await parse({ fileName, mediaType: null, encoding: null, bytes: new Uint8Array(3) });
      return parsed === 'stopped' ? parsed : parsed.problems[0]?.subject;
    },
  };
}

test('files are read one after the other, each gets its own answer', async () => {
  const { outcome, why } = make();
  expect(await Promise.all(['a', 'b', 'c'].map(outcome))).toEqual(['a', 'b', 'c']);
  expect(why).toEqual([]);
});

test('a briefing is stopped like a file', async () => {
  make();
  const parsed = await Promise.all(
    ['a', 'hang', 'b'].map(async (it) => (await parser?.parseBriefing(it)) ?? 'no parser'),
  );
  const outcomes = parsed.map((it) => (typeof it === 'object' ? it.problems[0]?.subject : it));
  expect(outcomes).toEqual(['a', 'stopped', 'b']);
});

test.each<[string, unknown]>([
  ['throw', expect.objectContaining({ message: 'broken' })],
  ['exit', 'exit'],
  ['hang', 'deadline'],
  ['heap', expect.objectContaining({ code: 'ERR_WORKER_OUT_OF_MEMORY' })],
  ['buffers', 'memory'],
])('a file that ends the reader by %s costs itself alone', async (fileName, reason) => {
  const { outcome, why } = make();
  expect(await Promise.all(['a', fileName, 'b'].map(outcome))).toEqual(['a', 'stopped', 'b']);
  expect(why).toEqual([reason]);
});
