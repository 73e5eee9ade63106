import type { TextTable } from '#core/model/source-layout.ts';
import { readNumber } from '#renderer/library/fact-text.ts';

/** How a column of a sheet is shown. */
export interface Column {
  /** Pixels. */
  readonly width: number;
  /** Mostly numbers: set to the right, so that they can be compared. */
  readonly isNumeric: boolean;
}

const SAMPLE = 200;
const [NARROWEST, WIDEST] = [56, 340];
const [PER_CHARACTER, PADDING] = [7.2, 18];

/** Rows from all over a sheet: the longest words of the first page would not fit the last one. */
function sampled<T>(rows: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(rows.length / SAMPLE));
  return rows.filter((_, index) => index % step === 0);
}

/**
 * The columns of a sheet, wide enough for nine cells in ten. They are set before any row is drawn, so that scrolling
 * moves nothing sideways.
 */
export function columnsOf({ rows, hasHead }: TextTable, text: string): Column[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const body = sampled(hasHead ? rows.slice(1) : rows);
  return Array.from({ length: count }, (_, column) => {
    const words = body.flatMap((row) => {
      const cell = row[column];
      return cell === undefined || cell[0] === cell[1] ? [] : [text.slice(...cell)];
    });
    const lengths = words.map((it) => it.length).toSorted((a, b) => a - b);
    const head = hasHead ? rows[0]?.[column] : undefined;
    const headLength = head === undefined ? 0 : Math.min(20, head[1] - head[0]);
    const characters = Math.max(headLength, lengths[Math.floor(lengths.length * 0.9)] ?? 0);
    const numbers = words.filter((it) => readNumber(it) !== null).length;
    return {
      width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, characters * PER_CHARACTER + PADDING))),
      isNumeric: words.length > 0 && numbers >= words.length * 0.8,
    };
  });
}

/** The name of a column in a sheet without a head: A to Z, then AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The index of the row that holds a place of the text, or -1. */
export function rowAt(rows: TextTable['rows'], place: number): number {
  const [first, last] = [rows[0]?.[0], rows.at(-1)?.at(-1)];
  if (first === undefined || last === undefined || place < first[0] || place > last[1]) return -1;
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.[0]?.[0] ?? Infinity) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
