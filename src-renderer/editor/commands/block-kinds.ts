import { strictestMarking } from '#core/model/marking.ts';
import { $insertList, $isListNode, $removeList } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  $getState,
  $isParagraphNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import {
  $keepFacts,
  excerptIdState,
  markingState,
  unnumberedState,
} from '#renderer/editor/document/state.ts';
import { $selectedBlocks, $topBlock } from '#renderer/editor/selection.ts';

/** The kinds of block that words can be turned into. */
export type BlockKind = 'paragraph' | 'heading-1' | 'heading-2' | 'heading-3' | 'quotation';
export type ListKind = 'bullet' | 'number';

const make: Record<BlockKind, () => ElementNode> = {
  paragraph: $createParagraphNode,
  'heading-1': () => $createHeadingNode('h1'),
  'heading-2': () => $createHeadingNode('h2'),
  'heading-3': () => $createHeadingNode('h3'),
  quotation: $createQuoteNode,
};

const $holdsWords = (node: LexicalNode) =>
  $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node) || $isListNode(node);

/** Turns the selected blocks into another kind. They keep their id and marking; tables and pictures stay as they are. */
export function $setKind(kind: BlockKind): void {
  const blocks = $selectedBlocks();
  if (blocks.length === 0 || !blocks.every($holdsWords)) return;
  $setBlocksType($getSelection(), make[kind], (from, to) => {
    const top = $topBlock(from) ?? from;
    // A quotation that is made one again is the quotation it was.
    if ($isQuoteNode(from) && $isQuoteNode(to))
      $setState(to, excerptIdState, $getState(from, excerptIdState));
    if ($isParagraphNode(from) && $isParagraphNode(to) && $getState(from, unnumberedState))
      $setState(to, unnumberedState, true);
    if (top === from) $keepFacts(from, to);
    else $setState(to, markingState, $getState(top, markingState));
  });
}

/** Makes a list of the selected blocks, changes the kind of the selected lists, or turns them back into paragraphs. */
export function $toggleList(kind: ListKind): void {
  const blocks = $selectedBlocks();
  if (blocks.length === 0 || !blocks.every($holdsWords)) return;
  if (!blocks.every($isListNode)) return $makeList(blocks, kind);
  if (blocks.some((list) => list.getListType() !== kind)) {
    for (const list of blocks) list.setListType(kind);
    return;
  }
  for (const list of blocks) $dissolve(list);
}

function $makeList(blocks: readonly ElementNode[], kind: ListKind): void {
  const marking = strictestMarking(blocks.map((it) => $getState(it, markingState)));
  const [only] = blocks;
  $insertList(kind);
  for (const list of $selectedBlocks()) {
    if (blocks.length === 1 && only) $keepFacts(only, list);
    $setState(list, markingState, marking);
  }
}

function $dissolve(list: ElementNode): void {
  const marking = $getState(list, markingState);
  const parent = list.getParent();
  const before = list.getPreviousSibling();
  const end = list.getNextSibling();
  $removeList();
  let at = before === null ? parent?.getFirstChild() : before.getNextSibling();
  for (; at && !at.is(end); at = at.getNextSibling()) $setState(at, markingState, marking);
}

/** What the block of the caret is, as the toolbar names it; null for a list, table or picture. */
export function $kindOf(node: LexicalNode): BlockKind | null {
  if ($isHeadingNode(node)) {
    const tag = node.getTag();
    return tag === 'h1' ? 'heading-1' : tag === 'h2' ? 'heading-2' : 'heading-3';
  }
  if ($isQuoteNode(node)) return 'quotation';
  return $isParagraphNode(node) ? 'paragraph' : null;
}
