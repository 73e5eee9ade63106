import type { PrintBlock, PrintRun } from '#core/print/document.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import type { Column } from '#main/pdf/style/page-style.ts';
import { widthsOf } from '#main/pdf/type/lines.ts';
import { spansOfRuns, type Span } from '#main/pdf/type/spans.ts';
import type { Setting } from './setting.ts';
import type { Alignment } from './strips.ts';

export type TableBlock = Extract<PrintBlock, { type: 'table' }>;

/** A cell with its words measured: the widest thing in it that cannot be broken, and all of it on one line. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly spans: readonly Span[];
  readonly least: number;
  readonly most: number;
  readonly alignment: Alignment;
}

export interface TableGrid {
  readonly style: TextStyle;
  /** From the first column's left edge to the last one's right edge. */
  readonly column: Column;
  /** How many rows name the columns. */
  readonly headRows: number;
  readonly rowCount: number;
  readonly cells: readonly Cell[];
  /** Where the words of a cell stand. */
  placeOf(cell: Pick<Cell, 'column' | 'columns'>): Column;
  /** The edges of a column, from the page's left edge. */
  edges(column: number): { readonly left: number; readonly right: number };
}

/** The largest size in which no word has to be cut; the smallest where there is none. */
export function chooseGrid(setting: Setting, block: TableBlock): TableGrid {
  let last: { grid: TableGrid; fits: boolean } | null = null;
  for (const size of setting.style.table.sizes) {
    last = gridOf(setting, block, size);
    if (last.fits) break;
  }
  if (last === null) throw new Error('no size for table text');
  return last.grid;
}

function gridOf(setting: Setting, block: TableBlock, size: number): { grid: TableGrid; fits: boolean } {
  const { column: full, table, text } = setting.style;
  const style: TextStyle = { ...text.body, size, leading: size * table.leadingFactor };
  const headStyle: TextStyle = { ...style, family: 'sans', size: size * table.headScale, bold: true };
  const headRows = block.headerRow ? Math.max(1, ...(block.rows[0] ?? []).map((cell) => cell.rows)) : 0;
  const alignments = Array.from({ length: block.width }, (_, column) => alignmentOf(block, headRows, column));
  const cells = block.rows.flatMap((row, at) =>
    row.map((cell): Cell => {
      const spans = spansOfRuns(setting, at < headRows ? headStyle : style, cell.runs);
      const { column, columns, rows } = cell;
      const single = alignments[column] ?? 'left';
      const alignment = columns === 1 ? single : at < headRows ? 'center' : 'left';
      const measured = widthsOf(spans);
      // A number and its unit stay on one line.
      const isWhole = block.numeric?.[column] === true && measured.most <= table.widestNumber;
      const least = isWhole ? measured.most : measured.least;
      return { row: at, column, columns, rows, spans, ...measured, least, alignment };
    }),
  );
  const padding = Math.min(table.padAcross, full.width / block.width / 8);
  const wanted = wantedWidths(cells, block.width, padding);
  const widths =
    block.shares === null ? shareOut(wanted, full.width) : byShares(block.shares, wanted, full.width);
  const lefts = widths.map((_, at) => full.x + widths.slice(0, at).reduce((sum, it) => sum + it, 0));
  const edges = (column: number) => {
    const left = lefts[column] ?? full.x;
    return { left, right: left + (widths[column] ?? 0) };
  };
  const placeOf = ({ column, columns }: Pick<Cell, 'column' | 'columns'>): Column => {
    const { left } = edges(column);
    return { x: left + padding, width: edges(column + columns - 1).right - left - 2 * padding };
  };
  const fits = wanted.reduce((sum, it) => sum + it.least, 0) <= full.width;
  return {
    grid: { style, column: full, headRows, rowCount: block.rows.length, cells, placeOf, edges },
    fits,
  };
}

interface Wanted {
  readonly least: number;
  readonly most: number;
}

/** What each column needs; what a cell over several columns needs beyond them is shared among these. */
function wantedWidths(cells: readonly Cell[], width: number, padding: number): Wanted[] {
  const wanted = Array.from({ length: width }, () => ({ least: 1 + 2 * padding, most: 1 + 2 * padding }));
  for (const { column, columns, least, most } of cells.toSorted((a, b) => a.columns - b.columns)) {
    const under = wanted.slice(column, column + columns);
    for (const [key, needed] of [
      ['least', least],
      ['most', most],
    ] as const) {
      const lacking = needed + 2 * padding - under.reduce((sum, it) => sum + it[key], 0);
      if (lacking > 0) for (const it of under) it[key] += lacking / under.length;
    }
  }
  return wanted.map(({ least, most }) => ({ least, most: Math.max(least, most) }));
}

/** Every column gets what its longest word needs; what is left is shared by how much more each would like. */
export function shareOut(wanted: readonly Wanted[], room: number): number[] {
  const least = wanted.reduce((sum, it) => sum + it.least, 0);
  if (least >= room) return squeezed(wanted, room);
  const most = wanted.reduce((sum, it) => sum + it.most, 0);
  if (most <= room) return wanted.map((it) => it.most + (room - most) * (it.most / most));
  return wanted.map((it) => it.least + (it.most - it.least) * ((room - least) / (most - least)));
}

/**
 * For columns that need more than there is: the narrow ones get what they need, the others share what is left alike. One
 * endless word then leaves the rest of the row readable.
 */
function squeezed(wanted: readonly Wanted[], room: number): number[] {
  const widths = wanted.map(() => 0);
  const byNeed = wanted
    .map((it, column) => ({ column, least: it.least }))
    .toSorted((a, b) => a.least - b.least);
  let left = room;
  byNeed.forEach(({ column, least }, at) => {
    const width = Math.min(least, left / (byNeed.length - at));
    widths[column] = width;
    left -= width;
  });
  return widths;
}

/** The room by shares; a column whose longest word needs more takes it from the others, where they can spare it. */
export function byShares(shares: readonly number[], wanted: readonly Wanted[], room: number): number[] {
  const least = wanted.reduce((sum, it) => sum + it.least, 0);
  if (least >= room) return squeezed(wanted, room);
  const fixed = new Set<number>();
  for (;;) {
    const taken = [...fixed].reduce((sum, at) => sum + (wanted[at]?.least ?? 0), 0);
    const open = shares.reduce((sum, it, at) => sum + (fixed.has(at) ? 0 : it), 0);
    const widths = shares.map((it, at) =>
      fixed.has(at) ? (wanted[at]?.least ?? 0) : (it / open) * (room - taken),
    );
    const tight = widths.findIndex((it, at) => !fixed.has(at) && it < (wanted[at]?.least ?? 0) - 1e-9);
    if (tight < 0) return widths;
    fixed.add(tight);
  }
}

const NUMBER = /^[\s\d.,:%+±<>≤≥≈~()€$£−–—-]*\d[\s\d.,:%+±<>≤≥≈~()€$£−–—-]*$|^[−–—-]?$/;

/** Columns of nothing but numbers stand right, so that units stand under units. */
function alignmentOf(block: TableBlock, headRows: number, column: number): Alignment {
  if (block.numeric !== null) return block.numeric[column] === true ? 'right' : 'left';
  const texts = block.rows
    .slice(headRows)
    .flatMap((row) => row.filter((cell) => cell.column === column && cell.columns === 1))
    .map((cell) => plainText(cell.runs));
  const hasNumbers = texts.some((text) => /\d/.test(text));
  return hasNumbers && texts.every((text) => NUMBER.test(text.trim())) ? 'right' : 'left';
}

function plainText(runs: readonly PrintRun[]): string {
  return runs.map((run) => (run.type === 'text' ? run.text : '')).join('');
}
