import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { searchFilter } from '#core/contract/search-views.ts';
import { briefingId } from '#core/model/ids.ts';
import { keepBlob, readBlob } from './blobs.ts';
import { backUp } from './backup.ts';
import { insertBriefing, readBriefing, saveBriefing } from './briefings.ts';
import { connectForReading, connectForWriting } from './connection.ts';
import { eraseTraces } from './erase-traces.ts';
import { DATABASE_NAME, openLibrary, openReader, type OpenLibrary, type ReadLibrary } from './library.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { contentOf, SCHEMAS, unpackLibrary } from './old-libraries.test-support.ts';
import { destroy } from './purge.ts';
import { rememberSearch } from './recent-searches.ts';
import { search } from './search.ts';
import { dropSums } from './soundness-sums.ts';
import { trashSources } from './sources.ts';
import { addExcerpt, addSource, newBriefing, NOON, paragraphBlock, temporaryFolder } from './test-library.ts';
import { chooseTrashed } from './trashed.ts';
import { makeCipher } from './vault/cipher.ts';
import { makeProtection, type Protection } from './vault/key-file.ts';
import { protectLibrary } from './vault/protect.ts';

// What a library does, done by one that is encrypted too; and what its files tell to those without the key.

let place = '';
let folder = '';
let remove = (): void => undefined;
let protection: Protection;
beforeEach(async () => {
  ({ folder: place, remove } = temporaryFolder());
  folder = join(place, 'Library');
  protection = await makeProtection('correct heron ledger', 2 ** 10);
});
afterEach(() => remove());

const CANARY = 'plovercanary';
const TEXT = `Twelve barges left Port Marrow, the ${CANARY} office said.\n\nNobody counted the ferries.`;

/** Every file below a folder that holds the word, in the encodings a file may have it in. */
function tellTales(): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return [CANARY, 'heron'].some(
        (it) =>
          bytes.toString('latin1').toLowerCase().includes(it) || bytes.includes(Buffer.from(it, 'utf16le')),
      );
    });
}

function create(guarded: boolean): OpenLibrary {
  const opened = openLibrary(folder, {
    ...{ mode: 'create', id: 'lib', createdAt: NOON },
    protection: guarded ? protection : null,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

function reopen(): OpenLibrary {
  const opened = openLibrary(folder, { mode: 'open', key: protection.key });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

const found = (library: Pick<ReadLibrary, 'db'>, text: string): number =>
  search(library.db, { text, limit: 20, mode: 'typing', filter: searchFilter.parse({}) }).hits.length;

function work(library: OpenLibrary): void {
  const source = addSource(library, 's1', TEXT, { title: `${CANARY} at sea` });
  const excerpt = addExcerpt(library, 'e1', { source, text: TEXT, exact: 'Twelve barges' });
  keepBlob(library, Buffer.from(TEXT));
  insertBriefing(library.db, newBriefing('b1', [paragraphBlock('p1', CANARY, [excerpt])]), NOON);
  rememberSearch(library.db, CANARY);
}

describe.each([
  ['plain', false],
  ['encrypted', true],
])('a library that is %s', (_kind, guarded) => {
  test('keeps, finds, saves and gives back what was put in, also after it was closed', () => {
    const library = create(guarded);
    work(library);
    expect(found(library, 'barges')).toBeGreaterThan(0);
    const save = {
      ...{ id: briefingId.parse('b1'), revision: 1, order: ['p1'], changed: [paragraphBlock('p1', 'other')] },
      facts: {},
    };
    expect(saveBriefing(library.db, save as never, NOON)).toMatchObject({ ok: true });
    const hash = keepBlob(library, Buffer.from(TEXT));
    library.close();

    const again = reopen();
    expect(found(again, 'barges')).toBeGreaterThan(0);
    expect(readBriefing(again.db, briefingId.parse('b1'))).toMatchObject({
      ok: true,
      value: { revision: 2 },
    });
    expect(readBlob(again, hash, '')).toEqual({ ok: true, value: Buffer.from(TEXT) });
    expect(again.db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    again.close();
  });

  test('is read beside the one that writes it', () => {
    const library = create(guarded);
    const reader = openReader(folder, protection.key);
    work(library);
    expect(reader.ok && found(reader.value, 'barges')).toBeGreaterThan(0);
    if (reader.ok) reader.value.close();
    library.close();
  });

  test('destroys what is destroyed', async () => {
    const library = create(guarded);
    work(library);
    trashSources(library.db, ['s1' as never], NOON);
    const doomed = chooseTrashed(library.db, null);
    if (doomed.ok) destroy(library.db, doomed.value);
    await eraseTraces(library.db);
    expect(found(library, 'barges')).toBe(0);
    library.close();
  });

  test('is copied, and the copy is one of its kind', async () => {
    const library = create(guarded);
    work(library);
    const copied = await backUp(library, NOON);
    const name = copied.ok ? (copied.value ?? '') : '';
    const copy = connectForReading(join(folder, 'backups', name), library.cipher?.databaseKey ?? null);
    expect(copy.db.get('SELECT count(*) AS n FROM sources')).toEqual({ n: 1 });
    copy.close();
    library.close();
    expect(tellTales().length > 0).toBe(!guarded);
  });

  test('that is newer is refused, and left as it is', () => {
    const library = create(guarded);
    const cipher = guarded ? makeCipher(protection.key) : null;
    library.close();
    const newer = connectForWriting(join(folder, DATABASE_NAME), cipher?.databaseKey ?? null);
    newer.db.script(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    newer.close();
    dropSums(join(folder, DATABASE_NAME));
    const before = readFileSync(join(folder, DATABASE_NAME));
    const refused = { ok: false, error: { code: 'library-newer', name: 'Library' } };
    expect(openLibrary(folder, { mode: 'open', key: protection.key })).toEqual(refused);
    expect(openReader(folder, protection.key)).toEqual(refused);
    expect(readFileSync(join(folder, DATABASE_NAME))).toEqual(before);
  });
});

test('while it is written, nothing on the disk tells what is in it: a killed process leaves just that', () => {
  const library = create(true);
  work(library);
  expect(readdirSync(folder)).toContain(`${DATABASE_NAME}-wal`);
  expect(tellTales()).toEqual([]);
  const killed = join(place, 'Killed');
  cpSync(folder, killed, { recursive: true });
  library.close();
  expect(tellTales()).toEqual([]);

  rmSync(join(killed, 'library.lock'));
  const after = openLibrary(killed, { mode: 'open', key: protection.key });
  expect(after.ok && found(after.value, 'barges')).toBeGreaterThan(0);
  if (after.ok) after.value.close();
});

test.each([
  ['another key', Buffer.alloc(32, 9), 'library-damaged'],
  ['no key', null, 'library-locked'],
])('with %s it is not opened, and left as it is', (_which, key, code) => {
  create(true).close();
  const before = readFileSync(join(folder, DATABASE_NAME));
  expect(openLibrary(folder, { mode: 'open', key })).toMatchObject({ error: { code } });
  expect(openReader(folder, key)).toMatchObject({ error: { code } });
  expect(readFileSync(join(folder, DATABASE_NAME))).toEqual(before);
});

test('a page that was changed is refused, whatever it holds', () => {
  const library = create(true);
  work(library);
  library.close();
  const file = join(folder, DATABASE_NAME);
  dropSums(file);
  const whole = readFileSync(file);
  const cipher = makeCipher(protection.key);
  for (let page = 0; page < whole.length / 4096; page += 7) {
    const bytes = Buffer.from(whole);
    bytes[page * 4096 + 100] = bytes.readUInt8(page * 4096 + 100) ^ 1;
    writeFileSync(file, bytes);
    const check = (): unknown => {
      const connection = connectForReading(file, cipher.databaseKey);
      try {
        return connection.pragma('integrity_check');
      } finally {
        connection.close();
      }
    };
    let said: unknown;
    try {
      said = check();
    } catch (error) {
      said = error instanceof Error ? error.message : error;
    }
    expect([page, said === 'ok']).toEqual([page, false]);
  }
});

test('a creation that was interrupted is begun anew, plain or encrypted', () => {
  create(true).close();
  for (const name of [DATABASE_NAME, 'library.sums', 'blobs', 'backups'])
    rmSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, `${DATABASE_NAME}.part`), 'half');
  const plain = create(false);
  expect(plain.cipher).toBeNull();
  plain.close();
  expect(readdirSync(folder)).not.toContain('library.key');
});

test('a key file alone is no place for a new library: it may be all that is left of one', () => {
  create(true).close();
  for (const name of [DATABASE_NAME, 'library.sums', 'blobs', 'backups'])
    rmSync(join(folder, name), { recursive: true });
  expect(openLibrary(folder, { mode: 'create', id: 'lib', createdAt: NOON })).toMatchObject({
    error: { code: 'folder-not-empty' },
  });
});

test.each(SCHEMAS)(
  'a library of schema %i that was protected is brought up, and its copy tells nothing',
  async (schema) => {
    const [one, other] = ['plain', 'sealed'].map((it) => join(place, it)) as [string, string];
    for (const it of [one, other]) {
      mkdirSync(it);
      unpackLibrary(schema, it);
    }
    expect(await protectLibrary(other, protection)).toEqual({ ok: true, value: null });
    const plain = openLibrary(one, { mode: 'open' });
    const sealed = openLibrary(other, { mode: 'open', key: protection.key });
    if (!plain.ok || !sealed.ok) throw new Error('not opened');
    expect(contentOf(sealed.value.db)).toEqual(contentOf(plain.value.db));
    const blobs = sealed.value.db.all('SELECT bytes_sha256 FROM sources');
    for (const it of blobs)
      expect(readBlob(sealed.value, String(it['bytes_sha256']) as never, '').ok).toBe(true);
    plain.value.close();
    sealed.value.close();
    for (const name of readdirSync(join(other, 'backups')).filter((it) => it.endsWith('.db')))
      expect(readFileSync(join(other, 'backups', name)).includes('SQLite format')).toBe(false);
  },
);
