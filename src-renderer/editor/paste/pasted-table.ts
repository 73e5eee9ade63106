import { repairedRows } from '#core/briefing/table-grid.ts';
import type { Inline } from '#core/model/inline.ts';
import type { DraftBlock } from '#renderer/editor/convert.ts';

const MOST_SPAN = 1000;
const PARTS = new Set(['THEAD', 'TBODY', 'TFOOT']);

/** A pasted table with its merged cells; null for one without rows, which is mere layout. */
export function readTable(
  table: Element,
  linesOf: (cell: Element) => Inline[],
): Extract<DraftBlock, { type: 'table' }> | null {
  const rows = [...table.children]
    .flatMap((it) => (it.tagName === 'TR' ? [it] : PARTS.has(it.tagName) ? [...it.children] : []))
    .filter((it) => it.tagName === 'TR')
    .map((row) => [...row.children].filter((it) => it.tagName === 'TD' || it.tagName === 'TH'))
    .filter((row) => row.length > 0);
  const [first] = rows;
  if (first === undefined) return null;
  const headerRow = first.every((cell) => cell.tagName === 'TH') || first[0]?.closest('thead') != null;
  const read = rows.map((row) =>
    row.map((cell) => ({
      content: linesOf(cell),
      ...spanOf(cell, 'colspan', 'columns'),
      ...spanOf(cell, 'rowspan', 'rows'),
    })),
  );
  return { type: 'table', headerRow, rows: repairedRows(read) };
}

function spanOf<K extends 'columns' | 'rows'>(
  cell: Element,
  attribute: string,
  key: K,
): { [P in K]?: number } {
  const span = Math.min(MOST_SPAN, Number.parseInt(cell.getAttribute(attribute) ?? '', 10));
  return (span > 1 ? { [key]: span } : {}) as { [P in K]?: number };
}
