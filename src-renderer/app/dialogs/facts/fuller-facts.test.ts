import { expect, test } from 'vitest';
import { factOf, stated } from './facts.test-support.ts';
import { fullerFacts } from './fuller-facts.ts';

const fact = factOf('ships', [stated('a', '40', '40'), stated('b', '40', '40')]);
const answer = (facts: number, read: number) => ({
  ...{ facts: Array.from({ length: facts }, () => fact), sources: [] },
  ...{ read, total: 9 },
});

/** Facts known, texts read. */
type Pair = [facts: number, read: number];

test.each<[before: Pair | null, now: Pair, expected: Pair]>([
  [null, [0, 3], [0, 3]],
  [
    [1, 3],
    [2, 5],
    [2, 5],
  ],
  // Read again: what was there stays until all is read.
  [
    [4, 9],
    [0, 2],
    [4, 2],
  ],
  [
    [4, 2],
    [4, 8],
    [4, 8],
  ],
  [
    [4, 8],
    [3, 9],
    [3, 9],
  ],
])('%j, then %j: %j', (before, now, expected) => {
  const shown = fullerFacts(before && answer(...before), answer(...now));
  expect([shown.facts.length, shown.read]).toEqual(expected);
});
