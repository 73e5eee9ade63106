import { expect, it } from 'vitest';
import { lengthState } from './length-state.ts';

it.each([
  ['read-out', 120, 0.4, '120 of 300 words', 'under a page', false],
  ['read-out', 301, 1.04, '301 of 300 words', 'about 1.0 pages', true],
  ['annotated-agenda', 1, 0.1, '1 word', 'under a page', false],
  ['annotated-agenda', 900, 2.16, '900 words', 'about 2.2 pages', false],
] as const)('%s of %i words', (kind, words, pages, shownWords, shownPages, isOver) => {
  const state = lengthState(kind, words, pages);
  expect([state.words, state.pages, state.over !== null]).toEqual([shownWords, shownPages, isOver]);
});
