import { expect, test } from 'vitest';
import { isVerbatim } from './verbatim.ts';

const EXACT =
  'The bridge isn’t closed – not yet, the captain said, and “nobody” has asked for the unlit pier.';

test.each([
  [EXACT, true],
  ["The bridge isn't closed - not yet", true],
  ['“Nobody” has asked', true],
  ['The bridge isn’t closed … and “nobody” has asked', true],
  ['The bridge isn’t closed [by Monday], … the captain said.', true],
  ['', true],
  ['The bridge is closed', false],
  ['The bridge isn’t closed, nobody has asked', false],
  ['“nobody” has asked … The bridge isn’t closed', false],
  ['lit pier', false],
  ['the unlit pie', false],
])('%s: %s', (words, expected) => expect(isVerbatim(words, EXACT)).toBe(expected));
