import {
  $getPreviousSelection,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  SELECTION_CHANGE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $isFigureNode, type FigureNode } from './FigureNode.ts';

/**
 * A caret that comes into a live figure selects it as a whole: what is typed there would take its place, and that must be
 * seen before.
 */
export function registerWholeSelection(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_CHANGE_COMMAND,
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const { anchor } = selection;
      const node = anchor.getNode();
      if (!$isFigureNode(node)) return false;
      const size = node.getTextContentSize();
      if (anchor.offset === 0 || anchor.offset === size) return false;
      // From behind, the selection runs backwards, so that the next arrow leaves it on the side it was heading for.
      if ($cameFromBehind(node)) selection.setTextNodeRange(node, size, node, 0);
      else selection.setTextNodeRange(node, 0, node, size);
      return false;
    },
    COMMAND_PRIORITY_LOW,
  );
}

function $cameFromBehind(node: FigureNode): boolean {
  const before = $getPreviousSelection();
  if (!$isRangeSelection(before)) return false;
  const { key, offset } = before.focus;
  return key === node.getKey() ? offset === node.getTextContentSize() : node.isBefore(before.focus.getNode());
}

/** The live figure that is selected as a whole, and nothing else. */
export function $selectedFigure(): FigureNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const [figure, ...others] = selection.getNodes().filter($isFigureNode);
  if (figure === undefined || others.length > 0) return null;
  return selection.getTextContent() === figure.getTextContent() ? figure : null;
}
