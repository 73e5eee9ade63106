import { $createTextNode, $getState, $setState, type TextNode } from 'lexical';
import { commentsState, suggestionState } from '#renderer/editor/document/state.ts';
import type { FigureNode } from './FigureNode.ts';

/** Puts plain words in the place of a live figure; they look the same, and comments on them stay. */
export function $toPlainText(node: FigureNode): TextNode {
  const text = $createTextNode(node.getTextContent()).setFormat(node.getFormat());
  const [comments, suggestion] = [$getState(node, commentsState), $getState(node, suggestionState)];
  if (comments.length > 0) $setState(text, commentsState, comments);
  if (suggestion !== null) $setState(text, suggestionState, suggestion);
  return node.replace(text);
}
