import { staysAfter, type Decision, type Suggested } from '#core/model/suggestions.ts';
import type { Suggestion } from '#core/model/inline.ts';
import { strictestMarking } from '#core/model/marking.ts';
import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getState,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { blockIdState, markingState, suggestionState } from '#renderer/editor/document/state.ts';
import { $isFlowingBlock, $piecesIn, $suggestionOf } from './pieces.ts';

/** The update that decides about suggestions: it changes the text that stands. */
export const DECISION_TAG = 'chancery-decision';

/**
 * Accepts or refuses suggestions in place: the same rules as `decided` of core/briefing/suggestions, which a test holds side
 * by side; the nodes stay, and with them the caret.
 */
export function $decide(suggested: Suggested, decision: Decision): void {
  const isAmong = (it: Suggestion | null): it is Suggestion =>
    it !== null && (suggested === 'all' || suggested.has(it.id));
  const blocks = $getRoot().getChildren();
  const [first] = blocks;
  const kept = $createParagraphNode();
  if (first !== undefined) {
    $setState(kept, blockIdState, $getState(first, blockIdState));
    $setState(kept, markingState, $getState(first, markingState));
  }
  for (const block of blocks) {
    const about = $suggestionOf(block);
    const isDecided = isAmong(about);
    const breakGoes = isDecided && !staysAfter(about.change, decision);
    if (isDecided) $setState(block, suggestionState, null);
    $decidePieces(block, isAmong, decision, decision === 'accept' || breakGoes);
    if (breakGoes) $join(block, decision);
  }
  // A document is never without a place to write in.
  if ($getRoot().isEmpty()) $getRoot().append(kept);
}

function $decidePieces(
  block: LexicalNode,
  isAmong: (it: Suggestion | null) => it is Suggestion,
  decision: Decision,
  mayEmpty: boolean,
): void {
  const items = new Set<ListItemNode>();
  for (const piece of $piecesIn(block)) {
    const suggestion = $suggestionOf(piece);
    if (!isAmong(suggestion)) continue;
    if (staysAfter(suggestion.change, decision)) {
      $setState(piece, suggestionState, null);
      continue;
    }
    const item = $findMatchingParent(piece, $isListItemNode);
    if (item !== null) items.add(item);
    piece.remove(true);
  }
  if (mayEmpty && $isListNode(block)) for (const item of items) $dropEmptied(item, block);
}

/** An item that has lost its words goes, unless others hang below it or it is the last one of its list. */
function $dropEmptied(item: ListItemNode, list: ElementNode): void {
  if (!item.isEmpty() || $isHolder(item.getNextSibling())) return;
  let at: LexicalNode = item;
  for (;;) {
    const parent: ElementNode | null = at.getParent();
    if (parent === null || parent.getChildrenSize() > 1 || parent.is(list)) break;
    at = parent;
  }
  if (at.getParent()?.is(list) !== true || list.getChildrenSize() > 1) at.remove(true);
  else if (!at.is(item)) at.replace($createListItemNode());
}

/** Lexical keeps a nested list in an item of its own. */
function $isHolder(node: LexicalNode | null): boolean {
  return $isListItemNode(node) && $isListNode(node.getFirstChild());
}

/** Joins a block whose break has gone to the one before. */
function $join(block: LexicalNode, decision: Decision): void {
  const before = block.getPreviousSibling();
  if ($hasNothing(block)) {
    block.remove(true);
    return;
  }
  if (!$isFlowingBlock(block) || !$isFlowingBlock(before)) return;
  const marking = strictestMarking([$getState(before, markingState), $getState(block, markingState)]);
  if (decision === 'accept' && before.isEmpty()) {
    $setState(block, markingState, marking);
    $setState(block, suggestionState, $suggestionOf(before));
    before.remove(true);
    return;
  }
  $setState(before, markingState, marking);
  before.append(...block.getChildren());
  block.remove(true);
}

function $hasNothing(block: LexicalNode): boolean {
  return $piecesIn(block).length === 0;
}
