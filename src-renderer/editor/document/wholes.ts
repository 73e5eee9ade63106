import { $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import { $isBreakNode } from '#renderer/editor/breaks/BreakNode.ts';
import { $isCardNode } from '#renderer/editor/cards/CardNode.ts';
import { $isChartNode, $isFigureTableNode } from '#renderer/editor/figures/nodes.ts';
import { $topBlock } from '#renderer/editor/selection.ts';
import { $isPictureNode } from './PictureNode.ts';

/** What is more than words and can only stand at the top of a document. */
const $isWhole = (node: LexicalNode): boolean =>
  $isPictureNode(node) ||
  $isCardNode(node) ||
  $isBreakNode(node) ||
  $isFigureTableNode(node) ||
  $isChartNode(node);

/** Puts such blocks that were pasted into another one behind it: there they are saved as what they are. */
export function $liftWholes(node: ElementNode): void {
  const found = $wholesIn(node);
  let behind = found.length === 0 ? null : $topBlock(node);
  for (const it of found) {
    behind?.insertAfter(it);
    behind = $topBlock(it);
  }
}

function $wholesIn(node: ElementNode): LexicalNode[] {
  return node.getChildren().flatMap((child) => {
    if (child.isInline()) return [];
    if ($isWhole(child)) return [child];
    return $isElementNode(child) ? $wholesIn(child) : [];
  });
}
