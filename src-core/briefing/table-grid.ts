import type { TableCell } from '#core/model/block.ts';

/** A cell where it stands: it begins at `row` and `column` and takes so many of each. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a table as a matrix. */
export interface TableGrid {
  /** How many columns there are. */
  readonly width: number;
  /** A line for each row, a place for each column; null is a hole that no cell fills. */
  readonly grid: readonly (readonly (PlacedCell | null)[])[];
  /** Every cell once, in reading order. */
  readonly cells: readonly PlacedCell[];
  /** How many places no cell fills; a stored table has none. */
  readonly holes: number;
}

type Rows = readonly (readonly TableCell[])[];

/**
 * Lays cells out as HTML does: each goes to the first free place of its row. A span that would reach into a cell from above,
 * or below the last row, ends there.
 */
export function gridOf(rows: Rows): TableGrid {
  const grid: (PlacedCell | null)[][] = rows.map(() => []);
  const cells: PlacedCell[] = [];
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

const isTaken = (grid: readonly (PlacedCell | null)[][], row: number, column: number) =>
  (grid[row]?.[column] ?? null) !== null;

function placeCell(grid: (PlacedCell | null)[][], cell: TableCell, row: number, column: number): PlacedCell {
  const rows = Math.max(1, Math.min(cell.rows ?? 1, grid.length - row));
  const wanted = Math.max(1, cell.columns ?? 1);
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

/**
 * The rows as a full rectangle without overlaps, whatever was pasted or damaged: spans end where they must, holes become
 * empty cells, and a row in which no cell begins (it could not be seen) is left out. No words are lost. Rows that are in
 * order come back as they were.
 */
export function repairedRows(rows: Rows): TableCell[][] {
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

function spanning({ cell, row, rows, columns }: PlacedCell, isSeen: readonly boolean[]): TableCell {
  const height = isSeen.slice(row, row + rows).filter(Boolean).length;
  return {
    content: cell.content,
    ...(columns > 1 ? { columns } : {}),
    ...(height > 1 ? { rows: height } : {}),
  };
}
