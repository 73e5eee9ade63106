import type { TableCell } from '#core/model/block.ts';
import { plainRun, plainText } from '#core/model/inline.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaAround, gridOf, meets, repairedRows } from './table-grid.ts';

/** `a2x3` is the cell "a" over two columns and three rows; `.` an empty one. */
function cellsOf(line: string): TableCell[] {
  return line
    .split(' ')
    .filter((it) => it !== '')
    .map((it) => {
      const [, name = '', columns = '1', rows = '1'] = /^([a-z.])(?:(\d)x(\d))?$/.exec(it) ?? [];
      return {
        content: name === '.' ? [] : [plainRun(name)],
        ...(Number(columns) > 1 ? { columns: Number(columns) } : {}),
        ...(Number(rows) > 1 ? { rows: Number(rows) } : {}),
      };
    });
}

const shown = (cells: readonly TableCell[]) =>
  cells
    .map((it) => {
      const spans =
        it.columns === undefined && it.rows === undefined ? '' : `${it.columns ?? 1}x${it.rows ?? 1}`;
      return (plainText(it.content) || '.') + spans;
    })
    .join(' ');

function check(input: string[], expected: string[] = input): void {
  expect(repairedRows(input.map(cellsOf)).map(shown)).toEqual(expected);
}

describe('repaired rows', () => {
  it('leaves a rectangle alone', () => check(['a b', 'c d']));
  it('leaves merged cells alone', () => check(['a2x1 b', 'c d1x2 e', 'f g']));
  it('fills short rows', () => check(['a b c', 'd'], ['a b c', 'd . .']));
  it('fills a row without cells', () => check(['a b', ''], ['a b', '. .']));
  it('ends a span at the last row', () => check(['a1x5 b', 'c'], ['a1x2 b', 'c']));
  it('ends a span at a cell from above', () => check(['a b1x2', 'c2x1'], ['a b1x2', 'c']));
  it('fills a hole beside a cell from above', () => check(['a b1x2 c', 'd'], ['a b1x2 c', 'd .']));
  it('leaves out a row that nobody could see', () => check(['a1x3 b1x3', '', '', 'c d'], ['a b', 'c d']));
  it('makes a table of nothing one empty cell', () => check([], ['.']));
});

it('lays cells out where they stand', () => {
  const { grid, width, holes } = gridOf(['a2x1 b', 'c d1x2 e', 'f g'].map(cellsOf));
  const names = grid.map((line) =>
    line.map((it) => (it === null ? '-' : plainText(it.cell.content))).join(''),
  );
  expect([names, width, holes]).toEqual([['aab', 'cde', 'fdg'], 3, 0]);
});

function checkArea(rows: string[], chosen: string, expected: string | null): void {
  const area = areaAround(gridOf(rows.map(cellsOf)), (it) => chosen.includes(plainText(it.content) || '-'));
  expect(area === null ? null : `${area.top},${area.left} to ${area.bottom},${area.right}`).toBe(expected);
}

describe('the area that merging takes', () => {
  it('is the rectangle around the cells', () => checkArea(['a b c', 'd e f'], 'af', '0,0 to 1,2'));
  it('is the cell itself', () => checkArea(['a b'], 'b', '0,1 to 0,1'));
  it('grows to a merged cell that reaches beyond', () => checkArea(['a b2x1', 'c d e'], 'ad', '0,0 to 1,2'));
  it('grows again where that meets another', () =>
    checkArea(['a b2x1 f', 'c d e1x2', 'g h i'], 'ad', '0,0 to 2,2'));
  it('is none without cells', () => checkArea(['a b'], 'z', null));
});

const span = fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined });
const cell = fc
  .record({ name: fc.constantFrom('a', 'b', ''), columns: span, rows: span })
  .map(({ name, columns, rows }): TableCell => ({
    content: name === '' ? [] : [plainRun(name)],
    ...(columns === undefined ? {} : { columns }),
    ...(rows === undefined ? {} : { rows }),
  }));
const anyRows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
const wordsOf = (rows: readonly (readonly TableCell[])[]) =>
  rows
    .flat()
    .map((it) => plainText(it.content))
    .join('');

it('the area around any cells cuts none in two', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const grid = gridOf(repairedRows(rows));
      const area = areaAround(grid, (it) => plainText(it.content) === 'a');
      const within = area === null ? [] : grid.cells.filter((it) => meets(area, it));
      const places = within.reduce((sum, it) => sum + it.rows * it.columns, 0);
      const size = area === null ? 0 : (area.bottom - area.top + 1) * (area.right - area.left + 1);
      expect(places).toBe(size);
    }),
    { numRuns: 500 },
  );
});

it('a span beyond any table ends where a cell may end', () => {
  const wide = repairedRows([[{ content: [], columns: 1e9, rows: 1e9 }], [{ content: [] }]]);
  expect(wide).toEqual([[{ content: [], columns: 100, rows: 2 }, { content: [] }], [{ content: [] }]]);
});

it('any rows become a rectangle that keeps every word and needs no second repair', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const repaired = repairedRows(rows);
      const { grid, holes, cells, width } = gridOf(repaired);
      expect(holes).toBe(0);
      expect(grid.every((line) => line.length === width)).toBe(true);
      expect(cells.reduce((sum, it) => sum + it.rows * it.columns, 0)).toBe(width * grid.length);
      expect(wordsOf(repaired)).toBe(wordsOf(rows));
      expect(repairedRows(repaired)).toEqual(repaired);
    }),
    { numRuns: 500 },
  );
});
