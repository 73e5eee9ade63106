import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mirrored, visualOrder } from './bidi.ts';

describe('the order of writing', () => {
  const check = (levels: readonly number[], expected: readonly number[]): void => {
    expect(visualOrder(levels)).toEqual(expected);
  };

  test.each([
    ['is that of reading from left to right', [0, 0, 0], [0, 1, 2]],
    ['is turned from right to left', [1, 1, 1], [2, 1, 0]],
    ['keeps digits amid Arabic as they are', [1, 2, 2, 1], [3, 1, 2, 0]],
    ['turns Arabic amid English', [0, 1, 1, 0], [0, 2, 1, 3]],
    ['turns Arabic within English within Arabic', [1, 2, 3, 3, 2, 1], [5, 1, 3, 2, 4, 0]],
    ['of nothing is nothing', [], []],
  ] as const)('%s', (_, levels, expected) => check(levels, expected));

  test('loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 30 }), (levels) => {
        expect(visualOrder(levels).toSorted((a, b) => a - b)).toEqual(levels.map((_, at) => at));
      }),
      { seed: 4 },
    );
  });
});

test('brackets are turned round, and back', () => {
  expect(mirrored('(a) «b» <c> d.')).toBe(')a( »b« >c< d.');
  expect(mirrored(mirrored('(a) «b»'))).toBe('(a) «b»');
});
