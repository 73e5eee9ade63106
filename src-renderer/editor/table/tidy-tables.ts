import { $isTableRowNode, TableNode } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { $gridOf } from './node-grid.ts';

/** Keeps what is seen of a table what is stored of it: spans that end within it, and no row that nobody can see. */
export function registerTidyTables(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TableNode, $tidySpans);
}

function $tidySpans(table: TableNode): void {
  const rows = table.getChildren().filter($isTableRowNode);
  const { grid, cells } = $gridOf(table);
  const isSeen = grid.map((line, row) => line.some((it) => it === null || it.row === row));
  for (const { cell, row, rows: height, columns } of cells) {
    const seen = isSeen.slice(row, row + height).filter(Boolean).length;
    if (cell.rows !== seen) cell.node.setRowSpan(seen);
    if (cell.columns !== columns) cell.node.setColSpan(columns);
  }
  for (const [index, row] of rows.entries()) if (isSeen[index] === false) row.remove();
}
