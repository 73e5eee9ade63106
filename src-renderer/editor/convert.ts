import type { Block, BlockType } from '#core/model/block.ts';
import { $isListNode } from '@lexical/list';
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  type HeadingNode,
} from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getRoot,
  $getState,
  $isElementNode,
  $setState,
  type LexicalNode,
} from 'lexical';
import { $createBreakNode, $isBreakNode } from './breaks/BreakNode.ts';
import { $createCard, $readCard } from './cards/card-block.ts';
import { $isCardNode } from './cards/CardNode.ts';
import { $createInlines, $readInlines, $readLines } from './document/inline.ts';
import { $createList, $readList } from './document/list-block.ts';
import { $createPictureNode, $isPictureNode } from './document/PictureNode.ts';
import {
  blockIdState,
  excerptIdState,
  hintState,
  markingState,
  suggestionState,
  unnumberedState,
} from './document/state.ts';
import {
  $createChart,
  $createFigureTable,
  $isChartNode,
  $isFigureTableNode,
  $readChart,
  $readFigureTable,
} from './figures/nodes.ts';
import type { BlockNode } from './selection.ts';
import { $createTable, $readTable } from './table/table-block.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A block that has no identity and no marking yet, such as a pasted one. */
export type DraftBlock = Without<Block, 'id' | 'marking'>;

/** Puts the blocks of a briefing into an empty editor. One without blocks shows an empty paragraph. */
export function $load(blocks: readonly Block[]): void {
  const root = $getRoot().clear();
  root.append(...blocks.map($createBlock));
  if (blocks.length === 0) root.append($createParagraphNode());
}

/** The node of one block, with its id and marking. */
export function $createBlock(block: Block): BlockNode {
  const node = $createDraftBlock(block);
  $setState(node, blockIdState, block.id);
  $setState(node, markingState, block.marking);
  return node;
}

/** The node of a block, with all that it says but its identity and its marking. */
export function $createDraftBlock(block: DraftBlock): BlockNode {
  const node = $createNode(block);
  if (block.hint !== undefined) $setState(node, hintState, block.hint);
  if (block.suggestion !== undefined) $setState(node, suggestionState, block.suggestion);
  return node;
}

function $createNode(block: DraftBlock): BlockNode {
  switch (block.type) {
    case 'heading':
      return $createHeadingNode(`h${block.level}`).append(...$createInlines(block.content));
    case 'paragraph': {
      const paragraph = $createParagraphNode().append(...$createInlines(block.content));
      return block.unnumbered === true ? $setState(paragraph, unnumberedState, true) : paragraph;
    }
    case 'quotation': {
      const quote = $createQuoteNode().append(...$createInlines(block.content));
      return $setState(quote, excerptIdState, block.excerptId);
    }
    case 'list':
      return $createList(block);
    case 'table':
      return $createTable(block);
    case 'picture':
      return $createPictureNode(block.pictureId).append(
        $createParagraphNode().append(...$createInlines(block.content)),
      );
    case 'figure-table':
      return $createFigureTable(block);
    case 'chart':
      return $createChart(block);
    case 'key-judgement':
    case 'question':
    case 'speaking-point':
      return $createCard(block);
    case 'page-break':
    case 'rule':
      return $createBreakNode(block.type);
  }
}

/** The block of the model that a node at the top of the document stands for. */
export function $readBlock(node: LexicalNode): Block {
  const id = $getState(node, blockIdState);
  // Leaving it out would lose words in silence.
  if (id === null) throw new Error(`a ${node.getType()} without a block id`);
  const [hint, suggestion] = [$getState(node, hintState), $getState(node, suggestionState)];
  const common = {
    id,
    marking: $getState(node, markingState),
    ...(hint === null ? {} : { hint }),
    ...(suggestion === null ? {} : { suggestion }),
  };
  return { ...common, ...$readDraft(node) };
}

function $readDraft(node: LexicalNode): DraftBlock {
  if ($isListNode(node)) return $readList(node);
  if ($isTableNode(node)) return $readTable(node);
  if ($isCardNode(node)) return $readCard(node);
  if ($isBreakNode(node)) return { type: node.getKind() };
  if ($isFigureTableNode(node)) return $readFigureTable(node);
  if ($isChartNode(node)) return $readChart(node);
  if (!$isElementNode(node)) throw new Error(`a ${node.getType()} is no block`);
  const picture = $isPictureNode(node) ? node.getPictureId() : null;
  if (picture !== null) return { type: 'picture', pictureId: picture, content: $readLines(node) };
  const content = $readInlines(node.getChildren());
  if ($isHeadingNode(node)) return { type: 'heading', level: levelOf(node), content };
  if ($isQuoteNode(node)) return { type: 'quotation', excerptId: $getState(node, excerptIdState), content };
  return {
    type: 'paragraph',
    ...($getState(node, unnumberedState) ? { unnumbered: true } : {}),
    content,
  };
}

/** The whole document as blocks. */
export function $readBlocks(): Block[] {
  return $getRoot().getChildren().map($readBlock);
}

/** What kind of block a node at the top of the document is. */
export function $blockTypeOf(node: LexicalNode): BlockType {
  if ($isHeadingNode(node)) return 'heading';
  if ($isQuoteNode(node)) return 'quotation';
  if ($isListNode(node)) return 'list';
  if ($isTableNode(node)) return 'table';
  if ($isCardNode(node) || $isBreakNode(node)) return node.getKind();
  if ($isFigureTableNode(node)) return 'figure-table';
  if ($isChartNode(node)) return 'chart';
  return $isPictureNode(node) ? 'picture' : 'paragraph';
}

function levelOf(node: HeadingNode): 1 | 2 | 3 {
  const tag = node.getTag();
  return tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3;
}
