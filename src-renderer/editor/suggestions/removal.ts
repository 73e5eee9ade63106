import type { Suggestion } from '#core/model/inline.ts';
import {
  $caretRangeFromSelection,
  $getCaretRangeInDirection,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isListNode } from '@lexical/list';
import { suggestionState } from '#renderer/editor/document/state.ts';
import { $topBlock } from '#renderer/editor/selection.ts';
import type { OneGo } from './one-go.ts';
import { $isFlowingBlock, $isPiece, $isPlainText, $piecesIn, $suggestionOf, isBy } from './pieces.ts';

/**
 * How a deletion went. `form`: nothing was done, because more than words would go. `others`: what somebody else suggests to
 * insert was left, for it is refused or accepted, not deleted.
 */
export type Outcome = 'done' | 'form' | 'others';

/**
 * Marks what is selected as to go; what the author suggested to insert is really taken out. The caret comes to stand
 * before or behind it.
 */
export function $suggestRemoval(selection: BaseSelection, go: OneGo, caret: 'start' | 'end'): Outcome {
  const isRange = $isRangeSelection(selection);
  const blocks = isRange ? $blocksIn(selection) : [];
  if (blocks.length > 1 && !blocks.every((it) => $isFlowingBlock(it) || $isListNode(it))) return 'form';
  const pieces = isRange ? $cutOut(selection) : $wholePieces(selection);
  if (!isRange && pieces.length === 0) return 'form';
  const [first, last] = [pieces[0], pieces.at(-1)];
  const suggestion = go.$for('delete', [
    first?.getPreviousSibling(),
    last?.getNextSibling(),
    ...pieces,
    ...blocks.slice(1),
  ]);
  $placeCaret(selection, caret === 'start' ? first : last, caret, blocks);
  let others = false;
  for (const piece of pieces) others = !$removeOne(piece, suggestion, go, () => piece.remove()) || others;
  for (const block of blocks.slice(1).toReversed())
    others = !$removeOne(block, suggestion, go, () => $joinToPrevious(block)) || others;
  return others ? 'others' : 'done';
}

/** Suggests that a block and the one before it become one. */
export function $suggestJoin(block: LexicalNode, go: OneGo): Outcome {
  const before = block.getPreviousSibling();
  if (!$isFlowingBlock(block) || !$isFlowingBlock(before)) return 'form';
  const suggestion = go.$for('delete', [before.getLastChild(), block.getFirstChild(), block]);
  return $removeOne(block, suggestion, go, () => $joinToPrevious(block)) ? 'done' : 'others';
}

/** False where it is somebody else's insertion. */
function $removeOne(node: LexicalNode, suggestion: Suggestion, go: OneGo, $take: () => void): boolean {
  const known = $suggestionOf(node);
  if (known === null) $setState(node, suggestionState, suggestion);
  else if (known.change === 'insert') {
    if (!isBy(known, go.author)) return false;
    $take();
  }
  return true;
}

/** What the author broke off comes back to where it was. */
function $joinToPrevious(block: LexicalNode): void {
  const before = block.getPreviousSibling();
  if ($isFlowingBlock(block) && $isFlowingBlock(before)) {
    before.append(...block.getChildren());
    block.remove();
  } else if ($piecesIn(block).length > 0) $setState(block, suggestionState, null);
  else block.remove();
}

/** The pieces of a range, its ends cut at the exact sign; a live figure is taken as a whole. */
export function $cutOut(selection: RangeSelection): LexicalNode[] {
  const range = $getCaretRangeInDirection($caretRangeFromSelection(selection), 'next');
  const [start, end] = range.getTextSlices();
  const edges = new Map<string, [number, number]>();
  const nodes = new Map<string, LexicalNode>();
  const add = (node: LexicalNode) => {
    if ($isPiece(node)) nodes.set(node.getKey(), node);
  };
  if (start !== null) edges.set(start.caret.origin.getKey(), start.getSliceIndices());
  if (end !== null) edges.set(end.caret.origin.getKey(), end.getSliceIndices());
  if (start !== null) add(start.caret.origin);
  for (const { origin } of range.iterNodeCarets('root')) add(origin);
  if (end !== null) add(end.caret.origin);
  return [...nodes.values()].flatMap((node) => {
    const edge = edges.get(node.getKey());
    if (edge === undefined || !$isTextNode(node)) return [node];
    const [from, to] = edge;
    if (from === to) return [];
    if (!$isPlainText(node)) return [node];
    const parts = node.splitText(from, to);
    return parts[from === 0 ? 0 : 1] ?? [];
  });
}

function $wholePieces(selection: BaseSelection): LexicalNode[] {
  return selection.getNodes().filter($isPiece);
}

function $blocksIn(selection: RangeSelection): LexicalNode[] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [first, last] = [$topBlock(start.getNode()), $topBlock(end.getNode())];
  if (first === null || last === null) {
    const tops = selection.getNodes().flatMap((it) => $topBlock(it) ?? []);
    return tops.filter((it, at) => tops.findIndex((other) => other.is(it)) === at);
  }
  const blocks: LexicalNode[] = [];
  for (let at: LexicalNode | null = first; at !== null; at = at.getNextSibling()) {
    blocks.push(at);
    if (at.is(last)) break;
  }
  return blocks;
}

function $placeCaret(
  selection: BaseSelection,
  piece: LexicalNode | undefined,
  caret: 'start' | 'end',
  blocks: readonly LexicalNode[],
): void {
  if (piece !== undefined) {
    $caretBeside(piece, caret);
    return;
  }
  const block = caret === 'start' ? blocks[0] : blocks.at(-1);
  if ($isRangeSelection(selection) && $isFlowingBlock(block)) {
    if (caret === 'start') block.selectEnd();
    else block.selectStart();
  }
}

/** Puts the caret to one side of a piece. */
export function $caretBeside(piece: LexicalNode, side: 'start' | 'end'): void {
  if ($isTextNode(piece)) {
    const offset = side === 'start' ? 0 : piece.getTextContentSize();
    piece.select(offset, offset);
    return;
  }
  const parent: ElementNode | null = piece.getParent();
  const index = piece.getIndexWithinParent() + (side === 'start' ? 0 : 1);
  parent?.select(index, index);
}
