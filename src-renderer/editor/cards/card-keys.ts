import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isAtStartOfNode } from '@lexical/utils';
import { $caretBelow } from '#renderer/editor/selection.ts';
import { $isCardNode, type CardNode } from './CardNode.ts';
import { $isPartNode, type PartNode } from './PartNode.ts';

interface Place {
  readonly selection: RangeSelection;
  readonly part: PartNode;
  readonly card: CardNode;
}

/** Where the caret is, if it is in a part of a card; the part of the focus of a selection. */
export function $placeInCard(): Place | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const part = $partAt(selection.focus.getNode());
  const card = part?.getParent();
  return part !== null && $isCardNode(card) ? { selection, part, card } : null;
}

function $partAt(node: LexicalNode): PartNode | null {
  return $findMatchingParent(node, $isPartNode);
}

/** The card of the caret, or the one that is selected as a whole. */
export function $cardAtSelection(): CardNode | null {
  const node = $getSelection()?.getNodes()[0];
  return node === undefined ? null : $findMatchingParent(node, $isCardNode);
}

/** Goes on to the next part; from the last one, below the card. */
export function $nextPart(): boolean {
  const place = $placeInCard();
  if (place === null) return false;
  const next = place.part.getNextSibling();
  if ($isPartNode(next)) next.selectEnd();
  else $caretBelow(place.card);
  return true;
}

/** Goes back to the part before; from the first one, to the block above. */
export function $previousPart(): boolean {
  const place = $placeInCard();
  if (place === null) return false;
  const before = place.part.getPreviousSibling() ?? place.card.getPreviousSibling();
  if ($isElementNode(before)) before.selectEnd();
  return true;
}

/** Enter goes on to the next part; in the last one, to a new paragraph below. A line break is Shift+Enter. */
export function $enterInCard(): boolean {
  const place = $placeInCard();
  if (place === null) return false;
  const { selection, part, card } = place;
  if (!selection.isCollapsed() && !$clearParts(selection)) {
    // What leads out of the card may take the card along: Enter is about the caret that is left.
    selection.removeText();
    return $enterInCard();
  }
  if ($isPartNode(part.getNextSibling())) return $nextPart();
  const paragraph = $createParagraphNode();
  card.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/**
 * What deleting does in a card other than elsewhere; false where Lexical is to go on. Backspace in an empty card removes it;
 * at the start of a part it goes to the part before, at the end Delete stays: the words of two parts never join.
 */
export function $deleteInCard(backward: boolean): boolean {
  const place = $placeInCard();
  if (place === null) return false;
  const { selection, part, card } = place;
  if (!selection.isCollapsed()) return $clearParts(selection);
  if (!backward) return $isAtEnd(selection, part);
  if (!$isAtStartOfNode(selection.anchor, part)) return false;
  if (card.getChildren().every((it) => $isElementNode(it) && it.isEmpty())) {
    const paragraph = $createParagraphNode();
    card.replace(paragraph);
    paragraph.select();
    return true;
  }
  const before = part.getPreviousSibling();
  const above = card.getPreviousSibling();
  if ($isPartNode(before)) before.selectEnd();
  else if ($isParagraphNode(above) && above.isEmpty()) above.remove();
  else if ($isElementNode(above)) above.selectEnd();
  return true;
}

/** Takes out what is selected over several parts of one card, before something else comes in its place. */
export function $clearSelectedParts(): boolean {
  const place = $placeInCard();
  return place !== null && !place.selection.isCollapsed() && $clearParts(place.selection);
}

function $isAtEnd({ focus }: RangeSelection, part: PartNode): boolean {
  if (focus.type === 'element') {
    return focus.getNode().is(part) && focus.offset === part.getChildrenSize();
  }
  const node = focus.getNode();
  return node.is(part.getLastDescendant()) && focus.offset === node.getTextContentSize();
}

/** Takes the selected words out of each part, where the selection runs over several of one card. */
function $clearParts(selection: RangeSelection): boolean {
  const points = [selection.anchor, selection.focus].map(({ key, offset, type }) => ({ key, offset, type }));
  const [start, end] = selection.isBackward() ? points.toReversed() : points;
  const [from, to] = [selection.anchor, selection.focus].map((it) => $partAt(it.getNode()));
  if (!start || !end || !from || !to || from.is(to)) return false;
  if (from.getParent()?.is(to.getParent()) !== true) return false;
  const [first, last] = selection.isBackward() ? [to, from] : [from, to];
  const parts: LexicalNode[] = [last];
  for (let it = last.getPreviousSibling(); it !== null && !it.is(first); it = it.getPreviousSibling())
    parts.push(it);
  for (const part of [...parts, first].filter($isPartNode)) {
    const range = part.select(0, part.getChildrenSize());
    if (part.is(first)) range.anchor.set(start.key, start.offset, start.type);
    if (part.is(last)) range.focus.set(end.key, end.offset, end.type);
    range.removeText();
  }
  return true;
}
