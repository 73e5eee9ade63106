import { expect, it } from 'vitest';
import type { SearchHit } from '#core/contract/search-views.ts';
import { excerptId, sourceId } from '#core/model/ids.ts';
import { groupedHits, hitKey } from './group-hits.ts';

const source = { id: sourceId.parse('s1'), citeKey: 'k', title: 'Dredging', outlet: null, publishedOn: null };
const inText = (paragraph: string | null): SearchHit => ({
  kind: 'source',
  sourceId: source.id,
  source,
  paragraph: paragraph === null ? null : { id: paragraph, start: 0, end: 4 },
  snippet: [],
});
const excerpt: SearchHit = {
  kind: 'excerpt',
  excerptId: excerptId.parse('e1'),
  sourceId: source.id,
  source,
  start: 0,
  end: 4,
  snippet: [],
};

it('puts titles first, then excerpts, then the texts, and counts on from group to group', () => {
  const groups = groupedHits([inText('p1'), excerpt, inText(null), inText('p2')]);
  expect(groups.map((it) => `${it.first} ${it.name}: ${it.hits.map(hitKey).join(', ')}`)).toEqual([
    '0 Titles: source s1 ',
    '1 Excerpts: excerpt e1',
    '2 In the texts: source s1 p1, source s1 p2',
  ]);
});

it('has no groups without hits', () => expect(groupedHits([])).toEqual([]));
