import type { Place } from '#core/checks/finding.ts';
import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode } from '@lexical/table';
import { $getState, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode } from 'lexical';
import { $isCardNode } from '#renderer/editor/cards/CardNode.ts';
import { $isPartNode } from '#renderer/editor/cards/PartNode.ts';
import { suggestionState } from '#renderer/editor/document/state.ts';
import { pointsOf, type BlockText, type TextPoint } from '#renderer/editor/view/block-text.ts';

/** Where the words of a place stand in the document; null where none are. */
export function $pointsOfPlace(block: LexicalNode, place: Place): { from: TextPoint; to: TextPoint } | null {
  const nodes = $piecesOf(block)[place.piece];
  if (nodes === undefined || place.end <= place.start) return null;
  return pointsOf($standingText(nodes), place.start, place.end);
}

/** The nodes behind each array of `contentsOf`, in its order. */
function $piecesOf(block: LexicalNode): readonly (readonly LexicalNode[])[] {
  if ($isListNode(block)) return $itemsOf(block);
  if ($isTableNode(block)) return $cellsOf(block).map((it) => [it]);
  if ($isCardNode(block))
    return block
      .getChildren()
      .filter($isPartNode)
      .map((it) => [it]);
  return [[block]];
}

/** As `$readList` has them: an item that holds nothing but deeper ones is none. */
function $itemsOf(list: LexicalNode): LexicalNode[][] {
  const items = $isElementNode(list) ? list.getChildren().filter($isListItemNode) : [];
  return items.flatMap((item) => {
    const nested = item.getChildren().filter($isListNode);
    const own = item.getChildren().filter((it) => !$isListNode(it));
    return [...(own.length > 0 || nested.length === 0 ? [own] : []), ...nested.flatMap($itemsOf)];
  });
}

function $cellsOf(node: LexicalNode): LexicalNode[] {
  if ($isTableCellNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($cellsOf) : [];
}

/** The words that stand, as `plainText` has them: what is suggested to come in takes no room. */
function $standingText(nodes: readonly LexicalNode[]): BlockText {
  const pieces: { key: string; start: number; length: number }[] = [];
  let text = '';
  const $read = (node: LexicalNode): void => {
    if ($getState(node, suggestionState)?.change === 'insert' && !$isElementNode(node)) return;
    if ($isTextNode(node)) {
      const words = node.getTextContent();
      pieces.push({ key: node.getKey(), start: text.length, length: words.length });
      text += words;
    } else if ($isLineBreakNode(node)) text += '\n';
    else if ($isElementNode(node))
      for (const [index, child] of node.getChildren().entries()) {
        // Lines of a cell or a caption.
        if (index > 0 && $isElementNode(child)) text += '\n';
        $read(child);
      }
  };
  for (const it of nodes) $read(it);
  return { text, pieces };
}
