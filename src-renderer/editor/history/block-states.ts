import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $readBlock } from '#renderer/editor/convert.ts';
import { blockIdState } from '#renderer/editor/document/state.ts';
import { orderChangeOf, type HistoryStep } from './step.ts';

/** The nodes of `after` that `before` has not: states share every node that is the same. */
export function differentKeys(before: EditorState, after: EditorState): NodeKey[] {
  const keys: NodeKey[] = [];
  for (const [key, node] of after._nodeMap) if (before._nodeMap.get(key) !== node) keys.push(key);
  return keys;
}

/** The node at the top of the document that another one lies in; null where it is not in the document. */
export function topBlockOf(state: EditorState, key: NodeKey): NodeKey | null {
  let node = state._nodeMap.get(key);
  while (node !== undefined && node.__parent !== 'root')
    node = node.__parent === null ? undefined : state._nodeMap.get(node.__parent);
  return node?.__key ?? null;
}

/** The ids of the blocks of a state, in order. */
export function orderOf(state: EditorState, editor: LexicalEditor): BlockId[] {
  const read = () =>
    $getRoot()
      .getChildren()
      .flatMap((node) => $getState(node, blockIdState) ?? []);
  return state.read(read, { editor });
}

/** Some blocks of a state, by the keys of their nodes; those that are not at its top are left out. */
export function blocksOf(state: EditorState, editor: LexicalEditor, keys: Iterable<NodeKey>): Block[] {
  const read = () =>
    [...keys].flatMap((key) => {
      const node = $getNodeByKey(key);
      return node?.__parent === 'root' ? $readBlock(node) : [];
    });
  return state.read(read, { editor });
}

/** What leads from one state to another; null where both say the same. */
export function stepBetween(editor: LexicalEditor, from: EditorState, to: EditorState): HistoryStep | null {
  const different = differentKeys(from, to);
  const tops = new Set(different.flatMap((key) => topBlockOf(to, key) ?? []));
  // Inserting a block touches its neighbours, which say what they said.
  const had = [...tops].filter((key) => from._nodeMap.has(key));
  const before = new Map(blocksOf(from, editor, had).map((it) => [it.id, JSON.stringify(it)]));
  const blocks = blocksOf(to, editor, tops).filter((it) => before.get(it.id) !== JSON.stringify(it));
  // A block that comes, goes or moves is different itself, or its neighbours are.
  const mayMove = different.some((key) => key === 'root' || tops.has(key));
  const order = mayMove ? orderChangeOf(orderOf(from, editor), orderOf(to, editor)) : null;
  return order === null && blocks.length === 0 ? null : { order, blocks };
}
