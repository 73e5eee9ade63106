import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forkedParser } from '#main/actions/forked-parser.ts';
import { LOCK_NAME } from '#main/store/lock.ts';
import { startLibrarySession, type LibrarySession } from './library-session.ts';
import type { LogEntry } from './log.ts';

// The two workers as plain JavaScript that keeps to the protocol: a thread cannot be given TypeScript here. The writing
// one refuses a folder with a lock in it, takes the lock, and dies of the call `briefings.create`.
const LIBRARY_WORKER = `
  import { parentPort } from 'node:worker_threads';
  import { existsSync, rmSync, writeFileSync } from 'node:fs';
  let lock = null;
  const ok = (value) => ({ ok: true, value });
  const fail = (code) => ({ ok: false, error: { code, name: 'x' } });
  const answers = {
    open: ({ folder }) => {
      if (!existsSync(folder)) return fail('not-a-library');
      if (lock === folder + '/${LOCK_NAME}') rmSync(lock);
      else if (existsSync(folder + '/${LOCK_NAME}')) return fail('library-in-use');
      lock = folder + '/${LOCK_NAME}';
      writeFileSync(lock, '');
      return ok({ name: folder.split('/').at(-1) });
    },
    close: () => { if (lock) rmSync(lock, { force: true }); lock = null; return null; },
    state: () => lock && { name: lock },
    call: ({ name }) => { if (name === 'briefings.create') process.exit(1); return ok(lock !== null); },
  };
  parentPort.on('message', ({ id, name, input }) =>
    parentPort.postMessage({ type: 'answer', id, output: answers[name](input) }));`;
const SEARCH_WORKER = `
  import { parentPort } from 'node:worker_threads';
  let open = null;
  const answers = {
    open: ({ folder }) => (open = folder).endsWith('unreadable')
      ? { ok: false, error: { code: 'library-damaged', name: 'x' } } : { ok: true, value: null },
    close: () => (open = null),
    call: ({ name }) => { if (name === 'tags.list') process.exit(1); return { ok: true, value: open }; },
  };
  parentPort.on('message', ({ id, name, input }) =>
    parentPort.postMessage({ type: 'answer', id, output: answers[name](input) }));`;

let home = '';
let session: LibrarySession | null = null;
const logged: LogEntry[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'chancery-session-'));
  for (const name of ['one', 'two', 'unreadable']) mkdirSync(join(home, name));
  // Without this Node takes a .js file for CommonJS.
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(home, 'library-worker.js'), LIBRARY_WORKER);
  writeFileSync(join(home, 'search-worker.js'), SEARCH_WORKER);
  logged.length = 0;
});
afterEach(async () => {
  await session?.close();
  rmSync(home, { recursive: true });
});

function start() {
  const nowhere = { preload: '', renderer: '', resources: '', devServer: null };
  const places = { ...nowhere, main: home };
  session = startLibrarySession(places, (entry) => logged.push(entry), forkedParser(''));
  const it = session;
  return {
    it,
    folder: (name: string) => join(home, name),
    open: (name: string) => it.open({ folder: join(home, name), how: 'open' }),
  };
}
const hasLock = (folder: string) => existsSync(join(folder, LOCK_NAME));

test('before a library is open every call says so', async () => {
  const { it } = start();
  expect(await it.call('search', 'tags.list', {})).toMatchObject({ error: { code: 'no-library-open' } });
  expect(await it.state()).toBeNull();
});

test('a library that cannot be opened leaves the one that is open', async () => {
  const { it, open, folder } = start();
  await open('one');
  expect(await open('absent')).toMatchObject({ ok: false });
  expect(it.folder).toBe(folder('one'));
});

test('a library that can be written but not read is not half open', async () => {
  const { it, open, folder } = start();
  expect(await open('unreadable')).toMatchObject({ ok: false, error: { code: 'library-damaged' } });
  expect(it.folder).toBeNull();
  expect(hasLock(folder('unreadable'))).toBe(false);
});

test('after the writing worker died the library is open again, in spite of the lock it left', async () => {
  const { it, open, folder } = start();
  await open('one');
  await expect(it.call('library', 'briefings.create', {})).rejects.toThrow();
  expect(hasLock(folder('one'))).toBe(true);
  expect(await it.call('library', 'briefings.save', {})).toEqual({ ok: true, value: true });
  expect(logged.map(({ code, subject }) => [code, subject])).toEqual([['worker-gone', 'library']]);
});

test('after the reading worker died it reads the same library', async () => {
  const { it, open, folder } = start();
  await open('one');
  await expect(it.call('search', 'tags.list', {})).rejects.toThrow();
  expect(await it.call('search', 'sources.list', {})).toEqual({ ok: true, value: folder('one') });
});

test('a library that is gone when its worker starts again is no longer open', async () => {
  const { it, open, folder } = start();
  await open('one');
  await expect(it.call('library', 'briefings.create', {})).rejects.toThrow();
  rmSync(folder('one'), { recursive: true });
  await it.call('library', 'briefings.save', {}).catch(() => undefined);
  expect(it.folder).toBeNull();
});

test('closing gives the lock back', async () => {
  const { it, open, folder } = start();
  await open('one');
  await it.close();
  expect(hasLock(folder('one'))).toBe(false);
});
