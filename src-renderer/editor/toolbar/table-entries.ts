import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
} from '@lexical/table';
import { $getSelection, $getState, $setState, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $insertBlock } from '#renderer/editor/citation/cite.ts';
import { headerRowState } from '#renderer/editor/document/state.ts';
import { $createTable } from '#renderer/editor/table/table-block.ts';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';

const ROWS = 3;
const COLUMNS = 3;

/** What can be done with tables; `headerRow` is that of the table of the caret, null outside of one. */
export function tableEntries(editor: LexicalEditor, headerRow: boolean | null): MenuEntry[] {
  const disabled = headerRow === null;
  const entry = (label: string, $run: () => void, more: object = { disabled }): MenuEntry => ({
    label,
    run: () => {
      editor.update($run, { tag: HISTORY_PUSH_TAG });
      editor.focus();
    },
    ...more,
  });
  return [
    entry('Insert table', $insertTable, {}),
    '---',
    entry('Insert row above', () => $insertTableRowAtSelection(false)),
    entry('Insert row below', () => $insertTableRowAtSelection(true)),
    entry('Insert column to the left', () => $insertTableColumnAtSelection(false)),
    entry('Insert column to the right', () => $insertTableColumnAtSelection(true)),
    '---',
    entry('First row names the columns', $toggleHeaderRow, { disabled, checked: headerRow === true }),
    '---',
    entry('Delete row', $deleteTableRowAtSelection),
    entry('Delete column', $deleteTableColumnAtSelection),
    entry('Delete table', () => $tableOfCaret()?.remove()),
  ];
}

function $insertTable(): void {
  const row = () => Array.from({ length: COLUMNS }, () => ({ content: [] }));
  const table = $createTable({
    type: 'table',
    headerRow: true,
    rows: Array.from({ length: ROWS }, row),
  });
  $insertBlock(table);
  table.getFirstDescendant()?.selectStart();
}

function $toggleHeaderRow(): void {
  const table = $tableOfCaret();
  if (table !== null) $setState(table, headerRowState, !$getState(table, headerRowState));
}

function $tableOfCaret() {
  const node = $getSelection()?.getNodes()[0];
  return node === undefined ? null : $findTableNode(node);
}
