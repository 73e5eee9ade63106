import { $isQuoteNode } from '@lexical/rich-text';
import { $getState, type LexicalNode, type TextNode } from 'lexical';
import { spelledWords } from '#core/text/spelled-words.ts';
import { excerptIdState, suggestionState } from '#renderer/editor/document/state.ts';
import { $textOfBlock, pointsOf, type TextPoint } from '#renderer/editor/view/block-text.ts';

/** A word with the text nodes it begins and ends in. */
export interface PlacedWord {
  readonly word: string;
  readonly from: TextPoint;
  readonly to: TextPoint;
}

/** Live figures, and what is to go. */
const $isNotAsked = (node: TextNode): boolean =>
  node.isToken() || $getState(node, suggestionState)?.change === 'delete';

/**
 * The words of a block that can be looked up. The words of somebody else that an excerpt vouches for are left out: they
 * stand as they were said.
 */
export function $wordsOfBlock(block: LexicalNode, language: string): PlacedWord[] {
  if ($isQuoteNode(block) && $getState(block, excerptIdState) !== null) return [];
  const read = $textOfBlock(block, $isNotAsked);
  return spelledWords(read.text, language).flatMap(({ word, start, end }) => {
    const points = pointsOf(read, start, end);
    return points === null ? [] : [{ word, ...points }];
  });
}
