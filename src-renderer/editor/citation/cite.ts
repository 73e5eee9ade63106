import type { Block } from '#core/model/block.ts';
import type { Citation, CitedTarget } from '#core/model/citation.ts';
import type { ExcerptId, PictureId } from '#core/model/ids.ts';
import { $createQuoteNode } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $caretFromPoint,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRootNode,
  $setState,
  type ElementNode,
  type RangeSelection,
} from 'lexical';
import { $createInlines } from '#renderer/editor/document/inline.ts';
import { $createPictureNode } from '#renderer/editor/document/PictureNode.ts';
import { $keepFacts, excerptIdState, INSERT_TAG } from '#renderer/editor/document/state.ts';
import {
  $caret,
  $caretBelow,
  $selectedWhole,
  $topBlock,
  type BlockNode,
} from '#renderer/editor/selection.ts';
import { $createCitationNode, $isCitationNode, type CitationNode } from './CitationNode.ts';

/**
 * Cites at the caret. Beside a mark (or on a selected one) the targets join it: one place, one note. Two marks side by
 * side would print as one number, and Chromium shows no caret between them.
 */
export function $cite(targets: readonly CitedTarget[]): void {
  const beside = $citationAtCaret();
  if (beside !== null) {
    beside.setTargets(joined(beside.getTargets(), targets));
    return;
  }
  $caret().insertNodes([$createCitationNode(targets)]);
}

/** What a mark points at when more joins it. The same thing at the same place is not said twice. */
function joined(before: readonly CitedTarget[], more: readonly CitedTarget[]): CitedTarget[] {
  const known = new Set(before.map((it) => JSON.stringify([it.target.kind, it.target.id, it.locator])));
  const added = more.filter((it) => !known.has(JSON.stringify([it.target.kind, it.target.id, it.locator])));
  return [...before, ...added].slice(0, 50);
}

function $citationAtCaret(): CitationNode | null {
  if ($isNodeSelection($getSelection())) return $selectedWhole($isCitationNode);
  const caret = $caret();
  return $citationBeside(caret, 'previous') ?? $citationBeside(caret, 'next');
}

function $citationBeside(selection: RangeSelection, direction: 'previous' | 'next'): CitationNode | null {
  const point = selection.anchor;
  const node = point.getNode();
  if (point.type === 'text') {
    const edge = direction === 'previous' ? 0 : node.getTextContentSize();
    if (point.offset !== edge) return null;
    const sibling = direction === 'previous' ? node.getPreviousSibling() : node.getNextSibling();
    return $isCitationNode(sibling) ? sibling : null;
  }
  const adjacent = $caretFromPoint(point, direction).getNodeAtCaret();
  return $isCitationNode(adjacent) ? adjacent : null;
}

/** Where a block goes: after or before another, or at the end of the document. */
export interface BlockPlace {
  block: BlockNode;
  side: 'before' | 'after';
}

/** Puts a block at `place`, else after the block of the caret. An empty paragraph there gives way to it. */
export function $insertBlock(node: BlockNode, place: BlockPlace | null = null): void {
  $addUpdateTag(INSERT_TAG);
  const at = place?.block ?? $topBlock($caret().anchor.getNode()) ?? $getRoot().getLastChild();
  if (at === null) $getRoot().append(node);
  else if ($isParagraphNode(at) && at.isEmpty() && $isRootNode(at.getParent())) {
    $keepFacts(at, node);
    at.replace(node);
  } else if (place?.side === 'before') at.insertBefore(node);
  else at.insertAfter(node);
  if ($isElementNode(node)) node.selectEnd();
  else $caretBelow(node);
}

/** The words of an excerpt as a block bound to it, with the mark that says where they come from. */
export function $createQuotation(
  excerptId: ExcerptId,
  text: string,
  citation: Citation | CitedTarget,
): ElementNode {
  const quote = $setState($createQuoteNode(), excerptIdState, excerptId);
  const words = $createInlines([{ type: 'text', text, bold: false, italic: false }]);
  const mark =
    'targets' in citation
      ? $createCitationNode(citation.targets, citation.id)
      : $createCitationNode([citation]);
  return quote.append(...words, mark);
}

export function $createPicture(id: PictureId, caption: string | null): ElementNode {
  const content: Extract<Block, { type: 'picture' }>['content'] =
    caption === null || caption === '' ? [] : [{ type: 'text', text: caption, bold: false, italic: false }];
  return $createPictureNode(id).append($createParagraphNode().append(...$createInlines(content)));
}
