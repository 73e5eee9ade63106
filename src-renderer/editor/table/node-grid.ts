import { gridOf, type TableGrid } from '#core/briefing/table-grid.ts';
import { $isTableCellNode, $isTableRowNode, type TableCellNode, type TableNode } from '@lexical/table';

export interface NodeCell {
  readonly node: TableCellNode;
  readonly columns: number;
  readonly rows: number;
}

/** The cells of a table in the text as a matrix. */
export function $gridOf(table: TableNode): TableGrid<NodeCell> {
  return gridOf(
    table
      .getChildren()
      .filter($isTableRowNode)
      .map((row) =>
        row
          .getChildren()
          .filter($isTableCellNode)
          .map((node) => ({ node, columns: node.getColSpan(), rows: node.getRowSpan() })),
      ),
  );
}
