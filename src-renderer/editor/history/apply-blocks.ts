import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import { $getRoot, $getState, type LexicalNode } from 'lexical';
import { $createBlock } from '#renderer/editor/convert.ts';
import { blockIdState } from '#renderer/editor/document/state.ts';

/**
 * Makes the document that of `order`: the blocks in `changed` are drawn anew, the others stay the nodes they are. False, and
 * nothing done, where a block of the order is neither there nor among the changed.
 */
export function $applyBlocks(order: readonly BlockId[], changed: readonly Block[]): boolean {
  const root = $getRoot();
  const there = new Map<BlockId, LexicalNode>();
  for (const node of root.getChildren()) {
    const id = $getState(node, blockIdState);
    if (id !== null) there.set(id, node);
  }
  const anew = new Map(changed.map((it) => [it.id, it]));
  if (!order.every((id) => there.has(id) || anew.has(id))) return false;
  const wanted = new Set(order);
  const before = root.getChildren();
  let next = root.getFirstChild();
  for (const id of order) {
    const block = anew.get(id);
    const node = block === undefined ? there.get(id) : $createBlock(block);
    if (node === undefined) continue;
    // What goes or is drawn anew stands in nobody's way.
    while (next !== null && !next.is(node) && $goes(next, wanted, anew)) next = next.getNextSibling();
    if (next === null) root.append(node);
    else if (next.is(node)) next = next.getNextSibling();
    else next.insertBefore(node);
  }
  for (const node of before) if (node.isAttached() && $goes(node, wanted, anew)) node.remove();
  return true;
}

function $goes(node: LexicalNode, wanted: ReadonlySet<BlockId>, anew: ReadonlyMap<BlockId, Block>): boolean {
  const id = $getState(node, blockIdState);
  return id === null || !wanted.has(id) || anew.has(id);
}
