import { plain } from './compose-runs.ts';
import type { PrintCell, PrintRun } from './document.ts';

/** A cell of one column and one row. */
export function cell(column: number, runs: readonly PrintRun[]): PrintCell {
  return { runs, column, columns: 1, rows: 1 };
}

/** Words as runs; none for no words. */
export function said(words: string): PrintRun[] {
  return words === '' ? [] : [plain(words)];
}
