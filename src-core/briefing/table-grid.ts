import type { TableCell } from '#core/model/block.ts';

/** How many columns and rows a cell takes; absent is one. */
export interface Spans {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** A cell where it stands: it begins at `row` and `column` and takes so many of each. */
export interface PlacedCell<C> {
  readonly cell: C;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a table as a matrix. */
export interface TableGrid<C> {
  /** How many columns there are. */
  readonly width: number;
  /** A line for each row, a place for each column; null is a hole that no cell fills. */
  readonly grid: readonly (readonly (PlacedCell<C> | null)[])[];
  /** Every cell once, in reading order. */
  readonly cells: readonly PlacedCell<C>[];
  /** How many places no cell fills; a stored table has none. */
  readonly holes: number;
}

type Lines<C> = (PlacedCell<C> | null)[][];

/** No cell is wider, in columns (`tableCell`): a table from elsewhere may claim a thousand million. */
const WIDEST = 100;

/**
 * Lays cells out as HTML does: each goes to the first free place of its row. A span that would reach into a cell from above,
 * below the last row, or further than a cell may, ends there.
 */
export function gridOf<C extends Spans>(rows: readonly (readonly C[])[]): TableGrid<C> {
  const grid: Lines<C> = rows.map(() => []);
  const cells: PlacedCell<C>[] = [];
  for (const [row, line] of rows.entries()) {
    let column = 0;
    for (const cell of line) {
      while (isTaken(grid, row, column)) column += 1;
      const placed = placeCell(grid, cell, row, column);
      cells.push(placed);
      column += placed.columns;
    }
  }
  const width = Math.max(1, ...grid.map((line) => line.length));
  let holes = 0;
  for (const line of grid) {
    for (let column = 0; column < width; column += 1) {
      line[column] ??= null;
      if (line[column] === null) holes += 1;
    }
  }
  return { width, grid, cells, holes };
}

function isTaken<C>(grid: Lines<C>, row: number, column: number): boolean {
  return (grid[row]?.[column] ?? null) !== null;
}

function placeCell<C extends Spans>(grid: Lines<C>, cell: C, row: number, column: number): PlacedCell<C> {
  const rows = Math.max(1, Math.min(cell.rows ?? 1, grid.length - row));
  const wanted = Math.max(1, Math.min(WIDEST, cell.columns ?? 1));
  let columns = 1;
  while (columns < wanted && !isTaken(grid, row, column + columns)) columns += 1;
  const placed = { cell, row, column, rows, columns };
  for (const line of grid.slice(row, row + rows)) {
    for (let at = column; at < column + columns; at += 1) {
      while (line.length < at) line.push(null);
      line[at] = placed;
    }
  }
  return placed;
}

/** A part of a table; both ends belong to it. */
export interface TableArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The smallest rectangle around some cells that cuts no cell in two: what merging them takes. Null where there are none.
 * (Merging by the chosen cells alone would lose a merged one that reaches beyond them.)
 */
export function areaAround<C>(
  { cells }: Pick<TableGrid<C>, 'cells'>,
  isChosen: (cell: C) => boolean,
): TableArea | null {
  const chosen = cells.filter((it) => isChosen(it.cell));
  const [first] = chosen;
  if (first === undefined) return null;
  let area = areaOf(first);
  for (const it of chosen) area = around(area, it);
  for (;;) {
    const known = area;
    const grown = cells.filter((it) => meets(known, it)).reduce(around, known);
    if (grown === known) return area;
    area = grown;
  }
}

function areaOf<C>({ row, column, rows, columns }: PlacedCell<C>): TableArea {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

function around<C>(area: TableArea, cell: PlacedCell<C>): TableArea {
  const it = areaOf(cell);
  const isWithin =
    it.top >= area.top && it.left >= area.left && it.bottom <= area.bottom && it.right <= area.right;
  if (isWithin) return area;
  return {
    top: Math.min(area.top, it.top),
    left: Math.min(area.left, it.left),
    bottom: Math.max(area.bottom, it.bottom),
    right: Math.max(area.right, it.right),
  };
}

/** Whether some of a cell lies in an area. */
export function meets<C>(area: TableArea, cell: PlacedCell<C>): boolean {
  const it = areaOf(cell);
  return it.top <= area.bottom && it.bottom >= area.top && it.left <= area.right && it.right >= area.left;
}

/**
 * The rows as a full rectangle without overlaps, whatever was pasted or damaged: spans end where they must, holes become
 * empty cells, and a row in which no cell begins (it could not be seen) is left out. No words are lost. Rows that are in
 * order come back as they were.
 */
export function repairedRows(rows: readonly (readonly TableCell[])[]): TableCell[][] {
  const { grid, width } = gridOf(rows);
  const isSeen = grid.map((line, row) => line.some((it) => it === null || it.row === row));
  const repaired = grid.map((line, row) => {
    const cells: TableCell[] = [];
    for (let column = 0; column < width; column += 1) {
      const it = line[column] ?? null;
      if (it === null) cells.push({ content: [] });
      else if (it.row === row && it.column === column) cells.push(spanning(it, isSeen));
    }
    return cells;
  });
  const seen = repaired.filter((_, row) => isSeen[row]);
  return seen.length > 0 ? seen : [[{ content: [] }]];
}

function spanning(
  { cell, row, rows, columns }: PlacedCell<TableCell>,
  isSeen: readonly boolean[],
): TableCell {
  const height = isSeen.slice(row, row + rows).filter(Boolean).length;
  return {
    content: cell.content,
    ...(columns > 1 ? { columns } : {}),
    ...(height > 1 ? { rows: height } : {}),
  };
}
