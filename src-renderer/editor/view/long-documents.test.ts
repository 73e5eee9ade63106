import { expect, test } from 'vitest';
import { estimatedHeight } from './long-documents.ts';

test.each([
  [0, 36, 1.6],
  [60, 36, 1.6],
  [465, 36, 7 * 1.6],
  [465, 22, 10 * 1.6],
  [465, 0, 219 * 1.6],
])('a block of %d letters in a column of %d ems', (letters, width, expected) => {
  expect(estimatedHeight(letters, width)).toBeCloseTo(expected);
});
