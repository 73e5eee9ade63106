import { $isListNode } from '@lexical/list';
import { $findTableNode } from '@lexical/table';
import {
  $getSelection,
  $getState,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useState } from 'react';
import { $kindOf, type BlockKind } from '#renderer/editor/commands/block-kinds.ts';
import { $isPictureNode } from '#renderer/editor/document/PictureNode.ts';
import { headerRowState } from '#renderer/editor/document/state.ts';
import { $topBlock } from '#renderer/editor/selection.ts';

export interface ToolbarState {
  /** What the block that has the caret, or had it last, is called where it is none of the kinds to choose from. */
  other: 'List' | 'Table' | 'Picture' | null;
  /** Null in lists, tables and captions, and where nothing had the caret yet. */
  kind: BlockKind | null;
  list: 'bullet' | 'number' | null;
  bold: boolean;
  italic: boolean;
  /** Whether the first row of the table of the caret names its columns; null outside of tables. */
  headerRow: boolean | null;
}

const NOWHERE: ToolbarState = {
  other: null,
  kind: null,
  list: null,
  bold: false,
  italic: false,
  headerRow: null,
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
  const table = $findTableNode(node);
  const type = $isListNode(top) ? top.getListType() : null;
  return {
    other: $isListNode(top) ? 'List' : table !== null ? 'Table' : $isPictureNode(top) ? 'Picture' : null,
    kind: $kindOf(top),
    list: type === 'number' || type === 'bullet' ? type : null,
    bold: $isRangeSelection(selection) && selection.hasFormat('bold'),
    italic: $isRangeSelection(selection) && selection.hasFormat('italic'),
    headerRow: table === null ? null : ($getState(table, headerRowState) ?? false),
  };
}
