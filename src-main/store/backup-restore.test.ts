import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { compareWith, listBackups, lookAtBackup } from './backup-list.ts';
import { restoreAsNew, restoreInPlace } from './backup-restore.ts';
import { libraryId, mirror } from './backup-second.ts';
import { blobPath, keepBlob, readBlob } from './blobs.ts';
import { insertBriefing, readBriefing, saveBriefing } from './briefings.ts';
import { connectForReading } from './connection.ts';
import { sha256Of } from './hash.ts';
import { DATABASE_NAME, openLibrary, openReader, type OpenLibrary } from './library.ts';
import { checkLibrary } from './soundness.ts';
import { addExcerpt, addSource, newBriefing, NOON, paragraphBlock, temporaryFolder } from './test-library.ts';
import { makeProtection } from './vault/key-file.ts';

const TEXT = 'The harbour of Halm was closed.';
const LATER = '2031-05-05T10:00:00.000Z';
const AGAIN = '2031-05-05T12:00:00.000Z';

interface Scene {
  readonly parent: string;
  readonly folder: string;
  readonly library: OpenLibrary;
  readonly key: Uint8Array | null;
  /** The copy, made when there was one source and one briefing. */
  readonly copy: string;
}

/** A library of which a copy was made, then changed. */
async function scene(work: (scene: Scene) => Promise<void>, encrypted = false): Promise<void> {
  const { folder: parent, remove } = temporaryFolder();
  const protection = encrypted ? await makeProtection('a long passphrase', 1024) : null;
  const folder = join(parent, 'Library');
  try {
    const opened = openLibrary(folder, { mode: 'create', id: 'lib', createdAt: NOON, protection });
    if (!opened.ok) throw new Error(opened.error.code);
    const library = opened.value;
    const source = addSource(library, 's1', TEXT, { title: 'Harbour closed' });
    keepBlob(library, Buffer.from(`s1 ${TEXT}`));
    addExcerpt(library, 'e1', { source, text: TEXT, exact: 'harbour of Halm' });
    insertBriefing(library.db, newBriefing('b1', [paragraphBlock('p1', 'Closed.')]), NOON);
    const made = await backUp(library, LATER);
    const copy = join(folder, 'backups', made.ok ? (made.value ?? '') : '');
    addSource(library, 's2', 'Later.', { title: 'Harbour open' });
    keepBlob(library, Buffer.from('s2 Later.'));
    const stored = readBriefing(library.db, newBriefing('b1', []).id);
    if (stored.ok) saveBriefing(library.db, { ...PARTS, id: stored.value.briefing.id, revision: 1 }, AGAIN);
    await work({ parent, folder, library, key: protection?.key ?? null, copy });
    library.close();
  } finally {
    remove();
  }
}
const PARTS = { order: ['p1'], changed: [paragraphBlock('p1', 'Open again.')], facts: {} };

test.each([false, true])(
  'a copy says what it holds and what would come back (encrypted: %s)',
  async (encrypted) => {
    await scene(async ({ library, copy }) => {
      const key = library.cipher?.databaseKey ?? null;
      expect(lookAtBackup(copy, key)).toMatchObject({
        ...{ sound: true, newer: false },
        counts: { sources: 1, excerpts: 1, figures: 0, pictures: 0, briefings: 1 },
      });
      library.db.run('UPDATE excerpts SET trashed_at = ?', AGAIN);
      const connection = connectForReading(copy, key);
      const preview = compareWith(library.db, connection);
      connection.close();
      expect(preview.gains.excerpts).toEqual({ count: 1, first: ['harbour of Halm'] });
      expect(preview.losses.sources).toEqual({ count: 1, first: ['Harbour open'] });
      expect(preview.changed).toEqual([{ title: 'Brief', savedThen: NOON, savedNow: AGAIN }]);
    }, encrypted);
  },
);

test.each([false, true])('a copy becomes a new library (encrypted: %s)', async (encrypted) => {
  await scene(async ({ parent, folder, copy, key, library }) => {
    const to = join(parent, 'Again');
    const made = await restoreAsNew({ file: copy, homes: [folder], key }, to, 'new-id');
    expect(made).toEqual({ ok: true, value: { name: 'Again', missingFiles: [] } });
    const report = await checkLibrary(to, key);
    expect(report.ok && report.value.faults).toEqual([]);
    const opened = openLibrary(to, { mode: 'open', key });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.db.all('SELECT id FROM sources')).toEqual([{ id: 's1' }]);
    expect(libraryId(opened.value.db)).toBe('new-id');
    opened.value.close();
    expect(libraryId(library.db)).toBe('lib');
  }, encrypted);
});

test('a copy takes the place of the library, which is kept', async () => {
  await scene(async ({ folder, copy, library }) => {
    expect(await restoreInPlace({ file: copy, homes: [folder], key: null }, folder, AGAIN)).toMatchObject({
      error: { code: 'library-in-use' },
    });
    library.close();
    expect((await restoreInPlace({ file: copy, homes: [folder], key: null }, folder, AGAIN)).ok).toBe(true);
    const opened = openLibrary(folder, { mode: 'open' });
    expect(opened.ok && opened.value.db.all('SELECT id FROM sources')).toEqual([{ id: 's1' }]);
    if (opened.ok) opened.value.close();
    const [kept] = listBackups(join(folder, 'backups'), 'here');
    expect(kept).toMatchObject({ kind: 'before-restore', at: AGAIN });
    expect(lookAtBackup(join(folder, 'backups', kept?.name ?? ''), null).counts?.sources).toBe(2);
  });
});

test('a damaged library is kept byte for byte when a copy takes its place', async () => {
  await scene(async ({ folder, copy, library }) => {
    library.close();
    const file = join(folder, DATABASE_NAME);
    const bytes = readFileSync(file).fill(0x5a, 0, 9000);
    writeFileSync(file, bytes);
    expect((await restoreInPlace({ file: copy, homes: [folder], key: null }, folder, AGAIN)).ok).toBe(true);
    const kept = readdirSync(join(folder, 'backups')).find((it) => it.startsWith('before-restore'));
    expect(readFileSync(join(folder, 'backups', kept ?? ''))).toEqual(bytes);
    const opened = openReader(folder);
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.value.close();
  });
});

test.each<[string, (it: Scene) => void, string]>([
  [
    'one that is damaged',
    ({ copy }) => writeFileSync(copy, readFileSync(copy).fill(7, 5000, 9000)),
    'backup-unsound',
  ],
  [
    'one that lost its end',
    ({ copy }) => writeFileSync(copy, readFileSync(copy).subarray(0, 20_000)),
    'backup-unsound',
  ],
  ['one of a later Chancery', ({ copy }) => raiseSchema(copy), 'library-newer'],
  ['a folder that is taken', ({ parent }) => taken(join(parent, 'Again')), 'folder-not-empty'],
])('refuses %s', async (_, spoil, code) => {
  await scene(async (it) => {
    spoil(it);
    const to = join(it.parent, 'Again');
    const answer = await restoreAsNew({ file: it.copy, homes: [it.folder], key: null }, to, 'x');
    expect(answer).toMatchObject({ error: { code } });
    expect(existsSync(join(to, DATABASE_NAME))).toBe(false);
  });
});

test('refuses a key that is not its own', async () => {
  await scene(async ({ parent, folder, copy }) => {
    const from = { file: copy, homes: [folder], key: Buffer.alloc(32, 9) };
    const answer = await restoreAsNew(from, join(parent, 'Again'), 'x');
    expect(answer).toMatchObject({ error: { code: 'wrong-passphrase' } });
    expect(existsSync(join(parent, 'Again'))).toBe(false);
  }, true);
});

test('names the files nobody has any more, and leaves nothing where it is stopped', async () => {
  await scene(async ({ parent, folder, copy, library }) => {
    rmSync(blobPath(library, sha256Of(`s1 ${TEXT}`)));
    const from = { file: copy, homes: [folder], key: null };
    const stopped = await restoreAsNew(from, join(parent, 'Again'), 'x', { mayGoOn: () => false });
    expect(stopped).toMatchObject({ error: { code: 'cancelled' } });
    expect(existsSync(join(parent, 'Again'))).toBe(false);
    const made = await restoreAsNew(from, join(parent, 'Again'), 'x');
    expect(made).toMatchObject({ value: { missingFiles: ['Harbour closed'] } });
  });
});

test.each([false, true])('the second folder can restore by itself (encrypted: %s)', async (encrypted) => {
  await scene(async ({ parent, folder, library, key }) => {
    const stick = join(parent, 'Stick');
    expect(mirror(library, stick, AGAIN)).toMatchObject({ error: { code: 'backup-folder-away' } });
    mkdirSync(stick);
    writeFileSync(join(stick, 'holiday.jpg'), 'mine');
    taken(join(stick, 'Chancery Library'));
    const home = mirror(library, stick, AGAIN);
    if (!home.ok) throw new Error(home.error.code);
    expect(readdirSync(stick).toSorted()).toEqual(['Chancery Library', 'Chancery Library 2', 'holiday.jpg']);
    expect(mirror(library, stick, AGAIN)).toEqual(home);
    renameSync(folder, join(parent, 'Gone'));
    const [copy] = listBackups(join(home.value, 'backups'), 'second');
    const from = { file: join(home.value, 'backups', copy?.name ?? ''), homes: [home.value], key };
    const made = await restoreAsNew(from, join(parent, 'Again'), 'new-id');
    expect(made).toMatchObject({ value: { missingFiles: [] } });
    const again = openReader(join(parent, 'Again'), key);
    expect(again.ok && readBlob(again.value, sha256Of(`s1 ${TEXT}`), 's1').ok).toBe(true);
    if (again.ok) again.value.close();
    renameSync(join(parent, 'Gone'), folder);
  }, encrypted);
});

test('a damaged file of the library does not spoil the whole one of the second folder', async () => {
  await scene(async ({ parent, library }) => {
    mkdirSync(join(parent, 'Stick'));
    const home = mirror(library, join(parent, 'Stick'), AGAIN);
    const hash = sha256Of(`s1 ${TEXT}`);
    appendFileSync(blobPath(library, hash), ' or not');
    mirror(library, join(parent, 'Stick'), AGAIN);
    expect(home.ok && readBlob({ folder: home.value, cipher: null }, hash, 's1').ok).toBe(true);
  });
});

function raiseSchema(file: string): void {
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(999, 60);
  writeFileSync(file, bytes);
}

function taken(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'list.txt'), 'mine');
}
