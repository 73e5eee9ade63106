import { expect, it } from 'vitest';
import { counted, figureWords, shownDate, shownMoment, shownSize } from './words.ts';

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

const at = (day: number, hour: number) => new Date(2031, 4, day, hour, 3, 9).toISOString();
it.each([
  ['the same day', at(4, 14), at(4, 23), '14:03:09'],
  ['the next day', at(4, 14), at(5, 1), '4 May 2031, 14:03'],
  ['a clock that went back', at(4, 14), at(3, 23), '4 May 2031, 14:03'],
])('a moment, %s', (_name, then, now, expected) => expect(shownMoment(then, now, 'en-GB')).toBe(expected));

it.each([
  [1, '1 byte'],
  [12_400, '12 KB'],
  [3_410_000, '3.4 MB'],
])('%s bytes are %s', (bytes, expected) => expect(shownSize(bytes)).toBe(expected));

it.each([
  [{ value: 40, upper: null, qualifier: null, unit: null }, '40'],
  [{ value: 40, upper: 45, qualifier: 'at-least' as const, unit: '%' }, 'at least 40 to 45 %'],
])('%o reads %s', (facts, expected) => expect(figureWords(facts)).toBe(expected));
