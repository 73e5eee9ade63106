import { $isTableNode } from '@lexical/table';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getState,
  $setState,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_TAB_COMMAND,
  mergeRegister,
  registerEventListeners,
  type NodeKey,
} from 'lexical';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { CaptionField } from './CaptionField.tsx';
import { registerWidthDragging } from './drag-widths.ts';
import { $addRowAtEnd, $insertTable } from './table-acts.ts';
import { captionState } from './table-state.ts';
import './table.css';

const STEP = { tag: HISTORY_PUSH_TAG };

/** Tables: how they come, Tab in the last cell, captions, widths. */
export function registerTables(parts: EditorParts): () => void {
  const { editor, commands } = parts;
  return mergeRegister(
    commands.on('insert.table', () => {
      editor.update($insertTable, STEP);
      editor.focus();
    }),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (event.shiftKey || !editor.isEditable() || !$addRowAtEnd()) return false;
        event.preventDefault();
        return true;
      },
      // Before Lexical's own, which walks the cells.
      COMMAND_PRIORITY_CRITICAL,
    ),
    registerWidthDragging(editor),
    registerCaptions(parts),
  );
}

/** A press on what stands above a table opens its caption. */
function registerCaptions(parts: EditorParts): () => void {
  const { editor } = parts;
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.classList.contains('table-scroll')) return;
    const table = target.querySelector('table');
    if (table === null || event.clientY >= table.getBoundingClientRect().top || !editor.isEditable()) return;
    const key = editor.read('latest', () => {
      const node = $getNearestNodeFromDOMNode(table);
      return $isTableNode(node) ? node.getKey() : null;
    });
    if (key !== null) openCaption(parts, key);
  };
  return editor.registerRootListener((root) =>
    root === null ? undefined : registerEventListeners(root, { click: onClick }),
  );
}

/** Opens the caption of a table in a field. */
export function openCaption({ editor, floats }: Pick<EditorParts, 'editor' | 'floats'>, key: NodeKey): void {
  const element = editor.getElementByKey(key);
  if (element === null) return;
  const box = element.getBoundingClientRect();
  const present = editor.read('latest', () => {
    const table = $getNodeByKey(key);
    return $isTableNode(table) ? $getState(table, captionState) : null;
  });
  const keep = (caption: string) =>
    editor.update(() => {
      const table = $getNodeByKey(key);
      if ($isTableNode(table)) $setState(table, captionState, caption === '' ? null : caption);
    }, STEP);
  floats.open({
    label: 'Caption',
    beside: { left: box.left, top: box.top, width: box.width, height: 0 },
    content: (close) => (
      <CaptionField
        present={present ?? ''}
        onKeep={(caption) => {
          keep(caption);
          close();
        }}
      />
    ),
  });
}
