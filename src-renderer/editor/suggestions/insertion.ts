import { $isListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import {
  commentsState,
  excerptIdState,
  linkState,
  markingState,
  suggestionState,
  unnumberedState,
} from '#renderer/editor/document/state.ts';
import { $topBlock } from '#renderer/editor/selection.ts';
import type { OneGo } from './one-go.ts';
import {
  $fill,
  $gapAt,
  $isFlowingBlock,
  $isInsertionBy,
  $isPlainText,
  $piecesIn,
  type Gap,
} from './pieces.ts';
import { $caretBeside, $suggestRemoval, type Outcome } from './removal.ts';

/** Types text as a suggested insertion; what is selected is suggested to go. */
export function $suggestText(text: string, go: OneGo): Outcome {
  const [first = '', ...others] = text.split(/\r?\n/);
  const outcome = $typeLine(first, go);
  for (const line of others) {
    if (outcome === 'form') break;
    $suggestPieces([$createLineBreakNode()], go);
    $typeLine(line, go);
  }
  return outcome;
}

function $typeLine(text: string, go: OneGo): Outcome {
  const outcome = $clearSelection(go);
  const selection = $getSelection();
  if (outcome === 'form' || text === '' || !$isRangeSelection(selection)) return outcome;
  if ($goesOn(selection, go)) {
    selection.insertText(text);
    return outcome;
  }
  const gap = $gapAt(selection.anchor);
  if (gap === null) {
    selection.insertText(text);
    return outcome;
  }
  const node = $createTextNode(text).setFormat(selection.format);
  $dressLike(node, gap);
  $setState(node, suggestionState, go.$for('insert', $around(gap)));
  $fill(gap, [node]);
  node.select();
  return outcome;
}

/** Whether the caret stands inside text that the author suggests to insert: it can be typed into as it is. */
export function $goesOn(selection: RangeSelection, go: OneGo): boolean {
  const node = selection.anchor.getNode();
  return (
    selection.isCollapsed() &&
    $isPlainText(node) &&
    $isInsertionBy(node, go.author) &&
    node.getFormat() === selection.format
  );
}

/** What a change at a place goes on with: the pieces there, else the break that began the block. */
function $around({ parent, before, after }: Gap): (LexicalNode | null)[] {
  return before === null ? [parent, after] : [before, after];
}

/** Text between two pieces of one link, or of one comment, is of it too. */
function $dressLike(node: LexicalNode, { before, after }: Gap): void {
  if (!$isTextNode(before) || !$isTextNode(after)) return;
  const link = $getState(before, linkState);
  if (link !== null && link === $getState(after, linkState)) $setState(node, linkState, link);
  const inside = new Set($getState(after, commentsState));
  const threads = $getState(before, commentsState).filter((it) => inside.has(it));
  if (threads.length > 0) $setState(node, commentsState, threads);
}

/** Puts pieces at the caret as a suggested insertion. */
export function $suggestPieces(pieces: readonly LexicalNode[], go: OneGo): Outcome {
  const outcome = $clearSelection(go);
  const selection = $getSelection();
  const gap = $isRangeSelection(selection) ? $gapAt(selection.anchor) : null;
  const last = pieces.at(-1);
  if (outcome === 'form' || gap === null || last === undefined) return gap === null ? 'form' : outcome;
  const suggestion = go.$for('insert', $around(gap));
  for (const it of pieces) $setState(it, suggestionState, suggestion);
  $fill(gap, pieces);
  $caretBeside(last, 'end');
  return outcome;
}

/** Breaks the block of the caret in two by a suggested break; where blocks cannot be broken, a line is begun. */
export function $suggestBreak(go: OneGo): Outcome {
  const outcome = $clearSelection(go);
  const selection = $getSelection();
  if (outcome === 'form' || !$isRangeSelection(selection)) return outcome;
  const block = $topBlock(selection.anchor.getNode());
  if ($isListNode(block)) return 'form';
  if (!$isFlowingBlock(block)) return $suggestPieces([$createLineBreakNode()], go);
  const gap = $gapAt(selection.anchor);
  if (gap === null) return 'form';
  const rest = gap.after === null ? [] : [gap.after, ...gap.after.getNextSiblings()];
  const second = rest.length === 0 ? $createParagraphNode() : $sameKind(block);
  $breakOff(block, second, go, gap.before);
  second.append(...rest);
  second.selectStart();
  return outcome;
}

/**
 * Puts blocks at the caret as a suggested insertion: the words of the first join the block of the caret, what stood behind
 * the caret joins the last. Where only words can stand, they come in as lines.
 */
export function $suggestBlocks(blocks: readonly ElementNode[], go: OneGo): Outcome {
  const outcome = $clearSelection(go);
  const selection = $getSelection();
  if (outcome === 'form' || !$isRangeSelection(selection)) return outcome;
  const block = $topBlock(selection.anchor.getNode());
  const [first, ...others] = blocks;
  if (!$isFlowingBlock(block) || first === undefined || (others.length === 0 && !$isListNode(first))) {
    const lines = blocks.flatMap($linesOf);
    const pieces = lines.flatMap((it, at) => (at === 0 ? it : [$createLineBreakNode(), ...it]));
    return pieces.length === 0 ? outcome : $suggestPieces(pieces, go);
  }
  const gap = $gapAt(selection.anchor);
  if (gap === null) return 'form';
  const rest = gap.after === null ? [] : [gap.after, ...gap.after.getNextSiblings()];
  const suggestion = go.$for('insert', $around(gap));
  if (!$isListNode(first)) {
    const pieces = $piecesIn(first);
    for (const it of pieces) $setState(it, suggestionState, suggestion);
    $fill(gap, pieces);
  }
  let last: ElementNode = block;
  const $add = (it: ElementNode) => {
    for (const piece of $piecesIn(it)) $setState(piece, suggestionState, suggestion);
    $setState(it, suggestionState, suggestion);
    last.insertAfter(it);
    last = it;
  };
  for (const it of $isListNode(first) ? blocks : others) $add(it);
  last.selectEnd();
  if (rest.length === 0) return outcome;
  if ($isListNode(last)) {
    $add($sameKind(block));
    last.selectStart();
  }
  $setState(last, markingState, $getState(block, markingState));
  last.append(...rest);
  return outcome;
}

/** The lines of a block: a line for each item of a list. */
function $linesOf(block: ElementNode): LexicalNode[][] {
  if (!$isListNode(block)) return [$piecesIn(block)];
  return block.getChildren().flatMap((item): LexicalNode[][] => {
    const nested = $isElementNode(item) ? item.getChildren().filter($isListNode) : [];
    return nested.length > 0 ? nested.flatMap($linesOf) : [$piecesIn(item)];
  });
}

function $breakOff(block: ElementNode, second: ElementNode, go: OneGo, before: LexicalNode | null): void {
  $setState(second, markingState, $getState(block, markingState));
  $setState(second, suggestionState, go.$for('insert', [before, block]));
  block.insertAfter(second);
}

/** An empty block like another: its second half. */
function $sameKind(block: ElementNode): ElementNode {
  if ($isHeadingNode(block)) return $createHeadingNode(block.getTag());
  if ($isQuoteNode(block))
    return $setState($createQuoteNode(), excerptIdState, $getState(block, excerptIdState));
  const paragraph = $createParagraphNode();
  return $getState(block, unnumberedState) ? $setState(paragraph, unnumberedState, true) : paragraph;
}

/** Suggests that what is selected goes; the caret stands behind it. */
function $clearSelection(go: OneGo): Outcome {
  const selection = $getSelection();
  if (selection === null || selection.isCollapsed()) return 'done';
  return $suggestRemoval(selection, go, 'end');
}
