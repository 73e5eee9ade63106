import type { FigureId } from '#core/model/ids.ts';
import { $getSelection, $isElementNode, $isRangeSelection, type LexicalNode } from 'lexical';
import { $isCitationNode } from '#renderer/editor/citation/CitationNode.ts';
import { $isFigureNode } from '#renderer/editor/live-figure/FigureNode.ts';
import { $selectedBlocks } from '#renderer/editor/selection.ts';
import { $figureIdsOf, $isChartNode, $isFigureTableNode } from './nodes.ts';

/** The figures that are said, cited or shown in what is selected, else in the block of the caret; each once, in order. */
export function $figuresInText(): FigureId[] {
  const selection = $getSelection();
  const isCaret = $isRangeSelection(selection) && selection.isCollapsed();
  const nodes = selection === null ? [] : isCaret ? $selectedBlocks() : selection.getNodes();
  return [...new Set(nodes.flatMap($within))];
}

function $within(node: LexicalNode): FigureId[] {
  if ($isFigureNode(node)) {
    const id = node.getFigureId();
    return id === null ? [] : [id];
  }
  if ($isCitationNode(node)) {
    return node.getTargets().flatMap(({ target }) => (target.kind === 'figure' ? [target.id] : []));
  }
  if ($isFigureTableNode(node) || $isChartNode(node)) return $figureIdsOf(node);
  return $isElementNode(node) ? node.getChildren().flatMap($within) : [];
}
