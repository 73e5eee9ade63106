import type { CommentThreadId } from '#core/model/ids.ts';
import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { commentsState } from '#renderer/editor/document/state.ts';
import { $topBlock, type BlockNode } from '#renderer/editor/selection.ts';
import { $holdsPieces, $isPlainText, $piecesIn } from '#renderer/editor/suggestions/pieces.ts';
import { $cutOut } from '#renderer/editor/suggestions/removal.ts';

/** What a comment is begun about. The quote is empty where the block has no words. */
export interface Marked {
  readonly block: BlockNode;
  readonly quote: string;
}

const WORD = /[\p{L}\p{N}\p{M}’'-]/u;

/**
 * Gives the selected words a thread; without a selection the word at the caret, else the words of its block. Null where
 * nothing has the caret.
 */
export function $markSelection(id: CommentThreadId): Marked | null {
  const selection = $getSelection();
  const [node] = selection?.getNodes() ?? [];
  const block = node === undefined ? null : $topBlock(node);
  if (selection === null || block === null) return null;
  const words = $isRangeSelection(selection) ? $wordsOf(selection, block) : $textsOf(selection.getNodes());
  for (const it of words) $setState(it, commentsState, [...$getState(it, commentsState), id]);
  return {
    block,
    quote: words
      .map((it) => it.getTextContent())
      .join('')
      .slice(0, 2000),
  };
}

function $wordsOf(selection: RangeSelection, block: BlockNode): TextNode[] {
  if (!selection.isCollapsed()) {
    const selected = $textsOf($cutOut(selection));
    if (selected.length > 0) return selected;
  }
  const around = $wordAround(selection);
  return around ?? $textsOf($piecesIn(block));
}

const $textsOf = (nodes: readonly LexicalNode[]): TextNode[] =>
  nodes.filter($isTextNode).filter((it) => it.getTextContentSize() > 0);

/** The text of the word that a caret stands in or beside; null where there is none. */
function $wordAround(selection: RangeSelection): TextNode[] | null {
  const { anchor } = selection;
  const node = anchor.getNode();
  if (!$isPlainText(node)) return null;
  const text = node.getTextContent();
  let [start, end] = [anchor.offset, anchor.offset];
  while (start > 0 && WORD.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && WORD.test(text.charAt(end))) end += 1;
  if (start === end) return null;
  const caret = anchor.offset - start;
  const word = node.splitText(start, end)[start === 0 ? 0 : 1];
  if (word === undefined) return null;
  word.select(caret, caret);
  return [word];
}

/** A stretch of an element that bore a thread, by units of it: signs, and one for each mark or figure. */
export interface Stretch {
  readonly element: NodeKey;
  readonly start: number;
  readonly quote: string;
}

/** Takes a thread off all its words; answers where they were. */
export function $unmark(keys: readonly NodeKey[], id: CommentThreadId): Stretch[] {
  const stretches: Stretch[] = [];
  for (const key of keys) {
    const node = $getNodeByKey(key);
    const parent = node?.getParent() ?? null;
    if (!$isTextNode(node) || parent === null) continue;
    stretches.push({ element: parent.getKey(), start: $unitsBefore(node), quote: node.getTextContent() });
    $setState(
      node,
      commentsState,
      $getState(node, commentsState).filter((it) => it !== id),
    );
  }
  return stretches;
}

/** Gives stretches their thread back, where the same words still stand there. */
export function $remark(stretches: readonly Stretch[], id: CommentThreadId): void {
  for (const { element, start, quote } of stretches) {
    const parent = $getNodeByKey(element);
    if (!$isElementNode(parent) || !$holdsPieces(parent)) continue;
    for (const it of $cut(parent, start, start + quote.length)) {
      if (!quote.includes(it.getTextContent())) continue;
      const known = $getState(it, commentsState);
      if (!known.includes(id)) $setState(it, commentsState, [...known, id]);
    }
  }
}

const sizeOf = (node: LexicalNode) => ($isPlainText(node) ? node.getTextContentSize() : 1);

function $unitsBefore(node: LexicalNode): number {
  return node.getPreviousSiblings().reduce((sum, it) => sum + sizeOf(it), 0);
}

/** The text of an element between two units, cut out of what is around it. */
function $cut(parent: ElementNode, start: number, end: number): TextNode[] {
  const found: TextNode[] = [];
  let at = 0;
  for (const child of parent.getChildren()) {
    const size = sizeOf(child);
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, size)];
    at += size;
    if (from >= to || !$isTextNode(child)) continue;
    if (!$isPlainText(child)) found.push(child);
    else {
      const part = child.splitText(from, to)[from === 0 ? 0 : 1];
      if (part !== undefined) found.push(part);
    }
  }
  return found;
}
