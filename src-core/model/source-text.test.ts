import { expect, test } from 'vitest';
import { bodyOf, paragraphsOf, paragraphSpan, type ResidueRange } from './source-text.ts';

const TEXT = 'Menu\n\nOne.\n\nShare\n\nTwo.';
const range = (words: string, restored = false): ResidueRange => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, reason: 'menu', restored };
};

test.each<[string, readonly ResidueRange[], readonly (number | null)[], string]>([
  ['none', [], [1, 2, 3, 4], TEXT],
  ['some, in any order', [range('Share'), range('Menu')], [null, 1, null, 2], 'One.\n\nTwo.'],
  ['some restored', [range('Menu'), range('Share', true)], [null, 1, 2, 3], 'One.\n\nShare\n\nTwo.'],
  ['one over two paragraphs', [range('Menu\n\nOne.')], [null, null, 1, 2], 'Share\n\nTwo.'],
  ['one that covers no whole paragraph', [range('On')], [1, 2, 3, 4], TEXT],
  ['all', [range(TEXT)], [null, null, null, null], ''],
])('residue: %s', (_, residue, numbers, body) => {
  const paragraphs = paragraphsOf(TEXT, residue);
  expect(paragraphs.map((it) => it.number)).toEqual(numbers);
  expect(paragraphs.map((it) => it.id)).toEqual(['p1', 'p2', 'p3', 'p4']);
  expect(paragraphs.map((it) => TEXT.slice(it.start, it.end))).toEqual(TEXT.split('\n\n'));
  expect(bodyOf(TEXT, residue)).toBe(body);
});

test.each<[string, readonly [number, number] | null]>([
  ['One', [1, 1]],
  ['e.\n\nShare\n\nT', [1, 2]],
  ['hare', null],
])('%j stands in paragraphs %j', (words, span) => {
  const start = TEXT.indexOf(words);
  const paragraphs = paragraphsOf(TEXT, [range('Menu'), range('Share')]);
  expect(paragraphSpan(paragraphs, start, start + words.length)).toEqual(span);
});

// Each paragraph was held against each range: ten seconds for a saved list of 100,000 lines.
test('a list of page furniture is numbered in one pass', () => {
  const text = 'Menu\n\nOne.\n\n'.repeat(50_000).trim();
  const residue = Array.from({ length: 50_000 }, (_, index): ResidueRange => {
    return { start: index * 12, end: index * 12 + 4, reason: 'menu', restored: false };
  });
  expect(paragraphsOf(text, residue).at(-1)?.number).toBe(50_000);
});
