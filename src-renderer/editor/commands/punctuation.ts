import { $getSelection, $isRangeSelection, $isTextNode, type LexicalNode } from 'lexical';
import { punctuationGoesFirst } from '#core/citing/mark-place.ts';
import { $isCitationNode } from '#renderer/editor/citation/CitationNode.ts';

/**
 * What a sign of punctuation typed right behind a mark does: it goes to the words before the mark, where the language
 * puts it. Null where it is just typed.
 */
export function $punctuationBeforeMark(sign: string, language: string): (() => void) | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { anchor } = selection;
  const node = anchor.getNode();
  let at: LexicalNode | null = null;
  if ($isTextNode(node)) at = anchor.offset === 0 ? node.getPreviousSibling() : null;
  else at = node.getChildAtIndex(anchor.offset - 1);
  if (!$isCitationNode(at)) return null;
  while ($isCitationNode(at)) at = at.getPreviousSibling();
  const words = at;
  if (!$isTextNode(words) || !punctuationGoesFirst(words.getTextContent(), language)) return null;
  return () => {
    words.spliceText(words.getTextContentSize(), 0, sign);
  };
}
