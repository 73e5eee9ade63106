import type { PrintBlock, PrintRun } from '#core/print/document.ts';
import { breakLines, widthsOf, type Line } from './lines.ts';
import { HAIRLINE, MEASURE, PAGE, RULE, STYLES, TABLE, type TextStyle } from './page-style.ts';
import { spansOfRuns, spansOfText, type Span } from './spans.ts';
import {
  alignedX,
  heightOf,
  makeStrip,
  stripsOfLines,
  textMark,
  together,
  withFirst,
  type Alignment,
  type Mark,
  type Strip,
} from './strips.ts';
import type { Typefaces } from './typefaces.ts';

type TableBlock = Extract<PrintBlock, { type: 'table' }>;

interface Cell {
  readonly spans: readonly Span[];
  readonly least: number;
  readonly most: number;
}

interface Grid {
  readonly style: TextStyle;
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: readonly { x: number; width: number; alignment: Alignment }[];
}

interface Rule {
  readonly color: string;
  readonly thickness: number;
}
const OUTER: Rule = { color: RULE, thickness: 0.75 };
const INNER: Rule = { color: HAIRLINE, thickness: 0.5 };

/** A table as strips, one for each line of each row, so that a row of any height can go on over a page's end. */
export function tableStrips(typefaces: Typefaces, block: TableBlock, pageHeight: number): Strip[] {
  const grid = chooseGrid(typefaces, block);
  const rows = grid.rows.map((cells, at) => {
    const isHead = block.headerRow && at === 0;
    return rowStrips(grid, cells, pageHeight, {
      above: at === 0 ? OUTER : null,
      below: isHead || at === grid.rows.length - 1 ? OUTER : INNER,
    });
  });
  // A table without a head is closed off above by a rule where it goes on.
  const head = block.headerRow ? (rows[0] ?? []) : [makeStrip(OUTER.thickness, [rule(OUTER, 0)])];
  const repeated = heightOf(head) <= pageHeight * TABLE.repeatableHead ? head : [];
  const body = rows.flatMap((row, at) => {
    if (at === 0) return row;
    const afterHead = block.headerRow && at === 1;
    return row.map((strip, line) => ({
      ...strip,
      head: repeated,
      mayBreakBefore: strip.mayBreakBefore && !(afterHead && line === 0),
    }));
  });
  const portion = portionStrips(typefaces, block.portionMark);
  return portion.length === 0 ? body : [...portion, ...withFirst(body, () => ({ mayBreakBefore: false }))];
}

/** The portion mark on a line of its own, which stays with the table. */
function portionStrips(typefaces: Typefaces, portionMark: string | null): Strip[] {
  if (portionMark === null) return [];
  const lines = breakLines(spansOfText(typefaces, STYLES.caption, portionMark), MEASURE);
  return together(stripsOfLines(lines, STYLES.caption, { x: PAGE.side, width: MEASURE }));
}

/** The largest size in which no word has to be cut; the smallest where there is none. */
function chooseGrid(typefaces: Typefaces, block: TableBlock): Grid {
  const grids = TABLE.sizes.map((size) => () => gridOf(typefaces, block, size));
  let last: { grid: Grid; fits: boolean } | null = null;
  for (const make of grids) {
    last = make();
    if (last.fits) break;
  }
  if (last === null) throw new Error('no size for table text');
  return last.grid;
}

function gridOf(typefaces: Typefaces, block: TableBlock, size: number): { grid: Grid; fits: boolean } {
  const style: TextStyle = { ...STYLES.body, size, leading: size * TABLE.leadingFactor };
  const rows = block.rows.map((row, at) => {
    const cellStyle =
      block.headerRow && at === 0
        ? { ...style, family: 'sans' as const, size: size * 0.92, bold: true }
        : style;
    return row.map((cell) => measured(spansOfRuns(typefaces, cellStyle, cell.runs)));
  });
  const count = Math.max(1, ...rows.map((row) => row.length));
  const padding = Math.min(TABLE.padAcross, MEASURE / count / 8);
  const wanted = Array.from({ length: count }, (_, column) => ({
    least: Math.max(1, ...rows.map((row) => row[column]?.least ?? 0)) + 2 * padding,
    most: Math.max(1, ...rows.map((row) => row[column]?.most ?? 0)) + 2 * padding,
  }));
  const widths = shareOut(wanted, MEASURE);
  let x = PAGE.side;
  const columns = widths.map((width, column) => {
    const at = { x: x + padding, width: width - 2 * padding, alignment: alignmentOf(block, column) };
    x += width;
    return at;
  });
  return { grid: { style, rows, columns }, fits: wanted.reduce((sum, it) => sum + it.least, 0) <= MEASURE };
}

function measured(spans: readonly Span[]): Cell {
  return { spans, ...widthsOf(spans) };
}

/** Every column gets what its longest word needs; what is left is shared by how much more each would like. */
export function shareOut(wanted: readonly { least: number; most: number }[], room: number): number[] {
  const least = wanted.reduce((sum, it) => sum + it.least, 0);
  if (least >= room) return wanted.map((it) => (it.least * room) / least);
  const most = wanted.reduce((sum, it) => sum + it.most, 0);
  if (most <= room) return wanted.map((it) => it.most + (room - most) * (it.most / most));
  return wanted.map((it) => it.least + (it.most - it.least) * ((room - least) / (most - least)));
}

const NUMBER = /^[\s\d.,:%+±<>≤≥≈~()€$£−–—-]*\d[\s\d.,:%+±<>≤≥≈~()€$£−–—-]*$|^[−–—-]?$/;

/** Columns of nothing but numbers stand right, so that units stand under units. */
function alignmentOf(block: TableBlock, column: number): Alignment {
  const cells = (block.headerRow ? block.rows.slice(1) : block.rows).map((row) =>
    plainText(row[column]?.runs ?? []),
  );
  const numbers = cells.filter((text) => /\d/.test(text));
  return numbers.length > 0 && cells.every((text) => NUMBER.test(text.trim())) ? 'right' : 'left';
}

function plainText(runs: readonly PrintRun[]): string {
  return runs.map((run) => (run.type === 'text' ? run.text : '')).join('');
}

function rowStrips(
  grid: Grid,
  cells: readonly Cell[],
  pageHeight: number,
  rules: { above: Rule | null; below: Rule },
): Strip[] {
  const set = cells.map((cell, column) => breakLines(cell.spans, grid.columns[column]?.width ?? MEASURE));
  const count = Math.max(1, ...set.map((lines) => lines.length));
  const strips = Array.from({ length: count }, (_, at) => {
    const down = at === 0 ? TABLE.padDown : 0;
    const height = down + grid.style.leading + (at === count - 1 ? TABLE.padDown : 0);
    const marks = set.flatMap((lines, column) => cellMark(grid, lines[at], column, down));
    if (at === 0 && rules.above !== null) marks.push(rule(rules.above, 0));
    if (at === count - 1) marks.push(rule(rules.below, height - rules.below.thickness));
    return makeStrip(height, marks);
  });
  const tall = heightOf(strips) > pageHeight * TABLE.breakableRow;
  return strips.map((strip, at) => ({
    ...strip,
    mayBreakBefore: at === 0 || (tall && at >= 2 && count - at >= 2),
  }));
}

function cellMark(grid: Grid, line: Line | undefined, column: number, y: number): Mark[] {
  const place = grid.columns[column];
  if (line === undefined || place === undefined) return [];
  return [textMark(line, grid.style, alignedX(line, place, place.alignment), y)];
}

function rule({ color, thickness }: Rule, y: number): Mark {
  return { type: 'box', x: PAGE.side, y, width: MEASURE, height: thickness, color };
}
