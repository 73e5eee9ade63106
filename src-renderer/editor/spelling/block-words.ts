import { $isQuoteNode } from '@lexical/rich-text';
import { $getState, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode } from 'lexical';
import { spelledWords } from '#core/text/spelled-words.ts';
import { excerptIdState, suggestionState } from '#renderer/editor/document/state.ts';

/** A word with the text nodes it begins and ends in. */
export interface PlacedWord {
  readonly word: string;
  readonly from: { readonly key: string; readonly offset: number };
  readonly to: { readonly key: string; readonly offset: number };
}

interface Piece {
  readonly key: string;
  readonly start: number;
  readonly length: number;
}

/**
 * The words of a block that can be looked up. The words of somebody else that an excerpt vouches for are left out: they
 * stand as they were said; so are live figures and what is to go.
 */
export function $wordsOfBlock(block: LexicalNode, language: string): PlacedWord[] {
  if ($isQuoteNode(block) && $getState(block, excerptIdState) !== null) return [];
  const pieces: Piece[] = [];
  let text = '';
  const read = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const words = node.getTextContent();
      const isAsked = !node.isToken() && $getState(node, suggestionState)?.change !== 'delete';
      if (isAsked) pieces.push({ key: node.getKey(), start: text.length, length: words.length });
      text += isAsked ? words : ' ';
    } else if ($isElementNode(node)) {
      for (const child of node.getChildren()) read(child);
      text += '\n';
      // A mark ends a word no more than a change of form does: nothing is put in its place.
    } else if ($isLineBreakNode(node)) text += '\n';
  };
  read(block);
  const placeOf = (at: number, isEnd: boolean) => {
    const piece = pieces.find(
      (it) => at >= it.start && (isEnd ? at <= it.start + it.length : at < it.start + it.length),
    );
    return piece === undefined ? null : { key: piece.key, offset: at - piece.start };
  };
  return spelledWords(text, language).flatMap(({ word, start, end }) => {
    const [from, to] = [placeOf(start, false), placeOf(end, true)];
    return from === null || to === null ? [] : [{ word, from, to }];
  });
}
