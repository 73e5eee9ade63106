import type { Reviewer, Suggestion } from '#core/model/inline.ts';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableNode, $isTableRowNode } from '@lexical/table';
import {
  $getState,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isRootNode,
  $isRootOrShadowRoot,
  $isTextNode,
  $isTokenOrSegmented,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type TextNode,
} from 'lexical';
import { suggestionState } from '#renderer/editor/document/state.ts';

// What suggestions are made of: pieces (text, line breaks, marks) in elements that hold nothing else, and the breaks
// before blocks of running text.

export const $suggestionOf = (node: LexicalNode): Suggestion | null => $getState(node, suggestionState);

/** What can bear a suggestion inside a block. */
export function $isPiece(node: LexicalNode | null | undefined): boolean {
  if ($isTextNode(node) || $isLineBreakNode(node)) return true;
  return $isDecoratorNode(node) && node.isInline();
}

/** Text that can be typed into; a live figure stands as a whole. */
export function $isPlainText(node: LexicalNode | null | undefined): node is TextNode {
  return $isTextNode(node) && !$isTokenOrSegmented(node);
}

/** Whether the children of an element are pieces: the words of a block, an item, a cell or a part. */
export function $holdsPieces(node: LexicalNode | null | undefined): node is ElementNode {
  if (!$isElementNode(node) || $isRootOrShadowRoot(node)) return false;
  if ($isListNode(node) || $isTableNode(node) || $isTableRowNode(node)) return false;
  return node.getChildren().every($isPiece);
}

/** A block of running text at the top of the document: one whose break can be suggested. */
export function $isFlowingBlock(node: LexicalNode | null | undefined): node is ElementNode {
  const isOne = $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node);
  return isOne && $isRootNode(node.getParent());
}

export function isBy(suggestion: Suggestion, author: Reviewer): boolean {
  return suggestion.author.name === author.name && suggestion.author.initials === author.initials;
}

export function $isInsertionBy(node: LexicalNode | null | undefined, author: Reviewer): node is LexicalNode {
  const suggestion = node ? $suggestionOf(node) : null;
  return suggestion?.change === 'insert' && isBy(suggestion, author);
}

/** A place between two pieces of an element. */
export interface Gap {
  readonly parent: ElementNode;
  readonly before: LexicalNode | null;
  readonly after: LexicalNode | null;
}

/** The place of a caret, with the text there split in two. Null where no words can stand. */
export function $gapAt(point: PointType): Gap | null {
  const node = point.getNode();
  if ($isTextNode(node)) {
    const parent = node.getParent();
    if (!$holdsPieces(parent)) return null;
    if (point.offset === 0) return { parent, before: node.getPreviousSibling(), after: node };
    const isInside = point.offset < node.getTextContentSize() && $isPlainText(node);
    if (!isInside) return { parent, before: node, after: node.getNextSibling() };
    const [before = null, after = null] = node.splitText(point.offset);
    return { parent, before, after };
  }
  if (!$holdsPieces(node)) return null;
  return {
    parent: node,
    before: node.getChildAtIndex(point.offset - 1),
    after: node.getChildAtIndex(point.offset),
  };
}

/** Puts nodes into a gap. */
export function $fill({ parent, before, after }: Gap, nodes: readonly LexicalNode[]): void {
  const index = before?.getIndexWithinParent() ?? -1;
  if (before === null && after !== null) parent.splice(after.getIndexWithinParent(), 0, [...nodes]);
  else parent.splice(index + 1, 0, [...nodes]);
}

/** Every piece of a block or of the whole document, in reading order. */
export function $piecesIn(node: LexicalNode): LexicalNode[] {
  const found: LexicalNode[] = [];
  const visit = (it: LexicalNode) => {
    if ($isPiece(it)) found.push(it);
    else if ($isElementNode(it)) for (const child of it.getChildren()) visit(child);
  };
  visit(node);
  return found;
}

/** Running text or a list, wherever it is: what can come in as a suggestion. */
export function $isWordsBlock(node: LexicalNode): boolean {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node) || $isListNode(node);
}
