import { $isQuoteNode } from '@lexical/rich-text';
import { $getNodeByKey, $getRoot, $getState, $isTextNode, type LexicalNode } from 'lexical';
import { excerptIdState, suggestionState } from '#renderer/editor/document/state.ts';
import { $textOfBlock, pointsOf, type TextPoint } from '#renderer/editor/view/block-text.ts';
import { makeFolding, matchesIn, type Folding, type Wanted } from './matches.ts';

export interface Match {
  readonly block: string;
  readonly from: TextPoint;
  readonly to: TextPoint;
  /** Stands in words that are not ours to change: a quotation an excerpt vouches for, a live figure. */
  readonly isKept: boolean;
}

/** Every place of the document that reads like what is wanted, in order. What is to go is not looked at. */
export function $findMatches(wanted: Wanted, folding: Folding = makeFolding()): Match[] {
  if (wanted.text.trim() === '') return [];
  folding.begin();
  return $getRoot()
    .getChildren()
    .flatMap((block) => {
      const read = $textOfBlock(block, (node) => $getState(node, suggestionState)?.change === 'delete');
      const isQuoted = $isQuoteNode(block) && $getState(block, excerptIdState) !== null;
      return matchesIn(read.text, wanted, folding.fold).flatMap(({ start, end }): Match[] => {
        const points = pointsOf(read, start, end);
        if (points === null) return [];
        return [{ block: block.getKey(), ...points, isKept: isQuoted || $touchesToken(points) }];
      });
    });
}

function $touchesToken({ from, to }: { from: TextPoint; to: TextPoint }): boolean {
  return $textNodesBetween(from, to).some((it) => it.isToken());
}

function $textNodesBetween(from: TextPoint, to: TextPoint) {
  const nodes: LexicalNode[] = [];
  let node: LexicalNode | null = $getNodeByKey(from.key);
  while (node !== null) {
    nodes.push(node);
    node = node.getKey() === to.key ? null : node.getNextSibling();
  }
  return nodes.filter($isTextNode);
}

/**
 * Puts other words in the place of a match. They take the form of its first letters; marks that stand inside it stay
 * behind them. Answers the place after the new words; null where nothing was changed.
 */
export function $replaceMatch({ from, to, isKept }: Match, by: string): TextPoint | null {
  if (isKept) return null;
  const nodes = $textNodesBetween(from, to);
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined || last.getKey() !== to.key) return null;
  if (first.is(last)) first.spliceText(from.offset, to.offset - from.offset, by);
  else {
    first.spliceText(from.offset, first.getTextContentSize() - from.offset, by);
    for (const node of nodes.slice(1, -1)) node.remove();
    last.spliceText(0, to.offset, '');
    if (last.getTextContentSize() === 0) last.remove();
  }
  const end = from.offset + by.length;
  if (first.getTextContentSize() === 0) {
    first.remove();
    return null;
  }
  return { key: first.getKey(), offset: end };
}
