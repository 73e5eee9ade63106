import type { BlockId } from '#core/model/ids.ts';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  $isElementNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { $createBlock } from '#renderer/editor/convert.ts';
import { blockIdState } from '#renderer/editor/document/state.ts';
import { changedOrder, type HistoryStep, type OrderChange } from './step.ts';

/** Which blocks stand where: kept beside the document, so that a step costs what it changes and not what is there. */
export interface Standing {
  readonly order: readonly BlockId[];
  readonly keys: ReadonlyMap<BlockId, NodeKey>;
}

export function $standing(): Standing {
  const order: BlockId[] = [];
  const keys = new Map<BlockId, NodeKey>();
  for (const node of $getRoot().getChildren()) {
    const id = $getState(node, blockIdState);
    if (id === null) continue;
    order.push(id);
    keys.set(id, node.getKey());
  }
  return { order, keys };
}

/**
 * Takes a step in the document, and puts the caret where the words changed. Null, and nothing done, where the step cannot be
 * about this document.
 */
export function $applyStep(standing: Standing, step: HistoryStep): Standing | null {
  const { order, keys } = standing;
  const next = changedOrder(order, step.order);
  if (next === null || !fits(standing, step)) return null;
  const now = new Map(keys);
  const last = step.blocks.at(-1)?.id ?? null;
  const before = textOf(last === null ? null : $nodeOf(now, last));
  for (const block of step.blocks) {
    const node = $createBlock(block);
    const old = $nodeOf(now, block.id);
    old?.insertBefore(node);
    old?.remove();
    now.set(block.id, node.getKey());
  }
  if (step.order !== null) $reorder(order, now, step.order);
  const first = step.order === null ? undefined : next[Math.min(step.order.at, next.length - 1)];
  const changed = last ?? first ?? null;
  const node = changed === null ? null : $nodeOf(now, changed);
  if (node !== null) $putCaret(node, before);
  return { order: next, keys: now };
}

/** Whether every block of the step has a place, and every place a block. */
function fits({ order, keys }: Standing, step: HistoryStep): boolean {
  const anew = new Set(step.blocks.map((it) => it.id));
  const { at, removed, added } = step.order ?? { at: 0, removed: 0, added: [] };
  const comes = new Set(added);
  const goes = new Set(order.slice(at, at + removed).filter((id) => !comes.has(id)));
  const isPlaced = (id: BlockId) => comes.has(id) || (keys.has(id) && !goes.has(id));
  return added.every((id) => keys.has(id) || anew.has(id)) && [...anew].every(isPlaced);
}

function $reorder(
  order: readonly BlockId[],
  now: Map<BlockId, NodeKey>,
  { at, removed, added }: OrderChange,
): void {
  const after = order[at + removed];
  const behind = after === undefined ? null : $nodeOf(now, after);
  const comes = new Set(added);
  for (const id of order.slice(at, at + removed)) {
    if (comes.has(id)) continue;
    $nodeOf(now, id)?.remove();
    now.delete(id);
  }
  for (const id of added) {
    const node = $nodeOf(now, id);
    if (node === null) continue;
    if (behind === null) $getRoot().append(node);
    else behind.insertBefore(node);
  }
}

function $nodeOf(keys: ReadonlyMap<BlockId, NodeKey>, id: BlockId): LexicalNode | null {
  const key = keys.get(id);
  return key === undefined ? null : $getNodeByKey(key);
}

const textsOf = (node: LexicalNode | null): TextNode[] =>
  $isElementNode(node) ? node.getAllTextNodes() : [];

const textOf = (node: LexicalNode | null): string =>
  textsOf(node)
    .map((it) => it.getTextContent())
    .join('');

/** Where the words of a block changed, from what they were `before`. */
function $putCaret(node: LexicalNode, before: string): void {
  const now = textOf(node);
  const shorter = Math.min(before.length, now.length);
  let end = 0;
  while (end < shorter && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  let left = now.length - end;
  for (const text of textsOf(node)) {
    const size = text.getTextContentSize();
    if (left <= size) return void text.select(left, left);
    left -= size;
  }
  node.selectEnd();
}
