import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CallInput } from '#core/contract/calls.ts';
import type { Block } from '#core/model/block.ts';
import { blockId, briefingId, citationId, sha256 } from '#core/model/ids.ts';
import { blobPath } from '#main/store/blobs.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { DATABASE_NAME } from '#main/store/library.ts';
import { newBriefing, NOON, temporaryFolder } from '#main/store/test-library.ts';
import { exportPdf } from './exporting.ts';
import { importPictures } from './pictures.ts';
import { run } from './call.test-support.ts';
import { pngHeader, withDeps, type TestDeps } from './test-deps.ts';

const id = (it: string) => it as never;
const ids = (...all: string[]) => all.map(id);

/** Every table that has rows, with how many. The counters of SQLite and of the index are left out. */
function rowsOf({ library: { db } }: TestDeps): Record<string, number> {
  const tables = db.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\\_index%' ESCAPE '\\'",
  );
  const counted = tables.map(
    (it) =>
      [String(it['name']), Number(db.get(`SELECT count(*) AS n FROM ${String(it['name'])}`)?.['n'])] as const,
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

function citing(block: string, targets: readonly (readonly [kind: string, id: string])[]): Block {
  const cited = targets.map(([kind, target]) => ({
    ...{ target: id({ kind, id: target } as never), locator: null, prefix: '', suffix: '' },
  }));
  const citation = { type: 'citation' as const, id: citationId.parse(`c-${block}`), targets: cited };
  return { id: blockId.parse(block), marking: null, type: 'paragraph', content: [citation] };
}

const shows = (block: string, pictureId: string): Block =>
  ({ id: block, marking: null, type: 'picture', pictureId, content: [] }) as never;

interface Full {
  readonly deps: TestDeps;
  readonly folder: string;
  /** Whether the library keeps the file of `s1`, `s2`, `s3`, `p1`, `p2`. */
  readonly keeps: (thing: string) => boolean;
}

/**
 * Sources `s1` to `s3`, each with an excerpt (`x1` ...) and a figure (`f1` ...), `s1` with rows in every table that hangs on
 * a source; pictures `p1` (of `s1`) and `p2`; a briefing `b1` that rests on all of `s1`, kept, exported and commented on.
 */
async function withFull(work: (full: Full) => Promise<void>): Promise<void> {
  const { folder, remove } = temporaryFolder();
  const names: string[] = [];
  try {
    await withDeps(
      async (deps) => {
        const { db } = deps.library;
        for (const n of ['1', '2', '3']) {
          names.push(`s${n}`);
          const text = `Quixotic bridge number${n}.\n\nAbout 4${n} lorries a day.`;
          await run(deps, 'importing.importPasted', { text, html: null });
          const range = (words: string) => ({
            ...{ start: text.indexOf(words), end: text.indexOf(words) + words.length },
          });
          names.push(`x${n}`, `f${n}`);
          const sourceId = id(`s${n}`);
          const facts = { tags: [`tag${n}`, 'all'], speaker: 'Ana Mores' };
          await run(deps, 'excerpts.add', { sourceId, ...range(`number${n}`), facts });
          const figure = {
            ...{ value: 40, upper: null, qualifier: null, unit: null, measures: null, asOf: null },
            ...{ claimant: 'a clerk', via: ['Agency Blue'], note: null, tags: [`tag${n}`], marking: null },
          };
          await run(deps, 'figures.add', { sourceId, ...range(`4${n}`), facts: figure });
        }
        const paths = [join(folder, 'p1.png'), join(folder, 'p2.png')];
        for (const [at, path] of paths.entries()) writeFileSync(path, pngHeader(40 + at, 30));
        names.push('p1', 'p2');
        await importPictures(deps, { paths });
        for (const it of ids('p1', 'p2'))
          await run(deps, 'pictures.update', { id: it, patch: { altText: 'A bridge' } });
        await run(deps, 'pictures.update', { id: id('p1'), patch: { sourceId: id('s1') } });
        await run(deps, 'sources.update', { id: id('s1'), patch: { tags: ['tag1'], title: 'Bridge' } });
        names.push('c1');
        await run(deps, 'collections.create', { name: 'Bridges' });
        await run(deps, 'collections.addSources', { id: id('c1'), sources: ids('s1', 's2') });
        const dismissed = [{ kind: 'date' as const, start: 0, end: 8 }];
        await run(deps, 'proposals.dismiss', { sourceId: id('s1'), proposals: dismissed });
        db.script(`
          INSERT INTO fact_evidence (source, field, words) VALUES (1, 'outlet', 'Courier');
          INSERT INTO residue (source, start, "end", reason, restored) VALUES (1, 0, 5, 'notice', 1);
          INSERT INTO pages (source, number, label, start, "end") VALUES (1, 1, 'i', 0, 9);
          INSERT INTO sheets (source, position, has_head, cells) VALUES (1, 0, 0, '[]');
          INSERT INTO shingles (hash, source) VALUES (7, 1), (7, 2);
          INSERT INTO near_duplicates (source, other, share) VALUES (1, 2, 0.9), (3, 1, 0.8);
          INSERT INTO derives_from (source, origin) VALUES (2, 1), (3, 1);
          INSERT INTO derives_from_named (source, name) VALUES (3, 'Agency Blue');
          INSERT INTO dismissed_origins (source, origin, name) VALUES (1, 3, NULL), (2, 1, NULL), (1, NULL, 'X');
        `);
        const blocks = [
          citing('k1', [
            ['source', 's1'],
            ['excerpt', 'x1'],
          ]),
          citing('k2', [['figure', 'f1']]),
          citing('k3', [['picture', 'p1']]),
          shows('k4', 'p2'),
        ];
        insertBriefing(db, newBriefing('b1', blocks), NOON);
        names.push('v1');
        const made = await exportPdf(deps, {
          briefingId: briefingId.parse('b1'),
          to: join(folder, 'b1.pdf'),
        });
        expect(made).toMatchObject({ ok: true });
        db.run(
          `INSERT INTO comment_threads (id, briefing, block_id, quote, created_at) VALUES ('t1', 1, 'k1', '', ?)`,
          NOON,
        );
        db.run(
          `INSERT INTO comments (id, thread, author_name, author_initials, body, created_at)
           VALUES ('m1', 1, 'A. Clerk', 'AC', 'Vexatious.', ?)`,
          NOON,
        );
        const files = new Map<string, string>();
        for (const it of db.all(
          'SELECT id, bytes_sha256 FROM sources UNION ALL SELECT id, bytes_sha256 FROM pictures',
        ))
          files.set(String(it['id']), blobPath(deps.library, sha256.parse(it['bytes_sha256'])));
        const keeps = (thing: string): boolean => existsSync(files.get(thing) ?? '');
        expect(['s1', 's2', 's3', 'p1', 'p2'].every(keeps)).toBe(true);
        await work({ deps, folder, keeps });
        expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
        expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
        expect(db.get('SELECT count(*) AS n FROM unwanted_blobs')).toEqual({ n: 0 });
      },
      { newId: () => names.shift() ?? 'more' },
    );
  } finally {
    remove();
  }
}

const NONE = { sources: 0, excerpts: 0, figures: 0, pictures: 0, briefings: 0, breaks: [] };
const brief = (citations: number) => [{ briefingId: 'b1', title: 'Brief', citations }];
const consequences = (deps: TestDeps, items: CallInput<'trash.purge'>['items'] = null) =>
  run(deps, 'trash.consequences', { items });
const purge = (deps: TestDeps, items: CallInput<'trash.purge'>['items'] = null) =>
  run(deps, 'trash.purge', { items });

test('an empty trash destroys nothing', () =>
  withFull(async ({ deps }) => {
    const before = rowsOf(deps);
    expect(await consequences(deps)).toEqual(NONE);
    expect(await purge(deps)).toEqual(NONE);
    expect(rowsOf(deps)).toEqual(before);
  }));

test('a source goes with everything taken from it, and it is said what breaks', () =>
  withFull(async ({ deps, folder, keeps }) => {
    const { db } = deps.library;
    await run(deps, 'excerpts.trash', { ids: ids('x1') });
    await run(deps, 'sources.trash', { ids: ids('s1') });
    const expected = { ...NONE, sources: 1, excerpts: 1, figures: 1, breaks: brief(3) };
    expect(await consequences(deps)).toEqual(expected);
    expect(await consequences(deps, { sources: ids('s1') })).toEqual(expected);
    const before = rowsOf(deps);
    expect(await purge(deps, { sources: ids('s1') })).toEqual(expected);
    expect(['s1', 's2', 's3', 'p1', 'p2'].filter(keeps)).toEqual(['s2', 's3', 'p1', 'p2']);
    const after = rowsOf(deps);
    const gone = { fact_evidence: 1, residue: 1, pages: 1, sheets: 1, dismissed_proposals: 1 };
    for (const it of Object.keys(gone)) expect([it, before[it], after[it]]).toEqual([it, 1, undefined]);
    expect(after).toMatchObject({
      ...{ sources: 2, texts: 2, paragraphs: 4, excerpts: 2, figures: 2, attributions: 4, tags: 3 },
      ...{ collections: 1, collection_sources: 1, citations: 5, versions: 1, exports: 1 },
    });
    expect(after['near_duplicates'] ?? after['dismissed_origins']).toBe(undefined);
    expect(db.all('SELECT hash FROM shingles WHERE source = 1')).toEqual([]);
    const held = db.all('SELECT target_kind, quote, source, excerpt, figure FROM citations WHERE block < 3');
    const nothing = { source: null, excerpt: null, figure: null };
    expect(held).toEqual([
      { target_kind: 'source', quote: null, ...nothing },
      { target_kind: 'excerpt', quote: 'number1', ...nothing },
      { target_kind: 'figure', quote: '41', ...nothing },
    ]);
    const failed = await exportPdf(deps, { briefingId: briefingId.parse('b1'), to: join(folder, 'b2.pdf') });
    expect(failed).toMatchObject({ error: { code: 'dangling-references', citations: 2, pictures: 0 } });
    expect(await run(deps, 'pictures.get', { id: id('p1') })).toMatchObject({ picture: { sourceId: null } });
    expect(await run(deps, 'sources.get', { id: id('s1') })).toEqual({ code: 'not-found', what: 'source' });
  }));

test('what derived from a source that is gone derives from it by name, or from what it derived from', () =>
  withFull(async ({ deps }) => {
    const { db } = deps.library;
    const links = () => [
      ...db.all('SELECT source, origin FROM derives_from'),
      ...db.all('SELECT source, name FROM derives_from_named ORDER BY source, name'),
    ];
    await run(deps, 'importing.importPasted', { text: 'The report of the dam.', html: null });
    db.script('INSERT INTO derives_from (source, origin) VALUES (4, 2)');
    await run(deps, 'sources.trash', { ids: ids('s2') });
    await purge(deps);
    expect(links(), 'the fourth derives from the first, through the second').toEqual([
      { source: 3, origin: 1 },
      { source: 4, origin: 1 },
      { source: 3, name: 'Agency Blue' },
    ]);
    await run(deps, 'sources.trash', { ids: ids('s1') });
    await purge(deps);
    expect(links()).toEqual([
      { source: 3, name: 'Agency Blue' },
      { source: 3, name: 'Bridge, The Courier' },
      { source: 4, name: 'Bridge, The Courier' },
    ]);
  }));

test('a citation keeps its copy of words that are gone, whatever is saved around it', () =>
  withFull(async ({ deps }) => {
    await run(deps, 'excerpts.trash', { ids: ids('x1') });
    expect(await purge(deps)).toEqual({ ...NONE, excerpts: 1, breaks: brief(1) });
    const changed = [citing('k1', [['excerpt', 'x1']])];
    const save = { id: id('b1'), revision: 1, order: ids('k1', 'k2', 'k3', 'k4'), changed, facts: {} };
    expect(await run(deps, 'briefings.save', save)).toMatchObject({ revision: 2 });
    const kept = deps.library.db.all("SELECT excerpt, quote FROM citations WHERE target_id = 'x1'");
    expect(kept).toEqual([{ excerpt: null, quote: 'number1' }]);
  }));

test('a briefing goes with its versions, exports and comments, and only out of the trash', () =>
  withFull(async ({ deps }) => {
    const { db } = deps.library;
    for (const it of ['versions', 'exports']) expect(() => db.run(`DELETE FROM ${it}`), it).toThrow('stays');
    await run(deps, 'briefings.trash', { ids: ids('b1') });
    await run(deps, 'sources.trash', { ids: ids('s1') });
    const partly = { ...NONE, sources: 1, excerpts: 1, figures: 1, breaks: brief(3) };
    expect(await consequences(deps, { sources: ids('s1') }), 'it could be restored').toEqual(partly);
    expect(await purge(deps)).toEqual({ ...NONE, sources: 1, excerpts: 1, figures: 1, briefings: 1 });
    const left = Object.keys(rowsOf(deps));
    const gone = ['briefings', 'blocks', 'citations', 'versions', 'exports', 'comment_threads', 'comments'];
    expect(gone.filter((it) => left.includes(it))).toEqual([]);
  }));

test('a picture goes with its file, unless something else needs the bytes', () =>
  withFull(async ({ deps, keeps }) => {
    const { db } = deps.library;
    const png = db.get("SELECT bytes_sha256 FROM pictures WHERE id = 'p1'")?.['bytes_sha256'] ?? null;
    db.script('DROP TRIGGER sources_are_what_came_in');
    db.run("UPDATE sources SET bytes_sha256 = ? WHERE id = 's3'", png);
    await run(deps, 'pictures.trash', { ids: ids('p1', 'p2') });
    const both = [{ briefingId: 'b1', title: 'Brief', citations: 2 }];
    expect(await purge(deps)).toEqual({ ...NONE, pictures: 2, breaks: both });
    expect(['p1', 'p2'].filter(keeps)).toEqual(['p1']);
    expect(db.all('SELECT kind, id, source FROM destroyed')).toEqual([
      { kind: 'picture', id: 'p1', source: 1 },
    ]);
  }));

test.each<[string, CallInput<'trash.purge'>['items']]>([
  ['a source that is not in it', { sources: ids('s2') }],
  ['a thing nobody knows', { figures: ids('no') }],
  ['one of two', { sources: ids('s1', 's2') }],
  ['an excerpt whose source alone is in it', { excerpts: ids('x1') }],
  ['a briefing', { briefings: ids('b1') }],
  ['a picture', { sources: ids('s1'), pictures: ids('p1') }],
])('%s is refused, and nothing is destroyed', (_, items) =>
  withFull(async ({ deps, keeps }) => {
    await run(deps, 'sources.trash', { ids: ids('s1') });
    const before = rowsOf(deps);
    const refused = { code: 'not-in-trash' };
    expect(await consequences(deps, items)).toEqual(refused);
    expect(await purge(deps, items)).toEqual(refused);
    expect(rowsOf(deps)).toEqual(before);
    expect(keeps('s1')).toBe(true);
  }),
);

test('nothing of the words is left in the files of the library', () =>
  withFull(async ({ deps }) => {
    const { folder } = deps.library;
    const inFiles = (words: string): boolean =>
      ['', '-wal'].some((end) => {
        const file = join(folder, DATABASE_NAME + end);
        return existsSync(file) && readFileSync(file).toString('latin1').includes(words);
      });
    expect(inFiles('umber2')).toBe(true);
    await run(deps, 'sources.trash', { ids: ids('s2') });
    await purge(deps);
    expect(inFiles('umber2')).toBe(false);
    expect(inFiles('umber3')).toBe(true);
    expect(inFiles('Vexatious')).toBe(true);
    await run(deps, 'briefings.trash', { ids: ids('b1') });
    await purge(deps);
    expect(inFiles('Vexatious')).toBe(false);
  }));

test('what is destroyed is said to be, where a full disk keeps its traces from being erased', () =>
  withFull(async ({ deps }) => {
    const script = () => {
      throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    };
    const full = { ...deps, library: { ...deps.library, db: { ...deps.library.db, script } } };
    await run(deps, 'sources.trash', { ids: ids('s2') });
    expect(await purge(full)).toMatchObject({ sources: 1, excerpts: 1, figures: 1 });
  }));
