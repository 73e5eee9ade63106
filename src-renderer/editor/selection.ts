import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isTableSelection } from '@lexical/table';

/** The block of the document a node belongs to, also from within a cell or a caption; null for the root itself. */
export function $topBlock(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(
    node,
    (it): it is ElementNode => $isElementNode(it) && $isRootNode(it.getParent()),
  );
}

/** The blocks the selection touches, in order. */
export function $selectedBlocks(): ElementNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const found = new Map<string, ElementNode>();
  for (const node of selection.getNodes()) {
    const top = $topBlock(node);
    if (top !== null) found.set(top.getKey(), top);
  }
  return [...found.values()];
}

/** A caret: where the selection ends, or the end of the document when nothing is selected. */
export function $caret(): RangeSelection {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    if (!selection.isCollapsed()) {
      const end = selection.isBackward() ? selection.anchor : selection.focus;
      $collapseTo(selection, end);
    }
    return selection;
  }
  if ($isTableSelection(selection)) return selection.focus.getNode().selectEnd();
  const last = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  return last ? last.selectNext(0, 0) : $getRoot().selectEnd();
}

function $collapseTo(selection: RangeSelection, end: RangeSelection['anchor']): void {
  const { key, offset, type } = end;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
}
