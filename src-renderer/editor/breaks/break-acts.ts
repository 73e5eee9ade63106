import { $isQuoteNode, $isHeadingNode } from '@lexical/rich-text';
import { $isAtStartOfNode } from '@lexical/utils';
import { $isAtNodeEnd } from '@lexical/selection';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalNode,
} from 'lexical';
import { $insertBlock } from '#renderer/editor/citation/cite.ts';
import { $keepFacts, INSERT_TAG } from '#renderer/editor/document/state.ts';
import { $topBlock } from '#renderer/editor/selection.ts';
import { $createBreakNode, type BreakKind } from './BreakNode.ts';

const $holdsLines = (node: LexicalNode | null) =>
  $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node);

/**
 * Sets a break where the caret is: it parts a paragraph in two, stands before one at whose start the caret is, else below
 * the block of the caret. `$split` parts the block as Enter does.
 */
export function $insertBreak(kind: BreakKind, $split: () => void): void {
  const selection = $getSelection();
  const node = $createBreakNode(kind);
  const top = $isRangeSelection(selection) ? $topBlock(selection.focus.getNode()) : null;
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isElementNode(top)) {
    $insertBlock(node);
    return;
  }
  if (!$holdsLines(top) || top.isEmpty() || $isAtEndOf(top)) {
    $insertBlock(node);
    return;
  }
  $addUpdateTag(INSERT_TAG);
  if (!$isAtStartOfNode(selection.anchor, top)) $split();
  const now = $getSelection();
  const below = $isRangeSelection(now) ? $topBlock(now.focus.getNode()) : null;
  below?.insertBefore(node);
}

function $isAtEndOf(top: LexicalNode): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$isElementNode(top)) return false;
  const { anchor } = selection;
  if (anchor.type === 'element') return anchor.getNode().is(top) && anchor.offset === top.getChildrenSize();
  return anchor.getNode().is(top.getLastDescendant()) && $isAtNodeEnd(anchor);
}

/** Enter after `---` alone makes a rule of it, with a new paragraph below; false anywhere else. */
export function $ruleFromDashes(): boolean {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? $topBlock(selection.focus.getNode()) : null;
  if (!$isParagraphNode(top) || top.getTextContent() !== '---' || top.getChildrenSize() !== 1) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  $addUpdateTag(INSERT_TAG);
  const rule = $createBreakNode('rule');
  $keepFacts(top, rule);
  top.replace(rule);
  const paragraph = $createParagraphNode();
  rule.insertAfter(paragraph);
  paragraph.select();
  return true;
}
