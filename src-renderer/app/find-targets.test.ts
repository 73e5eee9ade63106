import { expect, it } from 'vitest';
import type { SearchHit } from '#core/contract/search-views.ts';
import { excerptId, sourceId } from '#core/model/ids.ts';
import { pickableHits } from './find-targets.ts';

const source = {
  id: sourceId.parse('s1'),
  citeKey: 'harbour2031',
  title: 'Dredging begins',
  outlet: 'Harbour Post',
  publishedOn: '2031',
};
const inText = (words: string): SearchHit => ({
  kind: 'source',
  sourceId: source.id,
  source,
  paragraph: { id: 'p1', start: 0, end: 9 },
  snippet: [{ text: words, match: false }],
});
const excerpt = (id: string): SearchHit => ({
  kind: 'excerpt',
  excerptId: excerptId.parse(id),
  sourceId: source.id,
  source,
  start: 0,
  end: 4,
  snippet: [
    { text: 'the ', match: false },
    { text: 'mud', match: true },
  ],
});

it('offers each source once, by its first hit, and keeps the order', () => {
  const found = pickableHits([inText('first'), excerpt('e1'), inText('second'), excerpt('e2')]);
  expect(found.map((it) => `${it.target.id} ${it.snippet}`)).toEqual([
    's1 first',
    'e1 the mud',
    'e2 the mud',
  ]);
  expect(found[0]).toMatchObject({ label: 'Dredging begins', detail: 'Harbour Post, 2031' });
});
