import { expect, test } from 'vitest';
import { searchFilter } from '#core/contract/search-views.ts';
import { sourceId } from '#core/model/ids.ts';
import { NO_LAYOUT } from '#core/model/source-layout.ts';
import { insertLargeSource } from './large-source.ts';
import { openLibrary, type OpenLibrary } from './library.ts';
import { destroy } from './purge.ts';
import { search } from './search.ts';
import { findSource, trashSources } from './sources.ts';
import { addSource, NOON, withLibrary } from './test-library.ts';
import { chooseTrashed } from './trashed.ts';

const PARAGRAPHS = Array.from(
  { length: 3000 },
  (_, at) => `Barge ${at} of the Halm line lay at quay ${at % 7}.`,
);
const TEXT = PARAGRAPHS.join('\n\n');
const FURNITURE = [{ start: 0, end: PARAGRAPHS[0]?.length ?? 0, reason: 'menu' as const, restored: false }];
const id = sourceId.parse('large');

/** The source as `addSource` makes it, without adding it. */
async function draft() {
  return withLibrary((library) => addSource(library, id, TEXT));
}

async function begin(library: OpenLibrary) {
  const added = { source: await draft(), text: TEXT, residue: FURNITURE, evidence: [], layout: NO_LAYOUT };
  return insertLargeSource(library.db, added);
}

/** Everything that hangs on a source but the times at which it was written. */
function all({ db }: OpenLibrary) {
  const found = (word: string) =>
    db.all('SELECT rowid FROM paragraph_index WHERE paragraph_index MATCH ?', word).length;
  return {
    paragraphs: db.all('SELECT ordinal, number, start, "end", words FROM paragraphs ORDER BY ordinal'),
    texts: db.all('SELECT text FROM texts'),
    residue: db.all('SELECT start, "end", reason, restored FROM residue'),
    shingles: db.all('SELECT hash FROM shingles ORDER BY hash'),
    source: findSource(db, id),
    found: ['barge', '2999', '0'].map(found),
    titles: db.all('SELECT rowid FROM source_index WHERE source_index MATCH ?', 'large').length,
  };
}

test('a source put in part by part is the same as one put in at once', async () => {
  const whole = await withLibrary((library) => {
    addSource(library, id, TEXT, { residue: FURNITURE });
    return all(library);
  });
  const [inParts, steps] = await withLibrary(async (library) => {
    let count = 0;
    for (const _ of await begin(library)) count += 1;
    return [all(library), count];
  });
  expect(inParts).toEqual(whole);
  expect(steps).toBeGreaterThan(2);
});

test('one that was interrupted lies in the trash and comes out of it whole', async () => {
  const whole = await withLibrary((library) => {
    addSource(library, id, TEXT, { residue: FURNITURE });
    return all(library);
  });
  await withLibrary(async (library) => {
    const steps = await begin(library);
    steps.next();
    steps.next();
    expect(findSource(library.db, id)?.trashedAt).toBe(NOON);
    trashSources(library.db, [id], null);
    expect(all(library)).toEqual(whole);
  });
});

const entries = ({ db }: Pick<OpenLibrary, 'db'>) =>
  db.all('SELECT rowid FROM paragraph_index WHERE paragraph_index MATCH ?', 'barge').length;

test('nobody finds one by its words before it is in', () =>
  withLibrary(async (library) => {
    const steps = await begin(library);
    steps.next();
    steps.next();
    expect(entries(library)).toBeGreaterThan(0);
    const filter = searchFilter.parse({});
    for (const mode of ['typing', 'ranked'] as const)
      expect(search(library.db, { text: 'barge', limit: 9, mode, filter }).hits).toEqual([]);
  }));

test('one that is destroyed before it is in leaves no words', () =>
  withLibrary(async (library) => {
    const steps = await begin(library);
    steps.next();
    steps.next();
    const doomed = chooseTrashed(library.db, null);
    if (doomed.ok) destroy(library.db, doomed.value);
    expect(entries(library)).toBe(0);
    expect([...steps]).toHaveLength(1);
    expect(findSource(library.db, id)).toBeNull();
  }));

test('what a process that ended half-way has entered is gone when the library is opened again', () =>
  withLibrary(async (library) => {
    const steps = await begin(library);
    steps.next();
    steps.next();
    library.close();
    const again = openLibrary(library.folder, { mode: 'open' });
    if (!again.ok) throw new Error(again.error.code);
    expect(entries(again.value)).toBe(0);
    expect(findSource(again.value.db, id)?.trashedAt).toBe(NOON);
    again.value.close();
  }));
