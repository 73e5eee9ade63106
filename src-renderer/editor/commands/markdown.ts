import { $isParagraphNode, $getSelection, $isRangeSelection, $isRootNode, $isTextNode } from 'lexical';
import { $setKind, $toggleList, type BlockKind, type ListKind } from './block-kinds.ts';

const KINDS: Readonly<Record<string, BlockKind>> = {
  '#': 'heading-1',
  '##': 'heading-2',
  '###': 'heading-3',
  '>': 'quotation',
};
const LISTS: Readonly<Record<string, ListKind>> = { '-': 'bullet', '*': 'bullet', '1.': 'number' };

/** What a space after these signs, at the start of a paragraph, makes of it; null where it is just a space. */
export function $markdownAtCaret(): (() => void) | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const block = node.getParent();
  if (!$isTextNode(node) || !$isParagraphNode(block) || !$isRootNode(block.getParent())) return null;
  if (node.getPreviousSibling() !== null) return null;
  const signs = node.getTextContent().slice(0, selection.anchor.offset);
  const [kind, list] = [KINDS[signs], LISTS[signs]];
  if (kind === undefined && list === undefined) return null;
  return () => {
    node.spliceText(0, signs.length, '', true);
    if (kind !== undefined) $setKind(kind);
    else if (list !== undefined) $toggleList(list);
  };
}
