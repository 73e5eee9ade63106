import { describe, expect, test } from 'vitest';
import { markersOf, ordinal } from './list.ts';

describe('list markers', () => {
  const check = (ordered: boolean, depths: readonly number[], expected: readonly string[]): void => {
    expect(markersOf({ ordered, items: depths.map((depth) => ({ depth })) })).toEqual(expected);
  };
  test.each([
    [true, [0, 0, 1, 1, 2, 0, 1], ['1.', '2.', 'a.', 'b.', 'i.', '3.', 'a.']],
    [false, [0, 1, 2, 3, 0], ['•', '–', '·', '•', '•']],
  ])('ordered %s, depths %j', (ordered, depths, expected) => check(ordered, depths, expected));

  test.each([
    [27, 1, 'aa.'],
    [52, 1, 'az.'],
    [4, 2, 'iv.'],
    [49, 2, 'xlix.'],
    [12, 3, '12.'],
  ])('%i at depth %i is %s', (number, depth, expected) => expect(ordinal(number, depth)).toBe(expected));
});
