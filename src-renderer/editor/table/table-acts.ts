import { areaAround, meets } from '#core/briefing/table-grid.ts';
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  $unmergeCell,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $setState,
} from 'lexical';
import { headerRowState } from '#renderer/editor/document/state.ts';
import { $insertBlock } from '#renderer/editor/citation/cite.ts';
import { $gridOf } from './node-grid.ts';
import { $createTable } from './table-block.ts';

const ROWS = 3;
const COLUMNS = 3;

/** What can be done with the table of the caret. */
export interface TableState {
  readonly headerRow: boolean;
  /** Several cells are selected. */
  readonly canMerge: boolean;
  /** The cell of the caret is a merged one. */
  readonly canSplit: boolean;
  readonly hasWidths: boolean;
  readonly hasSeveralColumns: boolean;
}

/** The table of the caret or of the selected cells; null outside of one, and where a selection leads out of it. */
export function $tableOfCaret(): TableNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const [from, to] = [selection.anchor, selection.focus].map((it) => $findCellNode(it.getNode()));
  const table = from ? $findTableNode(from) : null;
  return table !== null && to && table.is($findTableNode(to)) ? table : null;
}

export function $tableState(): TableState | null {
  const table = $tableOfCaret();
  if (table === null) return null;
  const cells = $selectedCells();
  const [only] = cells;
  return {
    headerRow: $getState(table, headerRowState) ?? false,
    canMerge: cells.length > 1,
    canSplit: cells.length === 1 && only !== undefined && only.getColSpan() * only.getRowSpan() > 1,
    hasWidths: table.getColWidths() !== undefined,
    hasSeveralColumns: $gridOf(table).width > 1,
  };
}

/** The selected cells, or the one of the caret. */
export function $selectedCells(): TableCellNode[] {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return selection.getNodes().filter($isTableCellNode);
  if (!$isRangeSelection(selection)) return [];
  const cell = $findCellNode(selection.focus.getNode());
  return cell === null ? [] : [cell];
}

export function $insertTable(): void {
  const row = () => Array.from({ length: COLUMNS }, () => ({ content: [] }));
  const table = $createTable({
    type: 'table',
    headerRow: true,
    rows: Array.from({ length: ROWS }, row),
  });
  $insertBlock(table);
  table.getFirstDescendant()?.selectStart();
}

export function $toggleHeaderRow(): void {
  const table = $tableOfCaret();
  if (table !== null) $setState(table, headerRowState, !$getState(table, headerRowState));
}

/** Makes one cell of the selected ones, with the words of all. Merged cells that reach further are taken in whole. */
export function $mergeCells(): void {
  const table = $tableOfCaret();
  const chosen = new Set($selectedCells().map((it) => it.getKey()));
  if (table === null) return;
  const grid = $gridOf(table);
  const area = areaAround(grid, ({ node }) => chosen.has(node.getKey()));
  if (area === null) return;
  const [target, ...others] = grid.cells.filter((it) => meets(area, it)).map((it) => it.cell.node);
  if (target === undefined || others.length === 0) return;
  for (const cell of others) {
    if (!$isBlank(cell)) {
      if ($isBlank(target)) target.clear();
      target.append(...cell.getChildren());
    }
    cell.remove();
  }
  target.setColSpan(area.right - area.left + 1).setRowSpan(area.bottom - area.top + 1);
  if (target.isEmpty()) target.append($createParagraphNode());
  target.selectEnd();
}

function $isBlank(cell: TableCellNode): boolean {
  return cell.getChildren().every((it) => $isElementNode(it) && it.isEmpty());
}

/** Splits the merged cell of the caret; its words stay in the first of the new ones. */
export function $splitCell(): void {
  const [only, ...others] = $selectedCells();
  if (only === undefined || others.length > 0) return;
  only.selectEnd();
  $unmergeCell();
}

export function $deleteRow(): void {
  if ($tableOfCaret() !== null) $leavingWords($deleteTableRowAtSelection);
}

export function $deleteColumn(): void {
  if ($tableOfCaret() !== null) $leavingWords($deleteTableColumnAtSelection);
}

export function $deleteTable(): void {
  const table = $tableOfCaret();
  if (table === null) return;
  const after = table.getNextSibling();
  const paragraph = $isElementNode(after) && !after.isShadowRoot() ? null : $createParagraphNode();
  if (paragraph === null) table.selectNext(0, 0);
  else {
    table.insertAfter(paragraph);
    paragraph.select();
  }
  table.remove();
}

/** Deleting all rows or columns deletes the table: then there must be a place for the caret. */
function $leavingWords($delete: () => void): void {
  const table = $tableOfCaret();
  const neighbour = table?.getPreviousSibling() ?? null;
  const isFirst = table !== null && neighbour === null;
  const paragraph = isFirst ? $createParagraphNode() : null;
  if (table !== null && paragraph !== null) table.insertBefore(paragraph);
  $delete();
  if (paragraph !== null && table?.isAttached() === true) paragraph.remove();
}

/** Tab in the last cell adds a row and goes there; false anywhere else. */
export function $addRowAtEnd(): boolean {
  const selection = $getSelection();
  const table = $tableOfCaret();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || table === null) return false;
  const [cell] = $selectedCells();
  const last = $gridOf(table).cells.at(-1)?.cell.node;
  if (cell === undefined || last === undefined || !cell.is(last)) return false;
  $insertTableRowAtSelection(true);
  const row = table.getLastChild();
  const first = $isTableRowNode(row) ? row.getFirstChild() : null;
  if ($isTableCellNode(first)) first.selectStart();
  return true;
}
