import type { BlockOf } from '#core/model/block.ts';
import { citationId, figureId } from '#core/model/ids.ts';
import { references } from '#core/model/references.ts';
import { library } from '#core/citing/test-data.ts';
import { expect, it } from 'vitest';
import { figureTableCells, valueOf } from './figure-cells.ts';

type Columns = BlockOf<'figure-table'>['columns'];

const said = {
  value: 2900,
  upper: 3200,
  qualifier: 'about',
  unit: 'tonnes',
  measures: 'grain shipped',
  asOf: '2025-06',
  claimant: 'Ministry of Transport',
  via: ['an official', 'Northern Wire'],
  note: 'Without the southern quay.',
};
const known = references.parse({
  ...library,
  figures: [
    { ...library.figures[0], id: 'full', ...said },
    { ...library.figures[0], id: 'bare' },
    { ...library.figures[0], id: 'homeless', sourceId: 'not-here' },
  ],
});

const cells = (figure: string, columns: Columns, language = 'en') => {
  const row = { figureId: figureId.parse(figure), citationId: citationId.parse('c1') };
  return figureTableCells({ columns, rows: [row] }, known, language);
};
const all: Columns = ['measures', 'value', 'unit', 'as-of', 'claimant', 'via', 'source', 'note'];

it.each<[string, Columns, string, string[]]>([
  [
    'full',
    all,
    'en',
    [
      'grain shipped',
      'about 2,900-3,200',
      'tonnes',
      'June 2025',
      'Ministry of Transport',
      'an official; Northern Wire',
      'Port Gazette',
      'Without the southern quay.',
    ],
  ],
  ['full', ['value'], 'en', ['about 2,900-3,200 tonnes']],
  ['full', ['value', 'as-of'], 'fr', ['environ 2\u00a0900-3\u00a0200 tonnes', 'juin 2025']],
  ['bare', all, 'en', ['', '4', '', '', '', '', 'Port Gazette', '']],
  ['homeless', ['value', 'source'], 'en', ['4', '[not in the library]']],
  ['gone', ['measures', 'value'], 'en', ['[not in the library]', '']],
])('%s in %j, %s', (figure, columns, language, expected) => {
  const { rows, header } = cells(figure, columns, language);
  expect(rows).toEqual([{ citationId: 'c1', cells: expected, missing: figure === 'gone' }]);
  expect(header).toHaveLength(columns.length);
});

it.each<[Columns, number]>([
  [['measures', 'value', 'source'], 1],
  [['value', 'measures'], 0],
  [['source', 'measures'], 1],
  [['source', 'as-of'], 0],
])('the mark of a row of %j stands in column %i', (columns, at) => {
  expect(cells('full', columns).markAt).toBe(at);
});

it.each([
  ['en', ['Figure', 'Value', 'Unit', 'As of', 'According to', 'Via', 'Source', 'Remark']],
  ['uk', ['Показник', 'Значення', 'Одиниця', 'Станом на', 'За даними', 'Через', 'Джерело', 'Примітка']],
])('the heads in %s', (language, expected) => expect(cells('full', all, language).header).toEqual(expected));

it.each<[Parameters<typeof valueOf>[0], string, number, string]>([
  [{ value: 2900, upper: null, qualifier: 'about' }, 'en', 1, '≈ 2,900'],
  [{ value: 2_450_000, upper: null, qualifier: 'at-least' }, 'fr', 1e6, '≥ 2,45'],
  [{ value: -5, upper: -2, qualifier: null }, 'en', 1, '−5 to −2'],
  [{ value: 7, upper: 7, qualifier: 'nearly' }, 'ru', 1, 'почти 7'],
])('%j in %s by %d is %s', (figure, language, scale, expected) => {
  expect(valueOf(figure, language, scale)).toBe(expected);
});
