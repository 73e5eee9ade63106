import { expect, it } from 'vitest';
import type { SearchFilter } from '#core/contract/search-views.ts';
import { briefingId, collectionId, sourceId } from '#core/model/ids.ts';
import { ALL_KINDS, filterChips, noFilter, switchedKinds, type SearchKind } from './search-filters.ts';

const names = { collection: () => 'Ports', source: () => 'Dredging', briefing: () => 'Talks' };

it.each<[Partial<SearchFilter>, string[]]>([
  [{}, []],
  [{ kinds: ['excerpt', 'figure'] }, ['Excerpts, Figures']],
  [{ tag: 'grain', outlet: 'Harbour Post' }, ['#grain', 'Harbour Post']],
  [{ publishedFrom: '2031', reliability: 'B' }, ['From 2031', 'B: usually reliable']],
  [{ collectionId: collectionId.parse('c1') }, ['In “Ports”']],
  [{ originId: sourceId.parse('s1') }, ['From “Dredging” and what derives from it']],
  [{ briefing: { id: briefingId.parse('b1'), used: false } }, ['Not used in “Talks”']],
  [{ marking: { scheme: 'house', label: 'INTERNAL' } }, ['INTERNAL']],
])('%o', (some, expected) =>
  expect(filterChips({ ...noFilter, ...some }, names).map((it) => it.label)).toEqual(expected),
);

it('takes one filter off and leaves the others', () => {
  const [first] = filterChips({ ...noFilter, tag: 'grain', outlet: 'Harbour Post' }, names);
  expect(first?.without).toEqual({ ...noFilter, outlet: 'Harbour Post' });
});

it.each<[SearchKind[] | null, SearchKind, SearchKind[] | null]>([
  [null, 'figure', ['figure']],
  [['figure'], 'excerpt', ['excerpt', 'figure']],
  [['figure'], 'figure', null],
  [ALL_KINDS.slice(1), 'source', null],
])('%j with %s switched', (kinds, kind, expected) => expect(switchedKinds(kinds, kind)).toEqual(expected));
