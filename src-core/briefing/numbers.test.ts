import { expect, it } from 'vitest';
import { formatNumber } from './numbers.ts';

it.each<[number, string, number, string]>([
  [0, 'en', 0, '0'],
  [-0, 'en', 0, '0'],
  [999, 'en', 0, '999'],
  [1234567.5, 'en', 0, '1,234,567.5'],
  [1234567.5, 'fr-CH', 0, '1\u00a0234\u00a0567,5'],
  [-3.2, 'uk', 0, '−3,2'],
  [3, 'ru', 2, '3,00'],
  [3.125, 'en', 2, '3.125'],
  [0.00000025, 'en', 0, '0.00000025'],
  [2e-20, 'en', 0, '2e-20'],
  [1.5e300, 'en', 0, '1.5 × 10^300'],
  [-1e15, 'fr', 0, '−1 × 10^15'],
  [999_999_999_999_999, 'en', 0, '999,999,999,999,999'],
])('%d in %s with %i places is %s', (value, language, places, expected) => {
  expect(formatNumber(value, language, places)).toBe(expected);
});
