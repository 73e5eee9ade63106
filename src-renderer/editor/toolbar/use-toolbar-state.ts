import { $isListNode } from '@lexical/list';
import type { BlockType } from '#core/model/block.ts';
import { $isTableNode } from '@lexical/table';
import {
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useState } from 'react';
import { $kindOf, type BlockKind } from '#renderer/editor/commands/block-kinds.ts';
import { cards } from '#renderer/editor/cards/card-parts.ts';
import { $blockTypeOf } from '#renderer/editor/convert.ts';
import { $topBlock } from '#renderer/editor/selection.ts';
import { $tableState, type TableState } from '#renderer/editor/table/table-acts.ts';

const OTHERS: Readonly<Partial<Record<BlockType, string>>> = {
  list: 'List',
  table: 'Table',
  picture: 'Picture',
  'figure-table': 'Figure table',
  chart: 'Chart',
  'key-judgement': cards['key-judgement'].name('en'),
  question: 'Question',
  'speaking-point': cards['speaking-point'].name('en'),
  'page-break': 'Page break',
  rule: 'Horizontal rule',
};

export interface ToolbarState {
  /** What the block that has the caret, or had it last, is called where it is none of the kinds to choose from. */
  other: string | null;
  /** Null in lists, tables and captions, and where nothing had the caret yet. */
  kind: BlockKind | null;
  list: 'bullet' | 'number' | null;
  bold: boolean;
  italic: boolean;
  highlight: boolean;
  /** What can be done with the table of the caret; null outside of tables. */
  table: TableState | null;
}

const NOWHERE: ToolbarState = {
  other: null,
  kind: null,
  list: null,
  bold: false,
  italic: false,
  highlight: false,
  table: null,
};

export function useToolbarState(editor: LexicalEditor): ToolbarState {
  const [state, setState] = useState(NOWHERE);
  useEffect(() => {
    const read = () => {
      const next = editor.getEditorState().read($toolbarState);
      if (next === null) return;
      setState((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    read();
    return editor.registerUpdateListener(read);
  }, [editor]);
  return state;
}

export function useUndoState(editor: LexicalEditor): { canUndo: boolean; canRedo: boolean } {
  const [canUndo, setCanUndo] = useState(false);
  const [canRedo, setCanRedo] = useState(false);
  useEffect(() => {
    const told = (set: (value: boolean) => void) => (value: boolean) => {
      set(value);
      return false;
    };
    return mergeRegister(
      editor.registerCommand(CAN_UNDO_COMMAND, told(setCanUndo), COMMAND_PRIORITY_LOW),
      editor.registerCommand(CAN_REDO_COMMAND, told(setCanRedo), COMMAND_PRIORITY_LOW),
    );
  }, [editor]);
  return { canUndo, canRedo };
}

/** Null where nothing has the caret. */
function $toolbarState(): ToolbarState | null {
  const selection = $getSelection();
  const node = selection?.getNodes()[0];
  const top = node === undefined ? null : $topBlock(node);
  if (node === undefined || top === null) return null;
  const type = $isListNode(top) ? top.getListType() : null;
  return {
    other: OTHERS[$blockTypeOf(top)] ?? null,
    kind: $kindOf(top),
    list: type === 'number' || type === 'bullet' ? type : null,
    bold: $isRangeSelection(selection) && selection.hasFormat('bold'),
    italic: $isRangeSelection(selection) && selection.hasFormat('italic'),
    highlight: $isRangeSelection(selection) && selection.hasFormat('highlight'),
    table: $isTableNode(top) ? $tableState() : null,
  };
}
