import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';

test.each<[text: string, expected: number]>([
  ['', 0],
  ['  \n ', 0],
  ['Two words.', 2],
  ['one – two', 2],
  ['co-operation isn’t easy', 3],
  ['2,900 a year', 3],
  ["п'ять слів тут", 3],
  ['— … !', 0],
])('%j has %i words', (text, expected) => {
  expect(countWords(text)).toBe(expected);
});
