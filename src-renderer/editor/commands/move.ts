import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { $selectedBlocks } from '#renderer/editor/selection.ts';

export type Direction = 'up' | 'down';

/**
 * Moves the list item of the caret past its neighbour, or else the selected blocks. It is the neighbour that is put on
 * the other side, so that the selection stays where it is.
 */
export function $move(direction: Direction): void {
  const blocks = $selectedBlocks();
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return;
  const item = blocks.length === 1 && $isListNode(first) ? $itemOfCaret() : null;
  if (item !== null) return $moveItem(item, direction);
  const neighbour = direction === 'up' ? first.getPreviousSibling() : last.getNextSibling();
  if (neighbour !== null) $put([neighbour], direction === 'up' ? last : first, direction);
}

function $itemOfCaret(): ListItemNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.focus.getNode(), $isListItemNode);
}

function $moveItem(item: ListItemNode, direction: Direction): void {
  const group = $withNested(item);
  const beyond = direction === 'up' ? item.getPreviousSibling() : (group.at(-1) ?? item).getNextSibling();
  if (!$isListItemNode(beyond)) return;
  const head = direction === 'up' && $isNested(beyond) ? beyond.getPreviousSibling() : beyond;
  const neighbours = $isListItemNode(head) ? $withNested(head) : [beyond];
  $put(neighbours, direction === 'up' ? (group.at(-1) ?? item) : item, direction);
}

/** Lexical keeps a nested list in an item of its own after the one it belongs to. */
function $isNested(item: LexicalNode | null): item is ListItemNode {
  return $isListItemNode(item) && $isListNode(item.getFirstChild());
}

function $withNested(item: ListItemNode): LexicalNode[] {
  const next = item.getNextSibling();
  return $isNested(next) ? [item, next] : [item];
}

function $put(nodes: readonly LexicalNode[], edge: LexicalNode, direction: Direction): void {
  if (direction === 'down') {
    for (const node of nodes) edge.insertBefore(node);
    return;
  }
  for (const node of nodes.toReversed()) edge.insertAfter(node);
}
