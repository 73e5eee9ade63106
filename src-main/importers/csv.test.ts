import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';

function read(text: string | Uint8Array, fileName = 'prices.csv') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readCsv({ fileName, mediaType: null, encoding: null, bytes });
}

/** The cells as the layout places them in the text. */
function cellsOf(result: ReturnType<typeof read>): string[][] | undefined {
  const { draft } = result;
  return draft?.layout.tables[0]?.rows.map((row) => row.map(([start, end]) => draft.text.slice(start, end)));
}

describe('rows and cells', () => {
  const check = (text: string, expected: string[][], fileName?: string) =>
    expect(cellsOf(read(text, fileName))).toEqual(expected);

  test.each([
    [
      'commas',
      'port,tons\nHalm,12',
      [
        ['port', 'tons'],
        ['Halm', '12'],
      ],
    ],
    [
      'semicolons and decimal commas',
      'a;1,5\nb;2,5',
      [
        ['a', '1,5'],
        ['b', '2,5'],
      ],
    ],
    [
      'tabs',
      'a\tb, c\nd\te, f',
      [
        ['a', 'b, c'],
        ['d', 'e, f'],
      ],
    ],
    [
      'bars',
      'a|b\nc|d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas beside semicolons in words',
      'name,said\nIda,"one; two"\nBo,three',
      [
        ['name', 'said'],
        ['Ida', 'one; two'],
        ['Bo', 'three'],
      ],
    ],
    ['no separator', 'Halm\nPort Marrow', [['Halm'], ['Port Marrow']]],
    [
      'quotation marks',
      'a,"said ""no"""\nb,"x, y"',
      [
        ['a', 'said "no"'],
        ['b', 'x, y'],
      ],
    ],
    [
      'a line end in a cell',
      'a,"two\r\nlines"\nb,c',
      [
        ['a', 'two lines'],
        ['b', 'c'],
      ],
    ],
    ['rows of different lengths', 'a,b,c\nd\ne,f,g,h', [['a', 'b', 'c'], ['d'], ['e', 'f', 'g', 'h']]],
    [
      'empty cells',
      ',x,\ny,,z',
      [
        ['', 'x', ''],
        ['y', '', 'z'],
      ],
    ],
    [
      'rows without a word',
      'a,b\n,\n\n , \nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a mark at the beginning',
      '\ufeffa,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quotation mark never closed',
      'a,"b\nc,d',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quotation mark in the middle',
      'a,5" pipe\nb,6" pipe',
      [
        ['a', '5" pipe'],
        ['b', '6" pipe'],
      ],
    ],
    [
      'formulas, as they are written',
      '=1+1,+2\n-3,@SUM(A1)\n=HYPERLINK("x"),b',
      [
        ['=1+1', '+2'],
        ['-3', '@SUM(A1)'],
        ['=HYPERLINK("x")', 'b'],
      ],
    ],
    [
      'a bar in a cell',
      'a | b,c\nd,e',
      [
        ['a | b', 'c'],
        ['d', 'e'],
      ],
    ],
  ])('%s', (_, text, expected) => check(text, expected));

  test('the name decides where it says tabs', () => check('a,b\nc,d', [['a,b'], ['c,d']], 'x.tsv'));

  test('each row is a paragraph', () => {
    const { draft, problems } = read('port,tons\nHalm,\nMarrow,7');
    expect(draft).toMatchObject({ text: 'port | tons\n\nHalm | \n\nMarrow | 7', mediaType: 'text/csv' });
    expect(problems).toEqual([]);
  });

  test('whatever the cells hold, they stand where the layout says', () => {
    const cell = fc.string().map((it) => it.replace(/[\ufeff\r\n"\0]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const written = rows.map((row) => row.map((it) => `"${it}"`).join(',')).join('\n');
        const { draft } = read(written);
        if (!draft) return;
        const paragraphs = draft.text.split('\n\n');
        const placed = draft.layout.tables[0]?.rows ?? [];
        expect(
          placed.map((row) => row.map(([start, end]) => draft.text.slice(start, end)).join(' | ')),
        ).toEqual(paragraphs);
      }),
    );
  });
});

test.each([
  ['names above numbers', 'port,tons\nHalm,12', true],
  ['years above numbers', ',2024,2025\nHalm,1,2', true],
  ['numbers from the start', '1,2\n3,4', false],
  ['a name twice', 'a,a\nb,c', false],
  ['one row', 'a,b', false],
  ['a row longer than the head', 'a,b\nc,d,e', false],
])('a head is seen: %s', (_, text, expected) => {
  expect(read(text).draft?.layout.tables[0]?.hasHead).toBe(expected);
});

test('an encoding is found out', () => {
  const text = 'Місто;Їжа\nКиїв;об’єм і ціна щонайменше втричі більша\nГорішні;її доведеться купувати';
  const result = read(new Uint8Array(iconv.encode(text, 'windows-1251')));
  expect(result.draft?.encoding).toBe('windows-1251');
  expect(result.problems.map((it) => it.code)).toEqual(['encoding-guessed']);
  expect(cellsOf(result)?.[0]).toEqual(['Місто', 'Їжа']);
});

test.each([
  ['a million commas', ','.repeat(1_000_000), 'file-too-large'],
  ['a row without end', `${'a,'.repeat(1_100_000)}b`, 'file-too-large'],
  ['rows without end', 'a,b,c\n'.repeat(200_000), 'file-too-large'],
  ['a quotation without end', `a,"${'b,c,d,e,f,g,h,i\n'.repeat(70_000)}`, 'file-too-large'],
  ['nothing', '', 'empty-text'],
  ['nothing but borders', ',,,\n,,', 'empty-text'],
  ['an archive', 'PK\u0003\u0004rest', 'unknown-format'],
])('%s is refused', (_, text, code) => {
  expect(read(text)).toEqual({
    ...{ draft: null, picture: null, parts: [] },
    problems: [{ code, subject: 'prices.csv', line: null }],
  });
});
