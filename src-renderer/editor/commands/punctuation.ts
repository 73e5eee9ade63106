import { $createTextNode, $getSelection, $isRangeSelection, $isTextNode, type LexicalNode } from 'lexical';
import { punctuationGoesFirst } from '#core/citing/mark-place.ts';
import { $isCitationNode, type CitationNode } from '#renderer/editor/citation/CitationNode.ts';
import { $isFigureNode } from '#renderer/editor/live-figure/FigureNode.ts';
import { $isNoteNode, type NoteNode } from '#renderer/editor/note/NoteNode.ts';

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
  if (!$isMark(at)) return null;
  while ($isMark(at)) at = at.getPreviousSibling();
  const words = at;
  if (!$isTextNode(words) || !punctuationGoesFirst(words.getTextContent(), language)) return null;
  return () => {
    // A live figure says what the record says, and nothing more.
    if ($isFigureNode(words)) words.insertAfter($createTextNode(sign).setFormat(words.getFormat()));
    else words.spliceText(words.getTextContentSize(), 0, sign);
  };
}

const $isMark = (node: LexicalNode | null): node is CitationNode | NoteNode =>
  $isCitationNode(node) || $isNoteNode(node);
