import { describe, expect, test } from 'vitest';
import { searchFilter, type SearchFilter, type SearchHit } from '#core/contract/search-views.ts';
import type { z } from 'zod';
import type { OpenLibrary } from './library.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { search } from './search.ts';
import { searchFacets } from './search-facets.ts';
import { insertBriefing } from './briefings.ts';
import {
  addExcerpt,
  addFigure,
  addSource,
  newBriefing,
  paragraphBlock,
  withLibrary,
} from './test-library.ts';

const TEXT = 'Grain left the harbour.\n\nThe grain ships number 40.';

function furnish(library: OpenLibrary): void {
  const { db } = library;
  const post = addSource(library, 'post', TEXT, {
    title: 'Grain at the Post',
    outlet: 'Harbour Post',
    language: 'en',
    publishedOn: '2026-03-09',
    reliability: 'B',
    tags: ['talks'],
  });
  addSource(library, 'wire', `${TEXT} Twice.`, {
    title: 'Grain on the wire',
    outlet: 'Northern Wire',
    language: 'fr',
    publishedOn: '2026-04',
    marking: { scheme: 'tlp', label: 'TLP:AMBER' },
  });
  addSource(library, 'undated', `${TEXT} Thrice.`, { title: 'Grain without a date' });
  const from = { source: post, text: TEXT };
  const cited = addExcerpt(library, 'e1', { ...from, exact: 'Grain left' }, { tags: ['ships'] });
  addExcerpt(
    library,
    'e2',
    { ...from, exact: 'grain ships' },
    { marking: { scheme: 'tlp', label: 'TLP:AMBER' } },
  );
  addFigure(library, 'f1', { ...from, exact: '40' }, { value: 40, measures: 'grain ships' });
  insertBriefing(
    db,
    newBriefing('b1', [paragraphBlock('k1', 'About grain', [cited])]),
    '2026-03-09T12:00:00.000Z',
  );
  db.run("INSERT INTO collections (id, name) VALUES ('c1', 'Dossier')");
  db.run("INSERT INTO collection_sources SELECT 1, seq FROM sources WHERE id = 'wire'");
  db.run(
    `INSERT INTO derives_from SELECT a.seq, b.seq FROM sources a, sources b WHERE a.id = 'wire' AND b.id = 'post'`,
  );
}

function named(hit: SearchHit): string {
  switch (hit.kind) {
    case 'source':
      return hit.paragraph === null ? hit.sourceId : `${hit.sourceId} ${hit.paragraph.id}`;
    case 'excerpt':
      return hit.excerptId;
    case 'figure':
      return hit.figureId;
    case 'picture':
      return hit.pictureId;
    case 'briefing':
      return hit.blockId === null ? hit.briefingId : `${hit.briefingId} ${hit.blockId}`;
  }
}

async function check(filter: z.input<typeof searchFilter>, expected: string): Promise<void> {
  await withLibrary((library) => {
    furnish(library);
    for (const mode of ['typing', 'ranked'] as const) {
      const { hits } = search(library.db, {
        text: 'grain',
        limit: 50,
        mode,
        filter: searchFilter.parse(filter),
      });
      expect(hits.map(named).toSorted().join(', '), mode).toBe(expected);
    }
  });
}

const post = 'e1, e2, f1, post, post p1, post p2';
const wire = 'wire, wire p1, wire p2';

describe('what a filter leaves', () => {
  test.each<[string, z.input<typeof searchFilter>, string]>([
    ['nothing asked', {}, `b1 k1, ${post}, undated, undated p1, undated p2, ${wire}`],
    ['a kind', { kinds: ['excerpt', 'figure'] }, 'e1, e2, f1'],
    ['texts alone', { kinds: ['text'] }, 'post p1, post p2, undated p1, undated p2, wire p1, wire p2'],
    ['briefings', { kinds: ['briefing'] }, 'b1 k1'],
    ['an outlet, in any case', { outlet: 'harbour post' }, post],
    ['a language', { language: 'fr' }, wire],
    ['a reliability', { reliability: 'B' }, post],
    ['from a day', { publishedFrom: '2026-03-10' }, wire],
    ['up to a month, its days included', { publishedTo: '2026-03' }, post],
    ['one source', { sourceId: 'wire' }, wire],
    ['a source that is not there', { sourceId: 'gone' }, ''],
    ['a collection', { collectionId: 'c1' }, wire],
    ['an origin with what derives from it', { originId: 'post' }, `${post}, ${wire}`],
    ['a tag of a source holds for what is in it', { tag: 'talks' }, post],
    ['a tag of an excerpt', { tag: 'ships' }, 'e1'],
    ['a tag nothing has', { tag: 'none' }, ''],
    ['a marking', { marking: { scheme: 'tlp', label: 'TLP:AMBER' } }, `e2, ${wire}`],
    ['used in a briefing', { briefing: { id: 'b1', used: true } }, 'e1, post, post p1, post p2'],
    [
      'not used in a briefing',
      { briefing: { id: 'b1', used: false } },
      `e2, f1, undated, undated p1, undated p2, ${wire}`,
    ],
    ['two at once', { outlet: 'Harbour Post', tag: 'ships' }, 'e1'],
    ['two that exclude each other', { outlet: 'Harbour Post', language: 'fr' }, ''],
  ])('%s', (_, filter, expected) => check(filter, expected));
});

test('a tag given later narrows what was indexed before', async () => {
  await withLibrary((library) => {
    furnish(library);
    const filter: SearchFilter = searchFilter.parse({ tag: 'late', kinds: ['excerpt'] });
    const find = () =>
      search(library.db, { text: 'grain', limit: 50, mode: 'typing', filter }).hits.map(named);
    expect(find()).toEqual([]);
    addExcerpt(
      library,
      'e3',
      { source: addSource(library, 'more', 'More grain.'), text: 'More grain.', exact: 'More grain' },
      { tags: ['late'] },
    );
    expect(find()).toEqual(['e3']);
  });
});

test('where a filter may hold for older matches than are looked at, more is said to be there', async () => {
  await withLibrary((library) => {
    const { db } = library;
    // Too many sources to be named inside the index.
    for (let at = 0; at < 11; at += 1) addSource(library, `old${at}`, `Grain ${at}.`, { language: 'fr' });
    const text = Array.from({ length: 20_000 }, () => 'Grain.').join('\n\n');
    addSource(library, 'new', text, { language: 'en' });
    const find = (language: string) => {
      const filter = searchFilter.parse({ language, kinds: ['text'] });
      return search(db, { text: 'grain', limit: 50, mode: 'typing', filter });
    };
    expect(find('fr')).toEqual({ hits: [], more: true });
    expect(find('uk')).toEqual({ hits: [], more: false });
  });
}, 60_000);

test('facets are what something carries', async () => {
  await withLibrary((library) => {
    furnish(library);
    expect(searchFacets(library.db)).toEqual({
      tags: ['ships', 'talks'],
      outlets: ['Harbour Post', 'Northern Wire'],
      languages: ['en', 'fr'],
      markings: [{ scheme: 'tlp', label: 'TLP:AMBER' }],
    });
  });
});

test('recent searches: the latest first, each once, twenty at most', async () => {
  await withLibrary(({ db }) => {
    for (let at = 0; at < 25; at += 1) rememberSearch(db, `search ${at}`);
    rememberSearch(db, 'search 10');
    const recent = recentSearches(db);
    expect([recent.length, recent[0], recent[1]]).toEqual([20, 'search 10', 'search 24']);
    expect(recent.filter((it) => it === 'search 10')).toHaveLength(1);
    forgetSearches(db);
    expect(recentSearches(db)).toEqual([]);
  });
});
