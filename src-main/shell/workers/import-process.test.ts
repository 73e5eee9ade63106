import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { forkedParser } from '#main/actions/forked-parser.ts';
import { parseInProcess, type Parser } from '#main/actions/parse-in-process.ts';
import type { StartParser } from '#main/actions/parser-process.ts';
import { relayParsers } from '#main/shell/parser-relay.ts';
import { relayedParser } from './relayed-parser.ts';

const folder = mkdtempSync(join(tmpdir(), 'chancery-parse-'));
const file = join(folder, 'import-process.js');

// A reader that does to itself what its file says. Plain JavaScript beside the process as it is shipped, because Node
// cannot be given TypeScript.
const READER = `
  import { parentPort } from 'node:worker_threads';
  import { deserialize, serialize } from 'node:v8';
  let read = [];
  parentPort.on('message', ({ bytes, isLast }) => {
    read.push(bytes);
    if (!isLast) return;
    const { task, sent } = deserialize(Buffer.concat(read));
    read = [];
    const fileName = task === 'briefing' ? sent : sent.fileName;
    if (fileName === 'throw') throw new Error('broken');
    if (fileName === 'exit') process.exit(0);
    if (fileName === 'crash') process.kill(process.pid, 'SIGSEGV');
    if (fileName === 'hang') for (;;);
    if (fileName === 'heap') for (const all = []; ; ) all.push(new Array(1000).fill(all.length));
    if (fileName === 'buffers') for (const all = []; ; ) all.push(Buffer.alloc(8_000_000, 1));
    if (fileName === 'knock') parentPort.postMessage({ type: 'refused', door: 'net.connect' });
    if (fileName === 'large') globalThis.kept = Buffer.alloc(150_000_000, 1);
    const subject = fileName + (globalThis.kept ? ' kept' : '') + (sent.bytes?.byteLength > 9 ? ' whole' : '');
    const answer = { draft: null, problems: [{ code: 'empty-text', subject, line: null }] };
    parentPort.postMessage({ type: 'piece', bytes: new Uint8Array(serialize(answer)), isLast: true });
  });`;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: {
        input: join(import.meta.dirname, 'import-process.ts'),
        output: { format: 'es', entryFileNames: 'import-process.js' },
      },
    },
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'parse-worker.js'), READER);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Where another limit is to be met first, the time must not run out on a busy machine. */
const LIMITS = { deadline: 30_000, heapMegabytes: 32, growthBytes: 300_000_000 };
const SHORT = { ...LIMITS, deadline: 6000 };
let end: () => void = () => undefined;
afterEach(() => end());

function make(start: StartParser = forkedParser(file), its = LIMITS) {
  const why: string[] = [];
  const refused: string[] = [];
  let started = 0;
  const parser: Parser = parseInProcess(
    (limits) => {
      started += 1;
      return start(limits);
    },
    { onStopped: (it) => why.push(it), onRefused: (it) => refused.push(it) },
    its,
  );
  end = () => parser.stop();
  return {
    ...{ parser, why, refused, started: () => started },
    outcome: async (
      fileName: string,
      { length = 3, signal }: { length?: number; signal?: AbortSignal } = {},
    ) => {
      const sent = { fileName, mediaType: null, encoding: null, bytes: new Uint8Array(length) };
      const parsed = await parser.parse(sent, signal);
      return parsed === 'stopped' ? parsed : parsed.problems[0]?.subject;
    },
  };
}

test('files are read one after the other, each gets its own answer', async () => {
  const { outcome, why, started } = make();
  expect(await Promise.all(['a', 'b', 'c'].map((it) => outcome(it)))).toEqual(['a', 'b', 'c']);
  expect(why).toEqual([]);
  expect(started()).toBe(1);
});

test('a file larger than a piece arrives whole', async () => {
  const { outcome } = make();
  expect(await outcome('a', { length: 5_000_000 })).toBe('a whole');
});

test('all of it goes through the main process too, which ends what a lost worker has left', async () => {
  const { port1, port2 } = new MessageChannel();
  let kills = 0;
  relayParsers(port1, (limits) => {
    const parser = forkedParser(file)(limits);
    const kill = () => {
      kills += 1;
      parser.kill();
    };
    return { ...parser, kill };
  });
  const { outcome } = make(relayedParser(port2));
  expect(await outcome('a', { length: 5_000_000 })).toBe('a whole');
  expect(await outcome('crash')).toBe('stopped');
  expect(await outcome('b')).toBe('b');
  const before = kills;
  port2.close();
  await vi.waitFor(() => expect(kills).toBe(before + 1), 30_000);
});

test.each([
  ['throw', 'error'],
  ['exit', 'error'],
  ['crash', 'exit'],
  ['hang', 'deadline'],
  ['heap', 'memory'],
  ['buffers', 'memory'],
])('a file that ends the reader by %s costs itself alone', async (fileName, reason) => {
  const { outcome, why, started } = make(forkedParser(file), fileName === 'hang' ? SHORT : LIMITS);
  const outcomes = await Promise.all(['a', fileName, 'b'].map((it) => outcome(it)));
  expect(outcomes).toEqual(['a', 'stopped', 'b']);
  expect(why).toEqual([reason]);
  expect(started()).toBe(2);
});

test('a briefing is stopped like a file', async () => {
  const { parser } = make();
  const parsed = await Promise.all(['a', 'exit', 'b'].map((it) => parser.parseBriefing(it)));
  expect(parsed.map((it) => (it === 'stopped' ? it : it.problems[0]?.subject))).toEqual([
    'a',
    'stopped',
    'b',
  ]);
});

test('cancelling ends the file that is being read, and those that wait', async () => {
  const { outcome, why } = make();
  const stop = new AbortController();
  const { signal } = stop;
  expect(await outcome('a', { signal })).toBe('a');
  const waiting = Promise.all([outcome('hang', { signal }), outcome('b', { signal })]);
  setTimeout(() => stop.abort(), 100);
  expect(await waiting).toEqual(['stopped', 'stopped']);
  expect(why).toEqual(['cancelled']);
  expect(await outcome('c')).toBe('c');
});

test('a process that has grown makes way for a new one', async () => {
  const { outcome, why, started } = make();
  expect(await outcome('large')).toBe('large kept');
  expect(await outcome('a')).toBe('a');
  expect(why).toEqual([]);
  expect(started()).toBe(2);
});

test('a door that was shut in its face is reported, and the file is read', async () => {
  const { outcome, refused } = make();
  expect(await outcome('knock')).toBe('knock');
  expect(refused).toEqual(['net.connect']);
});

test('a process that cannot be started costs the file', async () => {
  const { outcome, why } = make(forkedParser(join(folder, 'absent.js')));
  expect(await outcome('a')).toBe('stopped');
  expect(why).toEqual(['exit']);
});
