import { describe, expect, test } from 'vitest';
import { blockId } from '#core/model/ids.ts';
import type { PrintBlock, PrintCell, PrintRun } from '#core/print/document.ts';
import { claimOfAll, claimsByNote, claimsOfWords } from './claims.ts';

/** `Fees rose.[1] Ships left.[2]` as runs; `[a]` is a comment's letter. */
function runs(short: string): PrintRun[] {
  return short
    .split(/(\[\w+\])/)
    .filter((it) => it !== '')
    .map((it): PrintRun => {
      const [, sign] = /^\[(\w+)\]$/.exec(it) ?? [];
      if (sign === undefined) return { type: 'text', text: it, bold: false, italic: false };
      if (/\d/.test(sign)) return { type: 'mark', note: Number(sign) };
      return { type: 'remark', text: sign, thread: sign };
    });
}
const common = { id: blockId.parse('b'), portionMark: '(NR)' };
const paragraph = (short: string): PrintBlock => ({
  ...{ ...common, type: 'paragraph', number: '1.', runs: runs(short) },
});
const row = (...cells: string[]): PrintCell[] =>
  cells.map((it, column) => ({ runs: runs(it), column, columns: 1, rows: 1 }));
const table = (rows: PrintCell[][], caption: string | null = null): PrintBlock => ({
  ...{ ...common, type: 'table', headerRow: true, width: 2, shares: null, numeric: null, rows },
  caption: caption === null ? null : runs(caption),
});

/** Each note with its claim, then with what is printed of it. */
function check(block: PrintBlock, expected: Record<number, string>, stretches?: Record<number, string[]>) {
  const found = [...claimsByNote([block])];
  expect(Object.fromEntries(found.map(([note, it]) => [note, it.claim.words]))).toEqual(expected);
  if (stretches)
    expect(Object.fromEntries(found.map(([note, it]) => [note, it.claim.stretches]))).toEqual(stretches);
}

describe('a mark stands for', () => {
  test.each<[string, string, Record<number, string>]>([
    ['the sentence it ends', 'Fees rose. Ships left.[1]', { 1: 'Ships left.' }],
    ['the words of its sentence before it', 'Fees rose[1] and fell.', { 1: 'Fees rose' }],
    ['each its own sentence', 'Fees rose.[1] Ships left.[2]', { 1: 'Fees rose.', 2: 'Ships left.' }],
    ['one sentence where they stand together', 'Fees rose.[1][2]', { 1: 'Fees rose.', 2: 'Fees rose.' }],
    [
      'all of it where one is further on',
      'Fees rose[1] and fell.[2]',
      { 1: 'Fees rose', 2: 'Fees rose and fell.' },
    ],
    [
      'a sentence with an abbreviation in it',
      'Ms. Ode met Mr. Lund at no. 4.[1]',
      { 1: 'Ms. Ode met Mr. Lund at no. 4.' },
    ],
    ['the sentence behind it where none is before', '[1]Fees rose. Ships left.', { 1: 'Fees rose.' }],
    ['nothing where there is nothing', '[1]', { 1: '' }],
    ['words over a line break', 'Fees\nrose.[1]', { 1: 'Fees rose.' }],
    ['what stands before blanks', 'Fees rose. [1] Ships left.', { 1: 'Fees rose.' }],
    ['the first of its uses', 'Fees rose.[1] Ships left.[1]', { 1: 'Fees rose.' }],
  ])('%s', (_, short, expected) => check(paragraph(short), expected));

  test('what is printed has the raised signs between its words', () =>
    check(
      paragraph('Fees[a] rose[1] and fell.[2][b] Ships left.'),
      { 1: 'Fees rose', 2: 'Fees rose and fell.' },
      { 1: ['Feesa rose'], 2: ['Feesa rose1 and fell.'] },
    ));

  test('numbers side by side have a comma between them', () =>
    check(
      paragraph('Fees[1][2] and[3][a][4] rose.[5]'),
      { 1: 'Fees', 2: 'Fees', 3: 'Fees and', 4: 'Fees and', 5: 'Fees and rose.' },
      { 1: ['Fees'], 2: ['Fees'], 3: ['Fees1,2 and'], 4: ['Fees1,2 and'], 5: ['Fees1,2 and3a4 rose.'] },
    ));

  test.each<[string, PrintBlock, Record<number, string>]>([
    [
      'heading',
      { ...common, type: 'heading', level: 1, number: '2', runs: runs('Fees. Now[1]') },
      { 1: 'Fees. Now' },
    ],
    [
      'quotation',
      { ...common, type: 'quotation', runs: runs('It is shut. We wait.[1]') },
      { 1: 'It is shut. We wait.' },
    ],
    [
      'list',
      {
        ...common,
        type: 'list',
        ordered: true,
        items: ['One.', 'Two. Three.[1]'].map((it) => ({ depth: 0, runs: runs(it) })),
      },
      { 1: 'Three.' },
    ],
    [
      'judgement',
      {
        ...common,
        type: 'key-judgement',
        runs: runs('It will rain.[1]'),
        likelihood: runs('Likely'),
        confidence: runs('High – seen twice.[2]'),
      },
      { 1: 'It will rain.', 2: 'High – seen twice.' },
    ],
    [
      'question',
      {
        ...common,
        type: 'question',
        runs: runs('Why?'),
        parts: [{ label: 'Line', runs: runs('Because.[1]') }],
      },
      { 1: 'Because.' },
    ],
    [
      'speaking point',
      { ...common, type: 'speaking-point', runs: runs('We agree.'), fact: runs('Vote of May.[1]') },
      { 1: 'Vote of May.' },
    ],
    [
      'caption of a table',
      table([row('a', 'b')], 'Table 1. Fees. In crowns[1]'),
      { 1: 'Table 1. Fees. In crowns' },
    ],
  ])('its place in a %s', (_, block, expected) => check(block, expected));
});

test('a mark in a table stands for its row', () =>
  check(
    table([row('Port', 'Fee[1]'), row('Halm', '42[2]'), row('Oster', '[3]')]),
    { 1: 'Port | Fee', 2: 'Halm | 42', 3: 'Oster' },
    { 1: ['Port', 'Fee1'], 2: ['Halm', '422'], 3: ['Oster', '3'] },
  ));

test('rows that a cell joins are one, and are not looked for', () => {
  const [port, fee] = row('Halm', '42[1]');
  if (port === undefined || fee === undefined) throw new Error('no cells');
  const rows = [row('Port', 'Fee'), [{ ...port, rows: 2 }, fee], row('43[2]'), row('Oster', '7[3]')];
  check(
    table(rows),
    { 1: 'Halm | 42 | 43', 2: 'Halm | 42 | 43', 3: 'Oster | 7' },
    { 1: [], 2: [], 3: ['Oster', '73'] },
  );
});

test('neither is a row of a thousand letters and more', () => {
  const long = 'harbour '.repeat(130).trim();
  check(table([row('Halm', `${long}[1]`)]), { 1: `Halm | ${long}` }, { 1: [] });
});

test('a mark of a chart stands for its caption and its source line', () => {
  const drawn = { svg: '', width: 1, height: 1, altText: '' };
  const chart = {
    ...common,
    ...drawn,
    type: 'chart',
    caption: runs('Chart 1. Fees'),
    source: runs('Source: Post[1]'),
  } as const;
  check(chart, { 1: 'Chart 1. Fees Source: Post' }, { 1: ['Chart 1. Fees', 'Source: Post'] });
});

test('words said one after the other claim what stands up to each of them', () => {
  const said = claimsOfWords(paragraph('About 4 came. Of 4 ships[1] 4 left.'), ['About 4', '4', '4', 'gone']);
  expect(said.map((it) => it.words)).toEqual(['About 4', 'Of 4', 'Of 4 ships 4', 'Of 4 ships 4 left.']);
});

test('a block without words claims nothing', () =>
  expect(claimOfAll({ ...common, type: 'rule' })).toEqual({
    words: '',
    stretches: [],
    isRow: false,
    beside: null,
  }));
