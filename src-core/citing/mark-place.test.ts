import { expect, test } from 'vitest';
import { punctuationGoesFirst } from './mark-place.ts';

test.each([
  ['a year', 'en', true],
  ['рік', 'uk', true],
  ['par an', 'fr', false],
  ['par an', 'fr-CA', false],
  ['al año', 'es', false],
  ['He said: “It is over.”', 'en', false],
  ['Is it over?', 'en', false],
  ['', 'en', false],
] as const)('after "%s" in %s: %s', (before, language, expected) => {
  expect(punctuationGoesFirst(before, language)).toBe(expected);
});
