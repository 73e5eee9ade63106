import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blobPath, keepBlob, readBlob } from '#main/store/blobs.ts';
import { sha256Of } from '#main/store/hash.ts';
import { openLibrary, openReader, type OpenLibrary } from '#main/store/library.ts';
import { takeLock } from '#main/store/lock.ts';
import { addSource, NOON, temporaryFolder } from '#main/store/test-library.ts';
import { makeProtection, type Protection } from './key-file.ts';
import { plainBackups, protectLibrary, removePlainBackups, type ProtectProgress } from './protect.ts';

let folder = '';
let remove = (): void => undefined;
let protection: Protection;
beforeEach(async () => {
  const made = temporaryFolder();
  remove = made.remove;
  folder = join(made.folder, 'Library');
  protection = await makeProtection('correct heron ledger', 2 ** 10);
  const opened = openLibrary(folder, { mode: 'create', id: 'lib', createdAt: NOON });
  if (!opened.ok) throw new Error(opened.error.code);
  addSource(opened.value, 's1', 'Twelve barges left Port Marrow.', { title: 'Barges' });
  keepBlob(opened.value, Buffer.from('the original'));
  opened.value.close();
});
afterEach(() => remove());

function open(key: Uint8Array | null): OpenLibrary {
  const opened = openLibrary(folder, { mode: 'open', key });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

test('a plain library becomes an encrypted one, with all it holds', async () => {
  const told: ProtectProgress[] = [];
  const onProgress = (it: ProtectProgress): number => told.push(it);
  expect(await protectLibrary(folder, protection, { onProgress })).toEqual({ ok: true, value: null });
  expect(new Set(told.map((it) => it.step))).toEqual(new Set(['database', 'files', 'comparing', 'swapping']));

  const locked = { ok: false, error: { code: 'library-locked', name: 'Library' } };
  expect(openLibrary(folder, { mode: 'open' })).toEqual(locked);
  expect(openReader(folder)).toEqual(locked);

  const library = open(protection.key);
  expect(library.db.get('SELECT title FROM sources')).toEqual({ title: 'Barges' });
  expect(readBlob(library, sha256Of('the original'), '')).toMatchObject({ ok: true });
  expect(
    library.db.all("SELECT rowid FROM paragraph_index WHERE paragraph_index MATCH 'barges'"),
  ).toHaveLength(1);
  library.close();
  expect(existsSync(join(folder, 'library.db-wal'))).toBe(false);
});

test('it is refused where somebody has the library open, and nothing is changed', async () => {
  const before = readFileSync(join(folder, 'library.db'));
  const release = takeLock(folder);
  expect(await protectLibrary(folder, protection)).toMatchObject({ error: { code: 'library-in-use' } });
  release?.();
  expect(readFileSync(join(folder, 'library.db'))).toEqual(before);
  open(null).close();
});

test('cancelled, it leaves the plain library and nothing else', async () => {
  const stop = new AbortController();
  const onProgress = ({ step }: ProtectProgress): void => {
    if (step === 'comparing') stop.abort();
  };
  expect(await protectLibrary(folder, protection, { signal: stop.signal, onProgress })).toMatchObject({
    error: { code: 'cancelled' },
  });
  expect(existsSync(join(folder, 'sealing'))).toBe(false);
  open(null).close();
});

test('twice is once', async () => {
  await protectLibrary(folder, protection);
  const again = await protectLibrary(folder, await makeProtection('seven quiet barges', 2 ** 10));
  expect(again).toMatchObject({ error: { code: 'library-locked' } });
  open(protection.key).close();
});

test('a file that was damaged before is damaged after, and is not taken for whole', async () => {
  const place = { folder, cipher: null };
  const hash = sha256Of('the original');
  writeFileSync(blobPath(place, hash), 'the 0riginal');
  expect(await protectLibrary(folder, protection)).toMatchObject({ ok: true });
  const library = open(protection.key);
  expect(readBlob(library, hash, 'paper')).toMatchObject({ error: { code: 'stored-bytes-changed' } });
  library.close();
});

test('what somebody else put beside the files stays', async () => {
  mkdirSync(join(folder, 'blobs/zz'), { recursive: true });
  writeFileSync(join(folder, 'blobs/zz/notes.txt'), 'mine');
  await protectLibrary(folder, protection);
  expect(readFileSync(join(folder, 'blobs/zz/notes.txt'), 'utf8')).toBe('mine');
});

test('copies in the open are named, and go when somebody agrees', async () => {
  const library = open(null);
  library.db.run('VACUUM INTO ?', join(folder, 'backups/library-2026-03-08.db'));
  library.close();
  await protectLibrary(folder, protection);
  const sealed = open(protection.key);
  sealed.db.run('VACUUM INTO ?', join(folder, 'backups/library-2026-03-09.db'));
  sealed.close();
  expect(plainBackups(folder)).toEqual(['library-2026-03-08.db']);
  removePlainBackups(folder);
  expect(plainBackups(folder)).toEqual([]);
  expect(existsSync(join(folder, 'backups/library-2026-03-09.db'))).toBe(true);
});
