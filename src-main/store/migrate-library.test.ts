import { deflateSync } from 'node:zlib';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { briefingId, sourceId, versionId } from '#core/model/ids.ts';
import { searchFilter } from '#core/contract/search-views.ts';
import { APPLICATION_ID, connectForWriting, type ReadDb, type Row, type WriteDb } from './connection.ts';
import { readBriefing } from './briefings.ts';
import { sha256Of } from './hash.ts';
import { DATABASE_NAME, openLibrary } from './library.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { first } from './migrations/0001-first.ts';
import { search } from './search.ts';
import { sharedShingles } from './shingles.ts';
import { readText } from './source-texts.ts';
import { newBriefing, NOON, paragraphBlock, temporaryFolder } from './test-library.ts';
import { readVersion } from './versions.ts';

const TEXT = 'Repairs of the bridge begin.\n\nAbout 40 lorries a day.';
const hash = sha256Of(TEXT);
const other = sha256Of('other');
const block = paragraphBlock('k1', 'On the bridge.');
/** A kept state of the first model, which knew nothing of numbers, portions and reasons. */
const briefing = JSON.stringify({
  ...{ model: 1, id: 'b1', title: 'Brief', kind: 'non-paper', date: null, author: null, language: 'en' },
  ...{ marking: null, likelihoodScale: null, citationStyle: null, extra: {}, blocks: [block] },
});

/** A row in every table, as the first schema had them. */
const ROWS: readonly (readonly [table: string, row: Row])[] = [
  ['library', { one: 1, id: 'lib', created_at: NOON }],
  ...['s1', 's2'].map(
    (id) =>
      [
        'sources',
        {
          ...{ id, cite_key: id, title: 'Bridge', outlet: 'Courier', authors: '["Ana Mores"]' },
          ...{ published_on: '2026-03', language: 'en', kind: 'article', url: null, descriptor: 'local' },
          ...{ reliability: 'B', file_name: 'a.txt', media_type: 'text/plain', encoding: 'utf-8' },
          ...{ byte_length: 9, bytes_sha256: sha256Of(id), text_sha256: hash, imported_at: NOON },
          ...{ trashed_at: null, marking_scheme: 'tlp', marking_label: 'GREEN' },
        },
      ] as const,
  ),
  ...[1, 2].flatMap((source) => [
    ['texts', { source, text: TEXT }] as const,
    ['paragraphs', { source, ordinal: 1, number: 1, start: 0, end: 28, words: TEXT.slice(0, 28) }] as const,
    ['paragraphs', { source, ordinal: 2, number: null, start: 30, end: 53, words: TEXT.slice(30) }] as const,
  ]),
  ['residue', { source: 1, start: 30, end: 53, reason: 'notice', restored: 0 }],
  ['derives_from', { source: 2, origin: 1 }],
  [
    'excerpts',
    {
      ...{
        id: 'x1',
        source: 1,
        exact: 'bridge',
        exact_sha256: sha256Of('bridge'),
        prefix: 'the ',
        suffix: ' begin',
      },
      ...{ start: 15, end: 21, text_sha256: hash, first_paragraph: 1, last_paragraph: 1, speaker: 'A clerk' },
      ...{ note: null, credibility: 2, created_at: NOON, trashed_at: NOON },
    },
  ],
  [
    'figures',
    {
      ...{
        id: 'f1',
        source: 2,
        exact: '40',
        exact_sha256: sha256Of('40'),
        prefix: 'About ',
        suffix: ' lorries',
      },
      ...{
        start: 36,
        end: 38,
        text_sha256: hash,
        first_paragraph: 2,
        last_paragraph: 2,
        value: 40,
        upper: 50,
      },
      ...{ qualifier: 'about', unit: 'lorries', measures: 'traffic', as_of: '2026', created_at: NOON },
    },
  ],
  ['attributions', { figure: 1, position: 0, name: 'Officials' }],
  ...(['image/png', 'image/jpeg'] as const).map(
    (media_type, at) =>
      [
        'pictures',
        {
          ...{
            id: `p${at + 1}`,
            source: at === 0 ? 1 : null,
            caption: 'Quay',
            credit: 'Courier',
            alt_text: 'A quay',
          },
          ...{ file_name: 'q.png', media_type, width: 4, height: 3, byte_length: 9, trashed_at: null },
          ...{
            bytes_sha256: sha256Of(media_type),
            created_at: NOON,
            marking_scheme: null,
            marking_label: null,
          },
        },
      ] as const,
  ),
  ['tags', { name: 'roads' }],
  ['source_tags', { source: 1, position: 0, tag: 1 }],
  ['excerpt_tags', { excerpt: 1, position: 0, tag: 1 }],
  ['figure_tags', { figure: 1, position: 0, tag: 1 }],
  [
    'briefings',
    {
      ...{ id: 'b1', model: 1, title: 'Brief', kind: 'non-paper', language: 'en', extra: '{}', revision: 3 },
      ...{ created_at: NOON, saved_at: NOON },
    },
  ],
  ['blocks', { briefing: 1, id: 'k1', position: 10, words: 3, content: JSON.stringify(block) }],
  ...(['source', 'excerpt', 'figure', 'picture'] as const).map(
    (kind, position) =>
      [
        'citations',
        {
          ...{ block: 1, position, briefing: 1, role: 'citation', citation_id: 'c1', target_kind: kind },
          ...{ target_id: `${kind[0]}1`, [kind]: 1, quote: kind === 'excerpt' ? 'bridge' : null },
        },
      ] as const,
  ),
  [
    'citations',
    {
      ...{ block: 1, position: 9, briefing: 1, role: 'picture', citation_id: null, target_kind: 'picture' },
      ...{ target_id: 'p2', picture: 2, quote: null },
    },
  ],
  [
    'versions',
    {
      ...{ id: 'v1', briefing: 1, name: 'As sent', revision: 3, saved_at: NOON },
      ...{ content: deflateSync(briefing), content_sha256: sha256Of(briefing) },
    },
  ],
  [
    'comments',
    {
      ...{ id: 'm1', briefing: 1, block_id: 'k1', start: 0, end: 2, exact: 'On', author: 'A. Clerk' },
      ...{ body: 'Check.', created_at: NOON },
    },
  ],
  [
    'exports',
    { briefing: 1, version: 1, file_name: 'b.pdf', file_sha256: other, pages: 1, exported_at: NOON },
  ],
];

const INDEX = `
  INSERT INTO source_index (rowid, title, outlet) VALUES (1, 'bridge', 'courier');
  INSERT INTO paragraph_index (rowid, words) VALUES (1, 'repairs of the bridge begin');
  INSERT INTO excerpt_index (rowid, words) VALUES (1, 'bridge');
  INSERT INTO figure_index (rowid, words) VALUES (1, '40 lorries');`;

/** A library as the first schema left it, closed. */
function makeFirst(folder: string, more: (db: WriteDb) => void): void {
  const connection = connectForWriting(join(folder, DATABASE_NAME));
  const { db } = connection;
  first.apply(db);
  for (const [table, row] of ROWS) {
    const columns = Object.keys(row).map((it) => `"${it}"`);
    db.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ...Object.values(row),
    );
  }
  db.script(`${INDEX} PRAGMA user_version = 1; PRAGMA application_id = ${APPLICATION_ID};`);
  more(db);
  connection.close();
}

const TABLES = [...new Set(ROWS.map(([table]) => table))];
/** Made anew by the fourth step: no version of the app ever wrote a row of it. */
const MADE_ANEW = 'comments';

/** The columns each table has now. */
function columnsOf(db: ReadDb): Map<string, string> {
  const named = (table: string) =>
    db.all(`SELECT name FROM pragma_table_info('${table}')`).map((it) => `"${String(it['name'])}"`);
  return new Map(TABLES.filter((it) => it !== MADE_ANEW).map((it) => [it, named(it).join(', ')]));
}

function rowsIn(db: ReadDb, columns: ReadonlyMap<string, string>): Record<string, Row[]> {
  return Object.fromEntries(
    [...columns].map(([table, list]) => [table, db.all(`SELECT ${list} FROM ${table}`)]),
  );
}

function inFolder(work: (folder: string) => void): void {
  const { folder, remove } = temporaryFolder();
  try {
    work(folder);
  } finally {
    remove();
  }
}

function readFirst<T>(folder: string, read: (db: ReadDb) => T): T {
  const connection = connectForWriting(join(folder, DATABASE_NAME));
  const found = read(connection.db);
  connection.close();
  return found;
}

/** Opens a library of the first schema that holds a row in every table. */
function onMigrated(
  work: (db: WriteDb, before: { columns: Map<string, string>; rows: object }) => void,
): void {
  inFolder((folder) => {
    makeFirst(folder, () => {});
    const before = readFirst(folder, (db) => ({ columns: columnsOf(db), rows: rowsIn(db, columnsOf(db)) }));
    const opened = openLibrary(folder, { mode: 'open' });
    if (!opened.ok) throw new Error(opened.error.code);
    try {
      work(opened.value.db, before);
    } finally {
      opened.value.close();
    }
  });
}

test('the made-up library has a row in every table of the first schema', () =>
  inFolder((folder) => {
    makeFirst(folder, () => {});
    const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
    const names = readFirst(folder, (db) => db.all(sql).map((it) => String(it['name'])));
    expect(names.filter((it) => !it.includes('_index')).toSorted((a, b) => a.localeCompare(b))).toEqual(
      TABLES.toSorted((a, b) => a.localeCompare(b)),
    );
  }));

test('every row comes through as it was', () =>
  onMigrated((db, { columns, rows }) => {
    expect(rowsIn(db, columns)).toEqual(rows);
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: SCHEMA_VERSION });
    expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    const facts = db.get('SELECT captured_on, status, status_note, note FROM sources WHERE id = ?', 's1');
    expect(facts).toEqual({ captured_on: null, status: 'current', status_note: null, note: null });
  }));

test('what was frozen is still frozen', () =>
  onMigrated((db) => {
    const refused: [sql: string, why: RegExp][] = [
      ["UPDATE texts SET text = 'x' WHERE source = 1", /text of a source that is quoted/],
      ["UPDATE sources SET text_sha256 = bytes_sha256 WHERE id = 's1'", /text of a source that is quoted/],
      ["UPDATE sources SET byte_length = 3 WHERE id = 's1'", /bytes of a source/],
      ["UPDATE excerpts SET exact = 'x'", /words of an excerpt/],
      ["UPDATE figures SET exact = 'x'", /printed form/],
      ["UPDATE pictures SET width = 1 WHERE id = 'p1'", /bytes of a picture/],
      ["UPDATE versions SET name = 'x'", /version never changes/],
      ['DELETE FROM versions', /version stays/],
      ['DELETE FROM exports', /export stays/],
      ["DELETE FROM pictures WHERE id = 'p1'", /FOREIGN KEY/],
      ["DELETE FROM sources WHERE id = 's1'", /FOREIGN KEY/],
      ['UPDATE citations SET picture = 77 WHERE picture = 1', /FOREIGN KEY/],
      ["UPDATE sources SET status = 'gone'", /CHECK/],
    ];
    for (const [sql, why] of refused) expect(() => db.run(sql), sql).toThrow(why);
  }));

test('a briefing and a version of the first model open as ones of the present one', () =>
  onMigrated((db) => {
    const expected = { ...newBriefing('b1', [block]), kind: 'non-paper' };
    const read = readBriefing(db, briefingId.parse('b1'));
    expect(read).toMatchObject({ ok: true, value: { briefing: expected, revision: 3 } });
    const kept = readVersion(db, versionId.parse('v1'));
    expect(kept.ok && kept.value.briefing).toEqual(expected);
    expect(db.get('SELECT words, byte_length FROM versions')).toEqual({ words: null, byte_length: null });
  }));

test('a figure that is said in the text is a use of its own kind', () =>
  onMigrated((db) => {
    db.run(`INSERT INTO citations (block, position, briefing, role, target_kind, target_id, figure)
      VALUES (1, 20, 1, 'figure', 'figure', 'f1', 1)`);
    expect(db.get("SELECT count(*) AS n FROM citations WHERE role = 'figure'")).toEqual({ n: 1 });
    expect(() => db.run("UPDATE citations SET role = 'other' WHERE position = 20")).toThrow(/CHECK/);
  }));

test('a picture that comes next has a number of its own and may be of a new kind', () =>
  onMigrated((db) => {
    const { seq } = db.run(
      `INSERT INTO pictures (id, media_type, width, height, byte_length, bytes_sha256, created_at)
       VALUES ('p3', 'image/webp', 1, 1, 1, ?, ?)`,
      ...[other, NOON],
    );
    expect(seq).toBe(3);
  }));

test('what was found is found', () =>
  onMigrated((db) => {
    const found = (text: string): string[] =>
      search(db, { text, limit: 9, mode: 'typing', filter: searchFilter.parse({}) }).hits.map(
        (it) => it.kind,
      );
    expect(found('bridge').toSorted((a, b) => a.localeCompare(b))).toEqual([
      'briefing',
      'source',
      'source',
      'source',
      'source',
    ]);
    expect(found('lorries')).toEqual(['figure']);
    expect(readText(db, sourceId.parse('s1'))).toMatchObject({ ok: true, value: { text: TEXT } });
  }));

test('texts that came in before are found by what others share with them', () =>
  onMigrated((db) => {
    const shared = sharedShingles(db, 'Repairs of the bridge begin. About 40 lorries a day.');
    // What is set aside in them does not count.
    expect(shared).toEqual([1, 2].map((source) => ({ source, share: 1 })));
  }));

const CASES: [name: string, spoil: (db: WriteDb) => void][] = [
  [
    'a citation points at a picture that is not there',
    (db) => db.script('PRAGMA foreign_keys = OFF; UPDATE citations SET picture = 77 WHERE picture = 2'),
  ],
  ['a table of the second schema is there already', (db) => db.script('CREATE TABLE collections (a)')],
];

test.each(CASES)('a step that fails leaves the library as it was: %s', (_, spoil) =>
  inFolder((folder) => {
    makeFirst(folder, spoil);
    const state = () =>
      readFirst(folder, (db) => [
        rowsIn(db, columnsOf(db)),
        db.all('SELECT sql FROM sqlite_schema ORDER BY name'),
        db.get('PRAGMA user_version'),
      ]);
    const before = state();
    const opened = openLibrary(folder, { mode: 'open' });
    expect(opened).toMatchObject({ ok: false, error: { code: 'library-damaged' } });
    expect(state()).toEqual(before);
  }),
);

/** The columns that are not wholly the step's own say what they say without having been written. */
const NEVER_WRITTEN: readonly (readonly [step: string, sql: string, found: object])[] = [
  [
    'printing',
    'SELECT page, as_of, distribution, source_summary FROM briefings',
    { page: null, as_of: null, distribution: null, source_summary: null },
  ],
  ['checking', 'SELECT waivers FROM briefings', { waivers: null }],
  [
    'checking',
    `SELECT (SELECT count(*) FROM sequences) + (SELECT count(*) FROM briefing_checks)
       + (SELECT count(*) FROM source_checks) AS n`,
    { n: 0 },
  ],
];

test.each(NEVER_WRITTEN)('what %s adds is empty in a library of before', (_, sql, found) =>
  onMigrated((db) => {
    expect(db.all(sql)).toEqual([found]);
  }),
);
