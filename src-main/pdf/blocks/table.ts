import type { Look } from '#main/pdf/style/look.ts';
import { breakLines, type Line } from '#main/pdf/type/lines.ts';
import { captioned, captionStrips } from './picture-strips.ts';
import type { Setting } from './setting.ts';
import {
  alignedX,
  heightOf,
  makeStrip,
  markOf,
  ruleMark,
  ruleStrip,
  structured,
  textMark,
  together,
  withFirst,
  type Mark,
  type Strip,
} from './strips.ts';
import { element, type StructureElement } from './structure.ts';
import { chooseGrid, type Cell, type TableBlock, type TableGrid } from './table-columns.ts';

/**
 * A table as strips, one for each line of each row, so that a row of any height can go on over a page's end. A cell over
 * several rows runs through their lines, so that no page end cuts one.
 */
export function tableStrips(setting: Setting, block: TableBlock): Strip[] {
  const { pageHeight, style } = setting;
  const { table } = style;
  const grid = chooseGrid(setting, block);
  const breakable = pageHeight * table.breakableRow;
  const { elements, cells } = tableStructure(grid);
  const rows = keptTogether(grid, rowsOf(grid, table, breakable, cells), breakable);
  // A table without a head is closed off above by a rule where it goes on.
  const head =
    grid.headRows > 0
      ? together(rows.slice(0, grid.headRows).flat())
      : [ruleStrip(style.column, table.outer)];
  const repeated = heightOf(head) <= pageHeight * table.repeatableHead ? head : [];
  const body = rows.flatMap((row, at) => {
    if (at < grid.headRows) return at === 0 ? row : row.map((strip) => ({ ...strip, mayBreakBefore: false }));
    if (at === 0) return row;
    const afterHead = at === grid.headRows;
    return row.map((strip, line) => ({
      ...strip,
      head: repeated,
      mayBreakBefore: strip.mayBreakBefore && !(afterHead && line === 0),
    }));
  });
  const caption = captioned(captionStrips(setting, block.caption ?? [], block.portionMark));
  const outer = [element('Table', [...caption.elements, ...elements])];
  if (caption.strips.length === 0) return structured(outer, body);
  const gap = block.caption === null ? 0 : table.captionGap;
  return structured(outer, [
    ...together(caption.strips),
    ...withFirst(body, () => ({ mayBreakBefore: false, above: gap })),
  ]);
}

/** The strips of each row. */
function rowsOf(
  grid: TableGrid,
  table: Look['table'],
  breakable: number,
  cells: ReadonlyMap<Cell, StructureElement>,
): Strip[][] {
  const lines = new Map(grid.cells.map((cell) => [cell, breakLines(cell.spans, grid.placeOf(cell).width)]));
  const counts = lineCounts(grid, lines);
  const starts = counts.map((_, row) => counts.slice(0, row).reduce((sum, it) => sum + it, 0));
  const owners = ownersOf(grid);
  return counts.map((count, row) => {
    const strips = Array.from({ length: count }, (_, at) => {
      const down = at === 0 ? table.padDown : 0;
      const height = down + grid.style.leading + (at === count - 1 ? table.padDown : 0);
      const marks = grid.cells.flatMap((cell) => {
        if (cell.row > row || cell.row + cell.rows <= row) return [];
        const line = lines.get(cell)?.[(starts[row] ?? 0) + at - (starts[cell.row] ?? 0)];
        if (line === undefined) return [];
        const mark = cellMark(grid, cell, line, down);
        const owner = cells.get(cell);
        return [owner === undefined ? mark : markOf(owner, mark)];
      });
      if (at === 0 && row === 0) marks.push(ruleMark(grid.column, table.outer));
      if (at === count - 1) marks.push(...rulesBelow(grid, table, owners, row, height));
      return makeStrip(height, marks);
    });
    const tall = heightOf(strips) > breakable;
    return strips.map((strip, at) => ({
      ...strip,
      mayBreakBefore: at === 0 || (tall && at >= 2 && count - at >= 2),
    }));
  });
}

/** Rows and cells in reading order, those of the head apart. */
function tableStructure(grid: TableGrid): {
  elements: StructureElement[];
  cells: ReadonlyMap<Cell, StructureElement>;
} {
  const cells = new Map<Cell, StructureElement>();
  const rows = Array.from({ length: grid.rowCount }, (_, row) => {
    const own = grid.cells.filter((cell) => cell.row === row).toSorted((a, b) => a.column - b.column);
    for (const cell of own) {
      const size = { rows: cell.rows, columns: cell.columns };
      const isHead = row < grid.headRows;
      cells.set(cell, isHead ? element('TH', [], { ...size, scope: 'Column' }) : element('TD', [], size));
    }
    return element(
      'TR',
      own.flatMap((cell) => cells.get(cell) ?? []),
    );
  });
  const parts = [element('THead', rows.slice(0, grid.headRows)), element('TBody', rows.slice(grid.headRows))];
  return { elements: parts.filter((it) => it.children.length > 0), cells };
}

/** How many lines each row takes: what its own cells need, and in its last row what a cell over several still lacks. */
function lineCounts(grid: TableGrid, lines: ReadonlyMap<Cell, readonly Line[]>): number[] {
  const counts = Array.from({ length: grid.rowCount }, () => 1);
  for (const cell of grid.cells.toSorted((a, b) => a.row + a.rows - b.row - b.rows || a.rows - b.rows)) {
    const last = cell.row + cell.rows - 1;
    const room = counts.slice(cell.row, last + 1).reduce((sum, it) => sum + it, 0);
    const lacking = (lines.get(cell)?.length ?? 0) - room;
    if (lacking > 0) counts[last] = (counts[last] ?? 0) + lacking;
  }
  return counts;
}

/** Which cell fills each place. */
function ownersOf(grid: TableGrid): Cell[][] {
  const owners = Array.from({ length: grid.rowCount }, (): Cell[] => []);
  for (const cell of grid.cells)
    for (const line of owners.slice(cell.row, cell.row + cell.rows))
      for (let at = cell.column; at < cell.column + cell.columns; at += 1) line[at] = cell;
  return owners;
}

/** Rows that a cell joins stay on one page where they are not many. */
function keptTogether(grid: TableGrid, rows: readonly Strip[][], breakable: number): Strip[][] {
  const joined = new Set<number>();
  for (const { row, rows: count } of grid.cells) {
    if (count === 1) continue;
    const height = heightOf(rows.slice(row, row + count).flat());
    if (height > breakable) continue;
    for (let at = row + 1; at < row + count; at += 1) joined.add(at);
  }
  return rows.map((strips, at) =>
    joined.has(at) ? withFirst(strips, () => ({ mayBreakBefore: false })) : strips,
  );
}

function cellMark(grid: TableGrid, cell: Cell, line: Line, y: number): Mark {
  return textMark(line, grid.style, alignedX(line, grid.placeOf(cell), cell.alignment), y);
}

/** The rule under a row, broken where a cell goes on below. */
function rulesBelow(
  grid: TableGrid,
  table: Look['table'],
  owners: readonly Cell[][],
  row: number,
  height: number,
): Mark[] {
  const isOuter = row === grid.rowCount - 1 || row === grid.headRows - 1;
  const rule = isOuter ? table.outer : table.inner;
  const y = height - rule.thickness;
  if (isOuter) return [ruleMark(grid.column, rule, y)];
  const marks: Extract<Mark, { type: 'box' }>[] = [];
  (owners[row] ?? []).forEach((cell, column) => {
    if (owners[row + 1]?.[column] === cell) return;
    const { left, right } = grid.edges(column);
    const last = marks.at(-1);
    if (last !== undefined && Math.abs(last.x + last.width - left) < 1e-6)
      marks[marks.length - 1] = { ...last, width: right - last.x };
    else marks.push(ruleMark({ x: left, width: right - left }, rule, y));
  });
  return marks;
}
