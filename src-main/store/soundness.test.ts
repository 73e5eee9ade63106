import Database from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versionId } from '#core/model/ids.ts';
import { sentenceForFault, soundnessText } from '#core/contract/soundness.ts';
import { blobPath, keepBlob } from './blobs.ts';
import { insertBriefing, readBriefing } from './briefings.ts';
import { sha256Of } from './hash.ts';
import { DATABASE_NAME, openLibrary } from './library.ts';
import { checkLibrary } from './soundness.ts';
import {
  addExcerpt,
  addFigure,
  addSource,
  newBriefing,
  NOON,
  paragraphBlock,
  temporaryFolder,
} from './test-library.ts';
import { keepVersion } from './versions.ts';

const TEXT = 'The harbour of Halm was closed.\nSome 40 ships waited.';

/** Fills a library, lets `spoil` at it, and tells what is then found, in words. */
async function check(spoil: (folder: string, sql: (statement: string) => void) => void): Promise<string[]> {
  const { folder: parent, remove } = temporaryFolder();
  try {
    const folder = join(parent, 'Library');
    const opened = openLibrary(folder, { mode: 'create', id: 'lib', createdAt: NOON });
    if (!opened.ok) throw new Error(opened.error.code);
    const library = opened.value;
    const source = addSource(library, 's1', TEXT, { title: 'Harbour closed' });
    keepBlob(library, Buffer.from(`s1 ${TEXT}`));
    const excerpt = addExcerpt(library, 'e1', { source, text: TEXT, exact: 'harbour of Halm' });
    addFigure(library, 'f1', { source, text: TEXT, exact: '40 ships' });
    insertBriefing(library.db, newBriefing('b1', [paragraphBlock('p1', 'Closed.', [excerpt])]), NOON);
    const stored = readBriefing(library.db, newBriefing('b1', []).id);
    if (stored.ok)
      keepVersion(library.db, stored.value, { id: versionId.parse('v1'), name: 'First', savedAt: NOON });
    library.close();
    let withTriggers = true;
    const sql = (statement: string): void => {
      withTriggers = false;
      const db = new Database(join(folder, DATABASE_NAME));
      db.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;');
      for (const it of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
        db.exec(`DROP TRIGGER ${String(it)}`);
      db.exec(statement);
      db.close();
      rmSync(join(folder, 'library.sums'), { force: true });
    };
    spoil(folder, sql);
    const report = await checkLibrary(folder, null);
    if (!report.ok) return [report.error.code];
    expect(soundnessText(report.value)).toContain('Looked at');
    return report.value.faults
      .filter((it) => withTriggers || it.code !== 'schema-differs')
      .map(sentenceForFault);
  } finally {
    remove();
  }
}

test.each<[string, Parameters<typeof check>[0], string[]]>([
  ['nothing', () => {}, []],
  [
    'a file',
    (folder) => writeFileSync(blobOf(folder), 's1 The harbour of Halm was open.'),
    ['The original file of the source “Harbour closed” is not what was brought in.'],
  ],
  [
    'a file that is gone',
    (folder) => rmSync(blobOf(folder)),
    ['The original file of the source “Harbour closed” is gone.'],
  ],
  [
    'a text',
    (_, sql) => sql(`UPDATE texts SET text = replace(text, 'closed', 'opened')`),
    [
      'The text of the source “Harbour closed” is not what was kept.',
      'The excerpt “harbour of Halm” does not stand in the text of “Harbour closed” where it was taken.',
      'The figure “40 ships” does not stand in the text of “Harbour closed” where it was taken.',
    ],
  ],
  [
    'words of an excerpt',
    (_, sql) => sql(`UPDATE excerpts SET exact = 'harbour of Helm'`),
    ['The words of the excerpt “harbour of Helm” from “Harbour closed” are not those that were kept.'],
  ],
  [
    'the place of a figure',
    (_, sql) => sql(`UPDATE figures SET start = start + 1, "end" = "end" + 1`),
    ['The figure “40 ships” does not stand in the text of “Harbour closed” where it was taken.'],
  ],
  [
    'what search shows',
    (_, sql) => sql(`UPDATE paragraphs SET words = 'Another.'`),
    ['What search shows of the source “Harbour closed” is not its text.'],
  ],
  [
    'a block',
    (_, sql) => sql(`UPDATE blocks SET content = replace(content, '"e1"', '"e7"')`),
    ['What the briefing “Brief” is noted to rest on is not what it says.'],
  ],
  [
    'what a citation points at',
    (_, sql) => sql('UPDATE citations SET excerpt = NULL'),
    ['The briefing “Brief” rests on 1 excerpt that the library does not hold.'],
  ],
  [
    'a version',
    (_, sql) => sql(`UPDATE versions SET content = x'00'`),
    ['The version “First” of the briefing “Brief” is not what was kept.'],
  ],
  [
    'a row that points at nothing',
    (_, sql) => sql('UPDATE excerpt_tags SET tag = 9; INSERT INTO excerpt_tags VALUES (1, 0, 77)'),
    ['1 row of “excerpt_tags” points at something that is not there.'],
  ],
  [
    'the index',
    (_, sql) => sql('DELETE FROM excerpt_index'),
    ['The search index of excerpts has 0 entries instead of 1.'],
  ],
  [
    'a fact nobody can understand',
    (_, sql) => sql(`UPDATE sources SET authors = '{"a":1}'`),
    ['The source “Harbour closed” cannot be understood.'],
  ],
])('finds %s', async (_, spoil, expected) => expect(await check(spoil)).toEqual(expected));

test('finds a page that changed while the library was closed', async () => {
  const found = await check((folder) => {
    const file = join(folder, DATABASE_NAME);
    const bytes = readFileSync(file);
    const at = bytes.lastIndexOf('Harbour closed');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  });
  expect(found[0]).toMatch(/1 part of 4 KB is not what Chancery wrote/);
});

test('tells of a database that is no longer one', async () => {
  const found = await check((folder) =>
    writeFileSync(join(folder, DATABASE_NAME), Buffer.alloc(40_960, 0x5a)),
  );
  expect(found.join(' ')).toMatch(/does not hold together/);
});

test('ends when it is told to', async () => {
  const { folder, remove } = temporaryFolder();
  const opened = openLibrary(join(folder, 'Library'), { mode: 'create', id: 'lib', createdAt: NOON });
  if (opened.ok) opened.value.close();
  const report = await checkLibrary(join(folder, 'Library'), null, { mayGoOn: () => false });
  expect(report).toEqual({ ok: false, error: { code: 'cancelled' } });
  remove();
});

function blobOf(folder: string): string {
  return blobPath({ folder, cipher: null }, sha256Of(`s1 ${TEXT}`));
}
