import { expect, test } from 'vitest';
import { comparedBlock, comparison, type ComparedBlock } from '#core/compare/comparison.ts';
import { changedPlaces, comparedRows, comparisonWords } from './compared-rows.ts';

const blocks = (changes: string): ComparedBlock[] =>
  [...changes].map((it, at) =>
    comparedBlock.parse({
      blockId: `b${at}`,
      type: 'paragraph',
      change: { '=': 'same', '+': 'added', '-': 'removed', '~': 'changed', '>': 'moved' }[it],
      pieces: [],
      remarks: [],
    }),
  );

const shown = (changes: string, withSame: boolean) => {
  const rows = comparedRows(blocks(changes), withSame);
  const words = rows.map((it) => (it.kind === 'same' ? `(${it.count})` : it.block.change[0])).join('');
  return [words, changedPlaces(rows)];
};

test.each<[string, boolean, unknown]>([
  ['', false, ['', []]],
  ['===', false, ['(3)', []]],
  ['==+=~->', false, ['(2)a(1)crm', [1, 3, 4, 5]]],
  ['==+=~', true, ['ssasc', [2, 4]]],
])('%j, same ones too: %j', (changes, withSame, expected) => {
  expect(shown(changes, withSame)).toEqual(expected);
});

const nothing = {
  wordsAdded: 0,
  wordsRemoved: 0,
  citationsAdded: 0,
  citationsRemoved: 0,
  citationsChanged: 0,
  facts: [],
};
test.each([
  [{ blocks: blocks('==') }, 'Both are the same.'],
  [{ blocks: blocks('=~') }, 'The words are the same; their form differs.'],
  [{ blocks: blocks('+>'), wordsAdded: 1200 }, '1,200 words added · 1 part moved'],
  [
    {
      blocks: blocks('~'),
      wordsAdded: 1,
      wordsRemoved: 2,
      citationsAdded: 1,
      citationsRemoved: 1,
      citationsChanged: 2,
    },
    '1 word added · 2 words removed · 1 citation added · 1 citation removed · 2 citations changed',
  ],
  [{ blocks: [], facts: [{ fact: 'Title', before: 'A', after: 'B' }] }, '1 fact changed'],
])('%#', (given, expected) => {
  expect(comparisonWords(comparison.parse({ ...nothing, ...given }))).toBe(expected);
});
