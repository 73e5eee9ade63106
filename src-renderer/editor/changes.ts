import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  HISTORIC_TAG,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $readBlock } from './convert.ts';
import { LOAD_TAG } from './document/extension.ts';
import { blockIdState } from './document/state.ts';

/** What changed since the last take: the order of all blocks, and those that are new or different. */
export interface Changes {
  order: BlockId[];
  changed: Block[];
}

export interface ChangeLog {
  /** The changes since the last call, or null when there are none. Reads only the blocks that were touched. */
  take(): Changes | null;
  /** Puts the changes of the last `take` back, because they could not be saved. */
  restore(): void;
  stop(): void;
}

/** Notes which blocks are touched, and tells `onChange` of each change of the document (not of the selection). */
export function logChanges(editor: LexicalEditor, onChange: () => void): ChangeLog {
  let touched = new Set<NodeKey>();
  let taken: ReadonlySet<NodeKey> | null = null;
  let changed = false;

  const stop = editor.registerUpdateListener((update) => {
    const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = update;
    if (tags.has(LOAD_TAG)) return;
    const keys = tags.has(HISTORIC_TAG)
      ? differentKeys(prevEditorState, editorState)
      : [...dirtyElements.keys(), ...dirtyLeaves];
    if (keys.length === 0) return;
    for (const key of keys) {
      const top = topBlockOf(editorState, key);
      if (top !== null) touched.add(top);
    }
    changed = true;
    onChange();
  });

  return {
    take() {
      return editor.read(() => {
        if (!changed) return null;
        [taken, touched, changed] = [touched, new Set(), false];
        const order = $getRoot()
          .getChildren()
          .flatMap((node) => $getState(node, blockIdState) ?? []);
        const blocks = [...taken].flatMap((key) => {
          const node = $getNodeByKey(key);
          return node?.__parent === 'root' ? $readBlock(node) : [];
        });
        return { order, changed: blocks };
      });
    },
    restore() {
      if (taken === null) return;
      touched = new Set([...taken, ...touched]);
      [taken, changed] = [null, true];
    },
    stop,
  };
}

/** The nodes that undo or redo put in place: states share every node that is the same. */
function differentKeys(before: EditorState, after: EditorState): NodeKey[] {
  const keys: NodeKey[] = [];
  for (const [key, node] of after._nodeMap) if (before._nodeMap.get(key) !== node) keys.push(key);
  return keys;
}

function topBlockOf(state: EditorState, key: NodeKey): NodeKey | null {
  let node = state._nodeMap.get(key);
  while (node !== undefined && node.__parent !== 'root') {
    node = node.__parent === null ? undefined : state._nodeMap.get(node.__parent);
  }
  return node?.__key ?? null;
}
