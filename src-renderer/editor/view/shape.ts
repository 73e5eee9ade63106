import { $isElementNode, type EditorState, type NodeKey, type UpdateListenerPayload } from 'lexical';

type Update = Pick<
  UpdateListenerPayload,
  'editorState' | 'prevEditorState' | 'dirtyElements' | 'dirtyLeaves'
>;

/**
 * Whether blocks came, went or moved. Not `dirtyElements.get('root')`: Lexical says of the root that it changed by itself
 * whenever anything below it did, which is each key; and it makes a new root each time.
 */
export function areBlocksChanged(update: Update): boolean {
  const { editorState: now, prevEditorState: before, dirtyElements, dirtyLeaves } = update;
  if (sizeOf(now) !== sizeOf(before)) return true;
  // Whatever a block comes to stand beside is linked to it.
  for (const key of dirtyElements.keys()) if (isMovedBlock(key, now, before)) return true;
  for (const key of dirtyLeaves) if (isMovedBlock(key, now, before)) return true;
  return false;
}

/** Whether anything came, went or moved, at the top or within a block; a letter more or less in a word is no such change. */
export function isShapeChanged(update: Update): boolean {
  for (const [key, isItself] of update.dirtyElements) if (isItself && key !== 'root') return true;
  return areBlocksChanged(update);
}

function sizeOf(state: EditorState): number {
  const root = state._nodeMap.get('root');
  return $isElementNode(root) ? root.__size : 0;
}

function isMovedBlock(key: NodeKey, now: EditorState, before: EditorState): boolean {
  const [it, was] = [now._nodeMap.get(key), before._nodeMap.get(key)];
  if (it === was || (it?.__parent !== 'root' && was?.__parent !== 'root')) return false;
  return it?.__parent !== was?.__parent || it?.__prev !== was?.__prev || it?.__next !== was?.__next;
}
