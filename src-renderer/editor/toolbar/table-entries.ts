import { $insertTableColumnAtSelection, $insertTableRowAtSelection } from '@lexical/table';
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { Floats } from '#renderer/editor/floats/floats.ts';
import { evenWidths, steppedWidth } from '#renderer/editor/table/column-widths.ts';
import { drawnWidths } from '#renderer/editor/table/drag-widths.ts';
import { $gridOf } from '#renderer/editor/table/node-grid.ts';
import { openCaption } from '#renderer/editor/table/register-tables.tsx';
import {
  $deleteColumn,
  $deleteRow,
  $deleteTable,
  $mergeCells,
  $selectedCells,
  $splitCell,
  $tableOfCaret,
  $toggleHeaderRow,
  type TableState,
} from '#renderer/editor/table/table-acts.ts';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';

/** What can be done with the table of the caret; each act is one step of undo. */
export function tableEntries(editor: LexicalEditor, floats: Floats, state: TableState): MenuEntry[] {
  const entry = (label: string, $run: () => void, more: object = {}): MenuEntry => ({
    label,
    run: () => {
      editor.update($run, { tag: HISTORY_PUSH_TAG });
      editor.focus();
    },
    ...more,
  });
  const caption = () => {
    const key = editor.read('latest', () => $tableOfCaret()?.getKey() ?? null);
    if (key !== null) openCaption({ editor, floats }, key);
  };
  const oneColumn = { disabled: !state.hasSeveralColumns };
  return [
    entry('Insert row above', () => $insertTableRowAtSelection(false)),
    entry('Insert row below', () => $insertTableRowAtSelection(true)),
    entry('Insert column to the left', () => $insertTableColumnAtSelection(false)),
    entry('Insert column to the right', () => $insertTableColumnAtSelection(true)),
    '---',
    entry('Merge cells', $mergeCells, { disabled: !state.canMerge }),
    entry('Split cell', $splitCell, { disabled: !state.canSplit }),
    entry('First row names the columns', $toggleHeaderRow, { checked: state.headerRow }),
    { label: 'Caption…', run: caption },
    '---',
    entry('Column wider', () => $stepWidth(editor, 1), oneColumn),
    entry('Column narrower', () => $stepWidth(editor, -1), oneColumn),
    entry('Distribute columns evenly', $evenColumns, oneColumn),
    entry('Let the words decide the widths', $freeWidths, { disabled: !state.hasWidths }),
    '---',
    entry('Delete row', $deleteRow),
    entry('Delete column', $deleteColumn),
    entry('Delete table', $deleteTable),
  ];
}

function $evenColumns(): void {
  const table = $tableOfCaret();
  if (table !== null) table.setColWidths(evenWidths($gridOf(table).width));
}

function $freeWidths(): void {
  $tableOfCaret()?.setColWidths(undefined);
}

function $stepWidth(editor: LexicalEditor, by: 1 | -1): void {
  const table = $tableOfCaret();
  const [cell] = $selectedCells();
  if (table === null || cell === undefined) return;
  const { cells, width } = $gridOf(table);
  const placed = cells.find((it) => it.cell.node.is(cell));
  const known = table.getColWidths() ?? drawnWidths(editor, table);
  if (placed === undefined || known.length !== width) return;
  table.setColWidths(steppedWidth(known, placed.column + placed.columns - 1, by));
}
