import { expect, it } from 'vitest';
import type { TextTable } from '#core/model/source-layout.ts';
import { columnName, columnsOf, rowAt } from './columns.ts';

/** A sheet of the given cells and its frozen text: a paragraph for each row, ` | ` between cells. */
function sheet(cells: readonly (readonly string[])[], hasHead: boolean): { text: string; table: TextTable } {
  let at = 0;
  const rows = cells.map((row) => {
    const ranges = row.map((cell): [number, number] => {
      const start = at;
      at += cell.length + 3;
      return [start, start + cell.length];
    });
    at -= 1;
    return ranges;
  });
  return { text: cells.map((row) => row.join(' | ')).join('\n\n'), table: { name: null, hasHead, rows } };
}

const landings = sheet(
  [
    ['Port', 'Tonnes', 'Remark'],
    ['Port Marrow', '2,900', ''],
    ['Halm', '310', 'Closed from May to the end of the year, says the harbour master of the town'],
    ['', '12', ''],
  ],
  true,
);

it('builds a sheet whose ranges fit its text', () => {
  const { text, table } = landings;
  expect(table.rows.map((row) => row.map((cell) => text.slice(...cell)))[2]?.[0]).toBe('Halm');
});

it('sets columns to their words', () => {
  const [port, tonnes, remark, none] = columnsOf(landings.table, landings.text);
  expect([port?.isNumeric, tonnes?.isNumeric, remark?.isNumeric]).toEqual([false, true, false]);
  expect(port?.width).toBeGreaterThan(tonnes?.width ?? Infinity);
  expect(remark?.width).toBe(340);
  expect(none).toBeUndefined();
});

it('has no columns where there are no rows', () =>
  expect(columnsOf({ name: null, hasHead: false, rows: [] }, '')).toEqual([]));

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, expected) => expect(columnName(index)).toBe(expected));

it.each([
  ['Port', 0],
  ['2,900', 1],
  ['Closed', 2],
  ['12', 3],
])('%j stands in row %i', (words, expected) =>
  expect(rowAt(landings.table.rows, landings.text.indexOf(words))).toBe(expected),
);
it('a place behind the sheet is in no row', () => expect(rowAt(landings.table.rows, 999)).toBe(-1));
