import type { PrintBlock, PrintRun } from '#core/print/document.ts';

type Table = Extract<PrintBlock, { type: 'table' }>;

const NUMBER = /^[\s\p{Sc}~≈<>±+−–-]*\d[\d\s.,’'   %‰\p{Sc}–−-]*$/u;

/** The words of some runs, without marks. */
export function wordsOf(runs: readonly PrintRun[]): string {
  return runs.map((it) => (it.type === 'text' ? it.text : '')).join('');
}

/** Which columns stand at the end of the line, as numbers do: those the table names, else those that hold nothing but numbers. */
export function numericColumns(block: Table): boolean[] {
  return Array.from({ length: block.width }, (_, column) => {
    if (block.numeric !== null) return block.numeric[column] === true;
    const texts = block.rows
      .slice(block.headerRow ? 1 : 0)
      .flat()
      .filter((cell) => cell.column === column && cell.columns === 1)
      .map((cell) => wordsOf(cell.runs).trim())
      .filter((words) => words !== '');
    return texts.length > 0 && texts.every((words) => NUMBER.test(words));
  });
}

/** Beyond this many letters a column wants no more room: its cells break into lines. */
const WIDE = 60;
const NARROW = 4;

/** The shares of the columns, together 1: those somebody set, else by how long the words in them are. */
export function columnShares(block: Table): number[] {
  const wanted = block.shares ?? wantedWidths(block);
  const all = wanted.reduce((sum, it) => sum + it, 0);
  return wanted.map((it) => (all > 0 ? it / all : 1 / block.width));
}

function wantedWidths({ rows, width }: Table): number[] {
  const wanted = Array.from({ length: width }, () => NARROW);
  for (const { runs, column, columns } of rows.flat()) {
    const words = wordsOf(runs);
    const longest = Math.max(...words.split(/\s+/).map((it) => it.length));
    const needed = Math.max(longest, Math.min(WIDE, words.length)) / columns;
    for (let at = column; at < Math.min(width, column + columns); at += 1)
      wanted[at] = Math.max(wanted[at] ?? 0, needed + 2);
  }
  return wanted;
}

/** How many rows at the top are the head: more than one where a cell of it reaches down. */
export function headRowsOf({ headerRow, rows }: Table): number {
  return headerRow ? Math.max(1, ...(rows[0] ?? []).map((it) => it.rows)) : 0;
}
