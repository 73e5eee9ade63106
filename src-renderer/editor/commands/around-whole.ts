import { $isTableNode } from '@lexical/table';
import {
  $addUpdateTag,
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $caretBelow, $topBlock } from '#renderer/editor/selection.ts';
import { $paragraphAbove } from './above-first.ts';

const ARROWS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

/**
 * Leads from a block that is selected as a whole to the words around it. Without that the caret would stand between blocks,
 * where nobody sees it, and Chromium's Ctrl+Home and Ctrl+End would move a caret that the text knows nothing of.
 */
export function registerAroundWhole(editor: LexicalEditor): () => void {
  const go = (by: 1 | -1) => (event: KeyboardEvent) => {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !$besideWhole(by)) return false;
    event.preventDefault();
    return true;
  };
  /** The arrow that was pressed last, if nothing else was since. */
  let arrow: 1 | -1 | null = null;
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, go(1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, go(1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, go(-1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, go(-1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        arrow = ARROWS.get(event.key) ?? null;
        const isEnd = event.key === 'End';
        if ((!isEnd && event.key !== 'Home') || !(event.ctrlKey || event.metaKey) || event.shiftKey)
          return false;
        if (!$isNodeSelection($getSelection())) return false;
        event.preventDefault();
        if (isEnd) $getRoot().selectEnd();
        else $getRoot().selectStart();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => $offTheRoot(editor.isEditable() ? arrow : null),
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** From a block selected as a whole into the next one or the one before; false where none is selected or none is there. */
export function $besideWhole(by: 1 | -1): boolean {
  const selection = $getSelection();
  const node = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  const block = node === undefined ? null : $topBlock(node);
  if (block === null || !block.is(node)) return false;
  const beside = by === 1 ? block.getNextSibling() : block.getPreviousSibling();
  if (beside !== null) $goInto(beside, by);
  else if (by === 1) $caretBelow(block);
  else return false;
  return true;
}

/**
 * A caret between two blocks, as the deletion of one leaves it, goes into the one that follows, or that comes before. An arrow
 * that led it out of a table which begins or ends the document (`arrow`: down or up) finds a new paragraph there.
 */
export function $offTheRoot(arrow: 1 | -1 | null = null): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const root = selection.anchor.getNode();
  if (!$isRootNode(root)) return false;
  const after = root.getChildAtIndex(selection.anchor.offset);
  const beside = after ?? root.getLastChild();
  if (after === null && arrow === 1 && $isTableNode(beside)) {
    $addUpdateTag(HISTORY_PUSH_TAG);
    $caretBelow(beside);
    return false;
  }
  if (selection.anchor.offset === 0 && arrow === -1 && $isTableNode(after)) {
    $addUpdateTag(HISTORY_PUSH_TAG);
    $paragraphAbove(after.getKey());
    return false;
  }
  if (beside !== null) $goInto(beside, after === null ? -1 : 1);
  return false;
}

function $goInto(node: LexicalNode, by: 1 | -1): void {
  if ($isElementNode(node)) {
    if (by === 1) node.selectStart();
    else node.selectEnd();
    return;
  }
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}
