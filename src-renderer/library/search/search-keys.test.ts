import { expect, it } from 'vitest';
import { enterDoes, type EnterDoes } from './search-keys.ts';
import type { SearchMode } from './use-search.ts';

it.each<[string, string, SearchMode, number, boolean, EnterDoes]>([
  ['no words', '', 'typing', -1, true, 'nothing'],
  ['while typing', 'grain', 'typing', -1, true, 'rank'],
  ['while the hits are on their way', 'grain', 'typing', -1, false, 'rank'],
  ['on a hit', 'grain', 'typing', 2, true, 'open'],
  ['on a hit of other words', 'grain', 'typing', 2, false, 'nothing'],
  ['ranked', 'grain', 'ranked', 0, true, 'open'],
  ['ranked, not there yet', 'grain', 'ranked', -1, false, 'nothing'],
  ['ranked, nothing found', 'grain', 'ranked', -1, true, 'nothing'],
])('%s', (_, text, mode, active, current, expected) =>
  expect(enterDoes({ text, mode, active, current })).toBe(expected),
);
