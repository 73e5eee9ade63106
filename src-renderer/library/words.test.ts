import { expect, it } from 'vitest';
import { counted, figureWords, shownDate, shownSize } from './words.ts';

it.each([
  ['2031', '2031'],
  ['2031-05', 'May 2031'],
  ['2031-05-04', '4 May 2031'],
  ['2031-12-31', '31 Dec 2031'],
])('the date %s is shown as %s', (date, expected) => expect(shownDate(date, 'en-GB')).toBe(expected));

it.each([
  [1, 'source', '1 source'],
  [0, 'source', '0 sources'],
])('%s %s: %s', (count, noun, expected) => expect(counted(count, noun)).toBe(expected));

it.each([
  [1, '1 byte'],
  [12_400, '12 KB'],
  [3_410_000, '3.4 MB'],
])('%s bytes are %s', (bytes, expected) => expect(shownSize(bytes)).toBe(expected));

it.each([
  [{ value: 40, upper: null, qualifier: null, unit: null }, '40'],
  [{ value: 40, upper: 45, qualifier: 'at-least' as const, unit: '%' }, 'at least 40 to 45 %'],
])('%o reads %s', (facts, expected) => expect(figureWords(facts)).toBe(expected));
