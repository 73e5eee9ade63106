import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  import { dieOnce } from './die-once.js';
  let lock = null;
  let given = null;
  const ok = (value) => ({ ok: true, value });
  const fail = (code) => ({ ok: false, error: { code, name: 'x' } });
  const answers = {
    open: ({ folder, key }) => {
      given = key ? key[0] : null;
      if (!existsSync(folder + '/library.db')) return fail('not-a-library');
      if (lock === folder + '/${LOCK_NAME}') rmSync(lock);
      else if (existsSync(folder + '/${LOCK_NAME}')) return fail('library-in-use');
      lock = folder + '/${LOCK_NAME}';
      writeFileSync(lock, '');
      return ok({ name: folder.split('/').at(-1) });
    },
    close: () => { if (lock) rmSync(lock, { force: true }); lock = null; return null; },
    state: () => lock && { name: lock, given },
    call: ({ name, input }) => {
      if (name === 'briefings.create') process.exit(1);
      if (input.dies) dieOnce(name);
      return lock === null ? fail('no-library-open') : ok(true);
    },
  };
  parentPort.on('message', ({ id, name, input }) =>
    parentPort.postMessage({ type: 'answer', id, output: answers[name](input) }));`;
const SEARCH_WORKER = `
  import { parentPort } from 'node:worker_threads';
  import { dieOnce } from './die-once.js';
  let open = null;
  const answers = {
    open: ({ folder }) => (open = folder).endsWith('unreadable')
      ? { ok: false, error: { code: 'library-damaged', name: 'x' } } : { ok: true, value: null },
    close: () => (open = null),
    call: ({ name, input }) => {
      if (name === 'tags.list') process.exit(1);
      if (input.dies) dieOnce(input.dies);
      return { ok: true, value: open };
    },
  };
  parentPort.on('message', ({ id, name, input }) =>
    parentPort.postMessage({ type: 'answer', id, output: answers[name](input) }));`;
/** Ends the thread the first time that it is asked for something of that name. */
const DIE_ONCE = `
  import { existsSync, writeFileSync } from 'node:fs';
  export const dieOnce = (name) => {
    const mark = import.meta.dirname + '/died-' + name;
    if (existsSync(mark)) return;
    writeFileSync(mark, '');
    process.exit(1);
  };`;

let home = '';
let session: LibrarySession | null = null;
const logged: LogEntry[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'chancery-session-'));
  for (const name of ['one', 'two', 'unreadable']) {
    mkdirSync(join(home, name));
    writeFileSync(join(home, name, 'library.db'), '');
  }
  // Without this Node takes a .js file for CommonJS.
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(home, 'die-once.js'), DIE_ONCE);
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

test('a library that is gone when its worker starts again is opened when it is back', async () => {
  const { it, open, folder } = start();
  await open('one');
  await expect(it.call('library', 'briefings.create', {})).rejects.toThrow();
  renameSync(folder('one'), folder('away'));
  const gone = { ok: false, error: { code: 'library-unreachable', name: 'one' } };
  expect(await it.call('library', 'briefings.save', {})).toEqual(gone);
  expect(await it.call('search', 'sources.list', {})).toEqual(gone);
  expect(existsSync(folder('one')), 'nobody makes a folder in its place').toBe(false);
  renameSync(folder('away'), folder('one'));
  expect(await it.call('library', 'briefings.save', {})).toEqual({ ok: true, value: true });
});

test('a call that is harmless twice is asked again where the worker died of it, another is not', async () => {
  const { it, open } = start();
  await open('one');
  expect(await it.call('search', 'sources.get', { dies: 'search' })).toMatchObject({ ok: true });
  expect(await it.call('analysis', 'sources.get', { dies: 'analysis' })).toMatchObject({ ok: true });
  expect(await it.call('library', 'briefings.save', { dies: true })).toMatchObject({ ok: true });
  await expect(it.call('library', 'briefings.trash', { dies: true })).rejects.toThrow();
  expect(logged.map(({ subject }) => subject)).toEqual(['search', 'analysis', 'library', 'library']);
});

test('a worker that is started again gets the key again', async () => {
  const { it, folder } = start();
  await it.open({ folder: folder('one'), how: 'open', key: Buffer.alloc(32, 7) });
  await expect(it.call('library', 'briefings.create', {})).rejects.toThrow();
  expect(await it.state()).toMatchObject({ given: 7 });
  expect(it.isProtected).toBe(true);
});

test('locked, nothing of a library is open, and its key is gone; it opens again', async () => {
  const { it, folder } = start();
  const key = Buffer.alloc(32, 7);
  await it.open({ folder: folder('one'), how: 'open', key });
  await it.call('analysis', 'sources.get', {});
  await it.lock();
  expect(key).toEqual(Buffer.alloc(32));
  expect([it.folder, it.isProtected, hasLock(folder('one'))]).toEqual([null, false, false]);
  for (const place of ['library', 'search', 'analysis'] as const)
    expect(await it.call(place, 'sources.list', {})).toMatchObject({ error: { code: 'no-library-open' } });

  const again = { folder: folder('one'), how: 'open', key: Buffer.alloc(32, 9) } as const;
  expect(await it.open(again)).toMatchObject({ ok: true });
  expect(await it.state()).toMatchObject({ given: 9 });
});

test('the key of a library goes when another is opened', async () => {
  const { it, open, folder } = start();
  const key = Buffer.alloc(32, 7);
  await it.open({ folder: folder('one'), how: 'open', key });
  await open('two');
  expect(key).toEqual(Buffer.alloc(32));
  expect(it.isProtected).toBe(false);
});

test('closing gives the lock back', async () => {
  const { it, open, folder } = start();
  await open('one');
  await it.close();
  expect(hasLock(folder('one'))).toBe(false);
});
