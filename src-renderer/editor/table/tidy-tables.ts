import { $isTableNode, $isTableRowNode, $isTableSelection, TableNode, TableRowNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getSelection,
  $setSelection,
  mergeRegister,
  RootNode,
  type LexicalEditor,
} from 'lexical';
import { $gridOf } from './node-grid.ts';

/** Keeps what is seen of a table what is stored of it: spans that end within it, and no row that nobody can see. */
export function registerTidyTables(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableNode, $tidySpans),
    // A cell that comes or goes changes its row only; Lexical fills the holes of tables that are looked at.
    editor.registerNodeTransform(TableRowNode, (row) => {
      const table = row.getParent();
      if ($isTableNode(table)) table.markDirty();
    }),
    editor.registerNodeTransform(RootNode, $dropLostCells),
  );
}

/** Selected cells that went with their table are selected no more; Lexical sees to carets only. */
function $dropLostCells(): void {
  const selection = $getSelection();
  if (!$isTableSelection(selection)) return;
  const keys = [selection.tableKey, selection.anchor.key, selection.focus.key];
  if (keys.some((key) => $getNodeByKey(key)?.isAttached() !== true)) $setSelection(null);
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
