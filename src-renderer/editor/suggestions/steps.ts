import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $topBlock } from '#renderer/editor/selection.ts';
import type { OneGo } from './one-go.ts';
import { $holdsPieces, $isFlowingBlock, $isPlainText, $suggestionOf, isBy } from './pieces.ts';
import { $caretBeside, $suggestJoin, $suggestRemoval, type Outcome } from './removal.ts';

type Direction = 'back' | 'on';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Suggests that the sign beside the caret goes. The caret steps over what is to go already and over what somebody else
 * suggests to insert; at the edge of a block the break is suggested to go.
 */
export function $suggestStep(direction: Direction, go: OneGo): Outcome {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return 'done';
  const passed = $passOver(selection, direction, go);
  const point = selection.focus;
  const node = point.getNode();
  const inside = $signBeside(point, direction);
  if (inside !== null) {
    selection.focus.set(node.getKey(), inside, 'text');
    return worse(passed, $suggestRemoval(selection, go, sideOf(direction)));
  }
  const beside = $neighbour(point, direction);
  if (beside !== null) {
    $selectOne(selection, beside, direction);
    return worse(passed, $suggestRemoval(selection, go, sideOf(direction)));
  }
  return worse(passed, $atEdge(selection, direction, go));
}

const sideOf = (direction: Direction) => (direction === 'back' ? 'start' : 'end');
const worse = (a: Outcome, b: Outcome): Outcome => (b === 'done' ? a : b);

/** Moves the caret over pieces that are not the author's to mark. */
function $passOver(selection: RangeSelection, direction: Direction, go: OneGo): Outcome {
  let outcome: Outcome = 'done';
  for (;;) {
    const piece = $pieceBeside(selection.focus, direction);
    const known = piece === null ? null : $suggestionOf(piece);
    if (piece === null || known === null) return outcome;
    if (known.change === 'insert') {
      if (isBy(known, go.author)) return outcome;
      outcome = 'others';
    }
    // The selection of the update is one and the same object.
    $caretBeside(piece, sideOf(direction));
  }
}

/** The piece that the next sign in a direction is of. */
function $pieceBeside(point: PointType, direction: Direction): LexicalNode | null {
  const node = point.getNode();
  if (!$isTextNode(node)) return $neighbour(point, direction);
  const edge = direction === 'back' ? 0 : node.getTextContentSize();
  return point.offset === edge ? $neighbour(point, direction) : node;
}

/** The piece beside a point that stands at the edge of one. */
function $neighbour(point: PointType, direction: Direction): LexicalNode | null {
  const node = point.getNode();
  if ($isTextNode(node)) {
    const isEdge = point.offset === (direction === 'back' ? 0 : node.getTextContentSize());
    if (!isEdge) return node;
    return direction === 'back' ? node.getPreviousSibling() : node.getNextSibling();
  }
  if (!$holdsPieces(node)) return null;
  return node.getChildAtIndex(direction === 'back' ? point.offset - 1 : point.offset);
}

/** The offset behind or before the sign beside a point inside plain text; null where there is none. */
function $signBeside(point: PointType, direction: Direction): number | null {
  const node = point.getNode();
  if (!$isPlainText(node)) return null;
  const text = node.getTextContent();
  const { offset } = point;
  if (direction === 'back') {
    const last = [...graphemes.segment(text.slice(0, offset))].at(-1);
    return last === undefined ? null : last.index;
  }
  const [first] = graphemes.segment(text.slice(offset));
  return first === undefined ? null : offset + first.segment.length;
}

/** Selects one sign of the piece beside the caret, or all of it where it is no plain text. */
function $selectOne(selection: RangeSelection, piece: LexicalNode, direction: Direction): void {
  if ($isPlainText(piece)) {
    const near = direction === 'back' ? piece.getTextContentSize() : 0;
    selection.anchor.set(piece.getKey(), near, 'text');
    selection.focus.set(piece.getKey(), near, 'text');
    selection.focus.set(piece.getKey(), $signBeside(selection.focus, direction) ?? near, 'text');
    return;
  }
  const parent: ElementNode | null = piece.getParent();
  const index = piece.getIndexWithinParent();
  if (parent === null) return;
  selection.anchor.set(parent.getKey(), index, 'element');
  selection.focus.set(parent.getKey(), index + 1, 'element');
}

/** At the start or end of what holds words: the break between two blocks, or nothing that can be suggested. */
function $atEdge(selection: RangeSelection, direction: Direction, go: OneGo): Outcome {
  const block = $topBlock(selection.focus.getNode());
  if (!$isFlowingBlock(block)) return 'form';
  const later = direction === 'back' ? block : block.getNextSibling();
  const earlier = direction === 'back' ? block.getPreviousSibling() : block;
  if (later === null || earlier === null) return 'done';
  const known = $suggestionOf(later);
  const size = $isFlowingBlock(earlier) ? earlier.getChildrenSize() : 0;
  const own = known?.change === 'insert' && isBy(known, go.author);
  const outcome = $suggestJoin(later, go);
  if (outcome === 'form' || !$isFlowingBlock(earlier)) return outcome;
  // Where the break is, as long as it is there; where it was, once it is gone.
  if (own) $caretAt(earlier, size);
  else if (direction === 'back') earlier.selectEnd();
  else if ($isFlowingBlock(later)) later.selectStart();
  return outcome;
}

function $caretAt(parent: ElementNode, index: number): void {
  const before = parent.getChildAtIndex(index - 1);
  if ($isTextNode(before)) before.selectEnd();
  else parent.select(index, index);
}
