import {
  $createNodeSelection,
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  type DecoratorNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { $isTableSelection } from '@lexical/table';

/** What can stand at the top of a document: blocks with words, and those that are drawn as a whole (a rule, a chart). */
export type BlockNode = ElementNode | DecoratorNode<unknown>;

/** The block of the document a node belongs to, also from within a cell or a caption; null for the root itself. */
export function $topBlock(node: LexicalNode): BlockNode | null {
  return $findMatchingParent(
    node,
    (it): it is BlockNode => ($isElementNode(it) || $isDecoratorNode(it)) && $isRootNode(it.getParent()),
  );
}

/** The blocks the selection touches, in order. */
export function $selectedBlocks(): BlockNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const found = new Map<string, BlockNode>();
  for (const node of selection.getNodes()) {
    const top = $topBlock(node);
    if (top !== null) found.set(top.getKey(), top);
  }
  return [...found.values()];
}

/** The node that is selected as a whole and alone, if it is of a kind. */
export function $selectedWhole<N extends LexicalNode>(
  $is: (node: LexicalNode | undefined) => node is N,
): N | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [only, ...others] = selection.getNodes();
  return others.length === 0 && $is(only) ? only : null;
}

/** Selects a node as a whole and alone. */
export function $selectWhole(key: NodeKey): void {
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}

/** Puts the caret below a block that is drawn as a whole: into the words there, or into a new paragraph. */
export function $caretBelow(block: BlockNode): void {
  const next = block.getNextSibling();
  if ($isElementNode(next) && !next.isShadowRoot()) {
    next.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  block.insertAfter(paragraph);
  paragraph.select();
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
