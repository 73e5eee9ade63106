import { expect, it } from 'vitest';
import { library } from '#core/citing/test-data.ts';
import type { Target } from '#core/model/citation.ts';
import { excerptId, sourceId } from '#core/model/ids.ts';
import { pickableUsed, usedAfter } from './used-targets.ts';

const excerpt = (id: string): Target => ({ kind: 'excerpt', id: excerptId.parse(id) });

it.each([
  ['', 'a b', 'b a'],
  ['b a', 'c', 'c b a'],
  ['c b a', 'a', 'a c b'],
  ['1 2 3 4 5 6 7 8', '9', '9 1 2 3 4 5 6 7'],
])('after %j, citing %j: %j', (before, now, expected) => {
  const targets = (ids: string) => ids.split(' ').filter(Boolean).map(excerpt);
  expect(
    usedAfter(targets(before), targets(now))
      .map((it) => it.id)
      .join(' '),
  ).toBe(expected);
});

it('lists what the library still has', () => {
  const [first] = library.excerpts;
  const [source] = library.sources;
  const listed = pickableUsed(
    [excerpt(first?.id ?? ''), excerpt('gone'), { kind: 'source', id: sourceId.parse(source?.id) }],
    library,
  );
  expect(listed.map((it) => [it.target.id, it.snippet])).toEqual([
    [first?.id, first?.anchor.exact],
    [source?.id, ''],
  ]);
});
