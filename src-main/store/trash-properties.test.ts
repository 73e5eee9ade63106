import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectionId } from '#core/model/ids.ts';
import type { Excerpt } from '#core/model/excerpt.ts';
import { trashAnchored } from './anchored.ts';
import { insertBriefing, trashBriefings } from './briefings.ts';
import { deleteCollection, insertCollection, putInCollection, takeFromCollection } from './collections.ts';
import type { WriteDb } from './connection.ts';
import type { OpenLibrary } from './library.ts';
import { destroy } from './purge.ts';
import { rebuildIndex } from './search-index.ts';
import { trashSources } from './sources.ts';
import {
  addExcerpt,
  addFigure,
  addSource,
  newBriefing,
  NOON,
  paragraphBlock,
  withLibrary,
} from './test-library.ts';
import { chooseTrashed, type TrashNoun } from './trashed.ts';

const MANY = 3;
const NOUNS: readonly TrashNoun[] = ['source', 'excerpt', 'figure', 'briefing'];
const LETTER = { source: 's', excerpt: 'x', figure: 'f', picture: 'p', briefing: 'b' } as const;

/** Three sources, each with an excerpt, a figure and a briefing that cites the excerpt; each derives from the one before. */
function fill(library: OpenLibrary): void {
  for (let n = 0; n < MANY; n += 1) {
    const text = `Bridge ${n} opens.\n\nAbout 4${n} lorries a day.`;
    const source = addSource(library, `s${n}`, text, { title: `Bridge ${n}`, tags: ['roads', `tag${n}`] });
    const from = { source, text };
    const kept: Excerpt = addExcerpt(library, `x${n}`, { ...from, exact: 'opens' }, { tags: [`tag${n}`] });
    addFigure(library, `f${n}`, { ...from, exact: `4${n}` }, { claimant: 'A clerk', tags: ['roads'] });
    insertBriefing(library.db, newBriefing(`b${n}`, [paragraphBlock(`k${n}`, `Brief ${n}.`, [kept])]), NOON);
    insertCollection(library.db, { id: collectionId.parse(`c${n}`), name: `Collection ${n}` });
    if (n > 0) library.db.run('INSERT INTO derives_from (source, origin) VALUES (?, ?)', n + 1, n);
    if (n > 0)
      library.db.run('INSERT INTO near_duplicates (source, other, share) VALUES (?, ?, 0.9)', n, n + 1);
  }
}

const action = fc.record({
  what: fc.constantFrom('trash', 'trash', 'restore', 'purge', 'purgeAll', 'put', 'take', 'drop'),
  noun: fc.constantFrom(...NOUNS),
  on: fc.nat(MANY - 1),
});
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

function act(db: WriteDb, { what, noun, on }: Action): void {
  const thing = `${LETTER[noun]}${on}`;
  const collection = collectionId.parse(`c${on}`);
  const move = (at: string | null): unknown => {
    if (noun === 'source') return trashSources(db, [thing as never], at);
    if (noun === 'briefing') return trashBriefings(db, [thing as never], at);
    return trashAnchored(db, noun as 'excerpt' | 'figure', [thing], at);
  };
  const none = { sources: [], excerpts: [], figures: [], pictures: [], briefings: [] };
  switch (what) {
    case 'trash':
      move(NOON);
      break;
    case 'restore':
      move(null);
      break;
    case 'purge':
    case 'purgeAll': {
      const doomed = chooseTrashed(db, what === 'purgeAll' ? null : { ...none, [`${noun}s`]: [thing] });
      if (doomed.ok) destroy(db, doomed.value);
      break;
    }
    case 'put':
      putInCollection(db, collection, `s${(on + 1) % MANY}` as never);
      break;
    case 'take':
      takeFromCollection(db, collection, [`s${on}` as never]);
      break;
    case 'drop':
      deleteCollection(db, collection);
  }
}

/** Every word of the index with the row and column it stands in. */
function indexed(db: WriteDb): unknown[] {
  const tables = db.all("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5 %'");
  return tables.map(({ name }) => {
    const table = String(name);
    db.script(`CREATE VIRTUAL TABLE temp.seen USING fts5vocab('main', '${table}', 'instance')`);
    const words = db.all('SELECT term, doc, col, "offset" FROM temp.seen ORDER BY doc, col, "offset", term');
    db.script('DROP TABLE temp.seen');
    return [table, words];
  });
}

test('what is compared is the words of the index', () =>
  withLibrary((library) => {
    fill(library);
    const whole = JSON.stringify(indexed(library.db));
    for (const it of ['bridge', 'opens', 'lorries', 'brief']) expect(whole).toContain(`"${it}"`);
    library.db.run("INSERT INTO excerpt_index (rowid, words) VALUES (99, 'left behind')");
    expect(JSON.stringify(indexed(library.db))).not.toBe(whole);
  }));

test('whatever is trashed, restored, destroyed and collected, no row points at nothing and the index is what a new one would be', async () => {
  let destroyed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), async (actions) => {
      await withLibrary((library) => {
        const { db } = library;
        fill(library);
        for (const it of actions) act(db, it);
        expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
        const orphans = db.all(
          `SELECT name FROM tags WHERE seq NOT IN (SELECT tag FROM source_tags UNION ALL SELECT tag FROM excerpt_tags
             UNION ALL SELECT tag FROM figure_tags)`,
        );
        expect(orphans).toEqual([]);
        const [kept] = db.all('SELECT count(*) AS n FROM sources');
        destroyed += MANY - Number(kept?.['n']);
        const before = indexed(db);
        rebuildIndex(db);
        expect(before).toEqual(indexed(db));
      });
    }),
    { numRuns: 40 },
  );
  expect(destroyed, 'the actions destroy something at all').toBeGreaterThan(0);
});
