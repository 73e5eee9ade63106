import { expect, it } from 'vitest';
import { addedSentence } from './add-to-collection.ts';

it.each([
  [1, 1, 'Added 1 source to “Ports”.'],
  [3, 2, 'Added 2 sources to “Ports”. 1 was in it already.'],
  [5, 2, 'Added 2 sources to “Ports”. 3 were in it already.'],
  [1, 0, 'It is in “Ports” already.'],
  [2, 0, 'They are in “Ports” already.'],
])('%i asked, %i added', (asked, added, expected) =>
  expect(addedSentence('Ports', asked, added)).toBe(expected),
);
