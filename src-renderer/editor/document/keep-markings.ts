import { strictestMarking, type Marking } from '#core/model/marking.ts';
import {
  $getEditor,
  $getNodeByKey,
  $getState,
  $hasUpdateTag,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  $setState,
  HISTORIC_TAG,
  RootNode,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $topBlock } from '#renderer/editor/selection.ts';
import { markingState } from './state.ts';

/**
 * Words keep the protection they had: where two blocks are joined, by Backspace, by deleting from one into the other, by
 * taking an item out of its list, the block in which they come to stand is marked as strictly as the one they stood in.
 * Updates with the tag `except` are somebody else's text.
 */
export function registerMarkingKeeping(editor: LexicalEditor, except: string): () => void {
  // What joins blocks changes the root; typing does not come here.
  return editor.registerNodeTransform(RootNode, () => {
    // Undo puts words back where they stood, with the marking that was there.
    if (!$hasUpdateTag(except) && !$hasUpdateTag(HISTORIC_TAG)) $keepMarkings();
  });
}

function $keepMarkings(): void {
  const before = $getEditor().getEditorState();
  let key = rootOf(before)?.__first ?? null;
  while (key !== null) {
    const top = before._nodeMap.get(key);
    if (top === undefined) return;
    const marking = $getState(top, markingState, 'direct');
    if (marking !== null && $getNodeByKey(key)?.getLatest() !== top) $keepMarking(before, top, marking);
    key = top.__next;
  }
}

/** Raises the blocks in which the words of a block stand now. */
function $keepMarking(before: EditorState, top: LexicalNode, marking: Marking): void {
  for (const old of leavesOf(before, top)) {
    const node = $getNodeByKey(old.__key);
    const now = node?.isAttached() === true ? $topBlock(node) : $joinedInto(before, old, top);
    if (now !== null && now.getKey() !== top.__key) $raise(now, marking);
  }
}

function $raise(top: LexicalNode, marking: Marking): void {
  const present = $getState(top, markingState);
  const kept = strictestMarking([present, marking]);
  if (kept !== present) $setState(top, markingState, kept);
}

/** The block in which the rest of a text stands now that is one with other text there; null where nothing is left of it. */
function $joinedInto(before: EditorState, old: LexicalNode, oldTop: LexicalNode): LexicalNode | null {
  const rest = $isTextNode(old) ? restOf(before, old.__text, old.__key) : '';
  if (rest.trim() === '') return null;
  let beside: LexicalNode | undefined = oldTop;
  do beside = beside.__prev === null ? undefined : before._nodeMap.get(beside.__prev);
  while (beside !== undefined && $getNodeByKey(beside.__key)?.isAttached() !== true);
  const now = beside === undefined ? null : $getNodeByKey(beside.__key);
  if (beside === undefined || now === null) return null;
  const words = now.getTextContent();
  const was = before.read(() => beside.getTextContent());
  return words !== was && words.endsWith(rest) ? now : null;
}

/** What was not selected of a text that a selection ended in. */
function restOf(before: EditorState, text: string, key: string): string {
  const selection = before._selection;
  if (!$isRangeSelection(selection)) return text;
  const ends = [selection.anchor, selection.focus].filter((it) => it.key === key).map((it) => it.offset);
  return ends.length === 0 ? text : text.slice(Math.max(...ends));
}

const rootOf = (state: EditorState): RootNode | null => {
  const root = state._nodeMap.get('root');
  return $isRootNode(root) ? root : null;
};

/** The words and marks of a block as it was. */
function leavesOf(before: EditorState, node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node)) return $isLineBreakNode(node) ? [] : [node];
  const found: LexicalNode[] = [];
  for (let key = node.__first; key !== null;) {
    const child = before._nodeMap.get(key);
    if (child === undefined) break;
    found.push(...leavesOf(before, child));
    key = child.__next;
  }
  return found;
}
