import { expect, test } from 'vitest';
import { printedNumber } from './pdf-page-numbers.ts';

test.each([
  ['7', 7],
  ['- 7 -', 7],
  ['Page 7 of 12', 7],
  ['7/12', 7],
  ['стр. 7', 7],
  ['xiv', 14],
  ['Harbour Post   12', 12],
  ['12 Harbour Post', 12],
  ['iiii', null],
  ['lamp', null],
  ['Harbour Post', null],
  ['12-13', null],
])('%s bears %s', (line, value) => expect(printedNumber(line)?.value ?? null).toBe(value));
