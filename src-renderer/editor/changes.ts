import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  HISTORIC_TAG,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $readBlock } from './convert.ts';
import { LOAD_TAG } from './document/extension.ts';
import { blockIdState } from './document/state.ts';
import { blocksOf, differentKeys, orderOf, topBlockOf } from './history/block-states.ts';
import { presentState } from './history/keep-history.ts';

/** What changed since the last take: the order of all blocks, and those that are new or different. */
export interface Changes {
  order: BlockId[];
  changed: Block[];
}

export interface ChangeLog {
  /**
   * The changes since the last call, or null when there are none. Reads only the blocks that were touched, of the document
   * as it was at the call, and lets keys through between them.
   */
  take(): Promise<Changes | null>;
  /** Puts the changes of the last `take` back, because they could not be saved. */
  restore(): void;
  /** All blocks as they are now. Only those that were touched since the last time are read; the others are the same objects. */
  snapshot(): Block[];
  stop(): void;
}

/** Reading goes on for so long before keys are let through, in milliseconds. */
const SLICE = 4;

/**
 * Notes which blocks are touched, and tells `onChange` of each change of the document (not of the selection). `stored`: the
 * blocks that were loaded, which are not read again before they are touched; one that came in beside them, as into an empty
 * briefing, goes along with the first change.
 */
export function logChanges(editor: LexicalEditor, stored: readonly Block[], onChange: () => void): ChangeLog {
  const known = storedKeys(editor, stored);
  let touched = new Set(editor.read(() => $getRoot().getChildrenKeys()).filter((key) => !known.has(key)));
  let taken: ReadonlySet<NodeKey> | null = null;
  let changed = false;

  const stop = editor.registerUpdateListener((update) => {
    const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = update;
    const keys = tags.has(HISTORIC_TAG)
      ? differentKeys(prevEditorState, editorState)
      : [...dirtyElements.keys(), ...dirtyLeaves];
    if (keys.length === 0) return;
    const tops = new Set(keys.flatMap((key) => topBlockOf(editorState, key) ?? []));
    for (const key of tops) known.delete(key);
    if (tags.has(LOAD_TAG)) return;
    for (const key of tops) touched.add(key);
    changed = true;
    onChange();
  });

  return {
    async take() {
      const state = presentState(editor);
      if (!changed) return null;
      const keys = touched;
      [taken, touched, changed] = [keys, new Set(), false];
      const order = orderOf(state, editor);
      return { order, changed: await inSlices(state, editor, [...keys]) };
    },
    restore() {
      if (taken === null) return;
      touched = new Set([...taken, ...touched]);
      [taken, changed] = [null, true];
    },
    snapshot: () =>
      editor.read(() => {
        const keys = $getRoot().getChildrenKeys();
        return keys.flatMap((key) => {
          const node = $getNodeByKey(key);
          const block = known.get(key) ?? (node === null ? null : $readBlock(node));
          if (block === null) return [];
          known.set(key, block);
          return block;
        });
      }),
    stop,
  };
}

/** The stored blocks by the keys of their nodes. */
function storedKeys(editor: LexicalEditor, stored: readonly Block[]): Map<NodeKey, Block> {
  const byId = new Map(stored.map((it) => [it.id, it]));
  const $entryOf = (node: LexicalNode): [NodeKey, Block][] => {
    const id = $getState(node, blockIdState);
    const block = id === null ? undefined : byId.get(id);
    return block === undefined ? [] : [[node.getKey(), block]];
  };
  return editor.read(() => new Map($getRoot().getChildren().flatMap($entryOf)));
}

async function inSlices(
  state: EditorState,
  editor: LexicalEditor,
  keys: readonly NodeKey[],
): Promise<Block[]> {
  const blocks: Block[] = [];
  let start = performance.now();
  for (const key of keys) {
    blocks.push(...blocksOf(state, editor, [key]));
    if (performance.now() - start < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    start = performance.now();
  }
  return blocks;
}
