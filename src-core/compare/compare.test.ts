import { describe, expect, it } from 'vitest';
import { check, compared, SIGNS } from './compare.test-support.ts';

describe('words', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing', ['k1 p The ferry waits.'], ['k1 p The ferry waits.'], []],
    ['one', ['k1 p The ferry waits.'], ['k1 p The ship waits.'], ['k1 changed: The -ferry-+ship+ waits.']],
    [
      'several in a row are one change',
      ['k1 p A b c d.'],
      ['k1 p A x y d.'],
      ['k1 changed: A -b c-+x y+ d.'],
    ],
    [
      'one more',
      ['k1 p The ferry waits.'],
      ['k1 p The old ferry waits.'],
      ['k1 changed: The +old +ferry waits.'],
    ],
    [
      'one less',
      ['k1 p The old ferry waits.'],
      ['k1 p The ferry waits.'],
      ['k1 changed: The -old -ferry waits.'],
    ],
    ['a full stop alone', ['k1 p It waits'], ['k1 p It waits.'], ['k1 changed: It waits+.+']],
    [
      'a hyphened word is one',
      ['k1 p Our co-operation.'],
      ['k1 p Our operation.'],
      ['k1 changed: Our -co-operation-+operation+.'],
    ],
    [
      'a number is one',
      ['k1 p Some 2,900 tonnes.'],
      ['k1 p Some 2,950 tonnes.'],
      ['k1 changed: Some -2,900-+2,950+ tonnes.'],
    ],
    [
      'Ukrainian',
      ["k1 p Пором чекає п'ятий день."],
      ['k1 p Пором чекає шостий день.'],
      ["k1 changed: Пором чекає -п'ятий-+шостий+ день."],
    ],
    ['all of them', ['k1 p Old.'], ['k1 p New'], ['k1 changed: -Old.-+New+']],
    ['emptied', ['k1 p Gone.'], ['k1 p '], ['k1 changed: -Gone.-']],
    ['a list by its items', ['k1 ul one / two'], ['k1 ul one / three'], ['k1 changed: one\n-two-+three+']],
    [
      'a cell',
      ['k1 t Port | Ships / Vell | 12'],
      ['k1 t Port | Ships / Vell | 14'],
      ['k1 changed: Port\tShips\nVell\t-12-+14+'],
    ],
    [
      'what is only suggested is counted',
      ['k1 p It waits.'],
      ['k1 p It+ still+ waits.'],
      ['k1 changed: It waits. (suggestions: 0 to 1)'],
    ],
    ['a caption', ['k1 bars Ships a day'], ['k1 bars Ships a week'], ['k1 changed: Ships a -day-+week+']],
  ])('%s', (_, before, after, expected) => check(before, after, expected));
});

describe('blocks', () => {
  const [a, b, c] = ['k1 p First words.', 'k2 p Second thing.', 'k3 p Third matter.'];
  it.each<[string, string[], string[], string[]]>([
    ['a new one', [a, c], [a, b, c], ['k2 added: +Second thing.+']],
    ['one that is gone stands where it stood', [a, b, c], [a, c], ['k2 removed: -Second thing.-']],
    ['one that moved, as few as can be', [a, b, c], [c, a, b], ['k3 moved: Third matter.']],
    ['one that moved and changed', [a, b, c], [b, c, 'k1 p First word.'], ['k1 moved: First -words-+word+.']],
    ['a new id for the same words is the same block', [a, b], ['k9 p First words.', b], []],
    [
      'a new id for nearly the same words',
      ['k1 p The ferry waits at the quay for grain.'],
      ['k9 p The ferry waits at the pier for grain.'],
      ['k9 changed: The ferry waits at the -quay-+pier+ for grain.'],
    ],
    [
      'a new id for other words',
      [a],
      ['k9 p Nothing of that.'],
      ['k1 removed: -First words.-', 'k9 added: +Nothing of that.+'],
    ],
    [
      'the same words as a heading are another block',
      [a],
      ['k9 h1 First words.'],
      ['k1 removed: -First words.-', 'k9 added: +First words.+'],
    ],
    [
      'a kind that changed',
      [a],
      ['k1 h2 First words.'],
      ['k1 changed: First words. (paragraph to heading 2)'],
    ],
    ['a break without words', [a], [a, 'k2 br'], ['k2 added: ']],
    ['one before the first', [a], [b, a], ['k2 added: +Second thing.+']],
    ['all gone', [a, b], [], ['k1 removed: -First words.-', 'k2 removed: -Second thing.-']],
    [
      'one of many alike',
      ['k1 p Same.', 'k2 p Same.', 'k3 p Same.'],
      ['k4 p Same.', 'k2 p Same.', 'k5 p Same.'],
      [],
    ],
  ])('%s', (_, before, after, expected) => check(before, after, expected));
});

it('words are counted where they were added and removed, not where they moved', () => {
  const before = ['k1 p The ferry waits.', 'k2 p Three more words.', 'k3 p Stays.'];
  const after = ['k3 p Stays.', 'k1 p The old ship waits.', 'k4 p Nothing of that kind.'];
  const { wordsAdded, wordsRemoved } = compared(before, after);
  expect([wordsAdded, wordsRemoved]).toEqual([2 + 4, 1 + 3]);
});

it('a paragraph that was written anew is one piece for another, however long', () => {
  const long = (word: string) => `k1 p ${`${word} goes on. `.repeat(2000)}`;
  const { blocks } = compared([long('This')], [long('That').replaceAll('goes on', 'stays')]);
  expect(blocks.map((it) => it.pieces.map((piece) => piece.change))).toEqual([['removed', 'added']]);
});

it('a long table is compared line by line', () => {
  const rows = (cell: (n: number) => string) =>
    `k1 t ${Array.from({ length: 900 }, (_, n) => `Port ${n} | ${cell(n)}`).join(' / ')}`;
  const { blocks, wordsAdded } = compared([rows((n) => `${n}`)], [rows((n) => `${n + 1} t`)]);
  const [{ pieces } = { pieces: [] }] = blocks;
  expect(wordsAdded).toBe(1800);
  expect(pieces.slice(0, 4).map((it) => SIGNS[it.change] + it.text)).toEqual([
    'Port 0\t',
    '-0',
    '+1 t',
    '\nPort 1\t',
  ]);
});
