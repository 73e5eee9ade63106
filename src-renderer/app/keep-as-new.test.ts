import { expect, test } from 'vitest';
import { keptTitle } from './keep-as-new.ts';

test.each([
  ['Queue at Marrow', 'Queue at Marrow (my text)'],
  ['  ', 'Untitled briefing (my text)'],
])('%j becomes %j', (title, expected) => {
  expect(keptTitle(title)).toBe(expected);
});

test('the longest title still fits', () => {
  expect(keptTitle('x'.repeat(1000))).toHaveLength(1000);
});
