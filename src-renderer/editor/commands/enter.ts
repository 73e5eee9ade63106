import { $createQuoteNode, $isHeadingNode, $isQuoteNode, type QuoteNode } from '@lexical/rich-text';
import { $isAtStartOfNode } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSelection,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $setState,
  type ElementNode,
  type RangeSelection,
} from 'lexical';
import { $isPictureNode } from '#renderer/editor/document/PictureNode.ts';
import { excerptIdState } from '#renderer/editor/document/state.ts';
import { $topBlock } from '#renderer/editor/selection.ts';

/** What Enter does other than Lexical would; false where Lexical is to go on. */
export function $onEnter(): boolean {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? $topBlock(selection.focus.getNode()) : null;
  if (!$isRangeSelection(selection) || !$isElementNode(top)) return false;
  if ($isPictureNode(top)) return $leaveCaption(top);
  if ($makeRoomAbove(selection, top)) return true;
  if (!$isQuoteNode(top) || !top.is($topBlock(selection.anchor.getNode()))) return false;
  if (!selection.isCollapsed()) selection.removeText();
  return $splitQuotation(selection, top);
}

/** Enter in a caption goes on below the picture. */
function $leaveCaption(picture: ElementNode): true {
  const paragraph = $createParagraphNode();
  picture.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** At the start of a block, Enter makes room above it: the words stay the block that they are. */
function $makeRoomAbove(selection: RangeSelection, top: ElementNode): boolean {
  if (!$isParagraphNode(top) && !$isHeadingNode(top) && !$isQuoteNode(top)) return false;
  if (!selection.isCollapsed() || top.isEmpty() || !$isAtStartOfNode(selection.anchor, top)) return false;
  top.insertBefore($createParagraphNode());
  return true;
}

/** Both halves of a split quotation are still somebody else's words. */
function $splitQuotation(selection: RangeSelection, quotation: QuoteNode): boolean {
  const rest = selection.insertParagraph();
  if (rest === null || rest.isEmpty()) return true;
  const second = $setState($createQuoteNode(), excerptIdState, $getState(quotation, excerptIdState));
  rest.replace(second, true);
  second.selectStart();
  return true;
}
