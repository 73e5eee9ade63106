import { gridOf, repairedRows } from '#core/briefing/table-grid.ts';
import type { BlockOf, TableCell } from '#core/model/block.ts';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table';
import { $createParagraphNode, $getState, $setState } from 'lexical';
import { $createInlines, $readLines } from '#renderer/editor/document/inline.ts';
import { headerRowState } from '#renderer/editor/document/state.ts';
import { captionState } from './table-state.ts';

export type TableDraft = Omit<BlockOf<'table'>, 'id' | 'marking'>;

/** The node of a table. Cells that leave holes or overlap are put right first. */
export function $createTable(block: TableDraft): TableNode {
  const rows = repairedRows(block.rows);
  const table = $createTableNode();
  $setState(table, headerRowState, block.headerRow);
  $setState(table, captionState, block.caption ?? null);
  const widths = block.widths ?? null;
  if (widths !== null && widths.length === gridOf(rows).width) table.setColWidths([...widths]);
  for (const [index, row] of rows.entries()) {
    const header =
      block.headerRow && index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
    const cells = row.map((cell) =>
      $createTableCellNode(header)
        .setColSpan(cell.columns ?? 1)
        .setRowSpan(cell.rows ?? 1)
        .append($createParagraphNode().append(...$createInlines(cell.content))),
    );
    table.append($createTableRowNode().append(...cells));
  }
  return table;
}

/** The model's block of a table, without what all blocks have: always a rectangle. */
export function $readTable(table: TableNode): TableDraft {
  const rows = repairedRows(table.getChildren().filter($isTableRowNode).map($readRow));
  const caption = $getState(table, captionState);
  const widths = table.getColWidths() ?? null;
  const fits = widths !== null && widths.length === gridOf(rows).width && widths.every((it) => it > 0);
  return {
    type: 'table',
    headerRow: $getState(table, headerRowState) ?? false,
    ...(caption === null ? {} : { caption }),
    ...(fits ? { widths: [...widths] } : {}),
    rows,
  };
}

function $readRow(row: ReturnType<typeof $createTableRowNode>): TableCell[] {
  return row
    .getChildren()
    .filter($isTableCellNode)
    .map((cell) => {
      const [columns, rows] = [cell.getColSpan(), cell.getRowSpan()];
      return {
        content: $readLines(cell),
        ...(columns > 1 ? { columns } : {}),
        ...(rows > 1 ? { rows } : {}),
      };
    });
}
