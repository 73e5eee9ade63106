import { expect, test } from 'vitest';
import { sameValue } from './same-value.ts';

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: null }, { a: undefined }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [{ a: '1' }, { a: 1 }, false],
  [[1], [1, 2], false],
])('%j and %j: %s', (a, b, expected) => {
  expect(sameValue(a, b)).toBe(expected);
  expect(sameValue(b, a)).toBe(expected);
});
