import type { Block } from '#core/model/block.ts';
import type { Inline } from '#core/model/inline.ts';
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from '@lexical/list';
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  type HeadingNode,
} from '@lexical/rich-text';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $getRoot,
  $getState,
  $isElementNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $createInlines, $readInlines, $readLines } from './document/inline.ts';
import { $createPictureNode, $isPictureNode } from './document/PictureNode.ts';
import { blockIdState, excerptIdState, headerRowState, markingState } from './document/state.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A block that has no identity and no marking yet, such as a pasted one. */
export type DraftBlock = Without<Block, 'id' | 'marking'>;
type Draft<T extends Block['type']> = Extract<DraftBlock, { type: T }>;

const DEEPEST = 8;

/** Puts the blocks of a briefing into an empty editor. One without blocks shows an empty paragraph. */
export function $load(blocks: readonly Block[]): void {
  const root = $getRoot().clear();
  root.append(...blocks.map($createBlock));
  if (blocks.length === 0) root.append($createParagraphNode());
}

/** The node of one block, with its id and marking. */
export function $createBlock(block: Block): ElementNode {
  const node = $createDraftBlock(block);
  $setState(node, blockIdState, block.id);
  $setState(node, markingState, block.marking);
  return node;
}

export function $createDraftBlock(block: DraftBlock): ElementNode {
  switch (block.type) {
    case 'heading':
      return $createHeadingNode(`h${block.level}`).append(...$createInlines(block.content));
    case 'paragraph':
      return $createParagraphNode().append(...$createInlines(block.content));
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
  }
}

function $createList(block: Draft<'list'>): ListNode {
  const kind = block.ordered ? 'number' : 'bullet';
  const outermost = $createListNode(kind);
  const open = [outermost];
  for (const item of block.items) {
    open.length = Math.min(open.length, item.depth + 1);
    while (open.length <= item.depth) {
      const nested = $createListNode(kind);
      open.at(-1)?.append($createListItemNode().append(nested));
      open.push(nested);
    }
    open.at(-1)?.append($createListItemNode().append(...$createInlines(item.content)));
  }
  return outermost;
}

function $createTable(block: Draft<'table'>): TableNode {
  const table = $createTableNode();
  $setState(table, headerRowState, block.headerRow);
  for (const [index, row] of block.rows.entries()) {
    const header =
      block.headerRow && index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
    const cells = row.map((cell) =>
      $createTableCellNode(header).append($createParagraphNode().append(...$createInlines(cell.content))),
    );
    table.append($createTableRowNode().append(...cells));
  }
  return table;
}

/** The block of the model that a node at the top of the document stands for. */
export function $readBlock(node: LexicalNode): Block {
  const id = $getState(node, blockIdState);
  // Leaving it out would lose words in silence.
  if (id === null || !$isElementNode(node)) throw new Error(`a ${node.getType()} without a block id`);
  const common = { id, marking: $getState(node, markingState) };
  if ($isListNode(node)) {
    const items = $readItems(node, 0);
    const some = items.length > 0 ? items : [{ depth: 0, content: [] }];
    return { ...common, type: 'list', ordered: node.getListType() === 'number', items: some };
  }
  if ($isTableNode(node)) return { ...common, type: 'table', ...$readTable(node) };
  const picture = $isPictureNode(node) ? node.getPictureId() : null;
  if (picture !== null) return { ...common, type: 'picture', pictureId: picture, content: $readLines(node) };
  const content = $readInlines(node.getChildren());
  if ($isHeadingNode(node)) return { ...common, type: 'heading', level: levelOf(node), content };
  if ($isQuoteNode(node)) {
    return { ...common, type: 'quotation', excerptId: $getState(node, excerptIdState), content };
  }
  return { ...common, type: 'paragraph', content };
}

/** The whole document as blocks. */
export function $readBlocks(): Block[] {
  return $getRoot().getChildren().map($readBlock);
}

function levelOf(node: HeadingNode): 1 | 2 | 3 {
  const tag = node.getTag();
  return tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3;
}

function $readItems(list: ListNode, depth: number): { depth: number; content: Inline[] }[] {
  return list.getChildren().flatMap((item) => {
    if (!$isListItemNode(item)) return [];
    const [nested, words] = [item.getChildren().filter($isListNode), item.getChildren()];
    const own = words.filter((child) => !$isListNode(child));
    // Lexical nests a list inside an item of its own, which is no item to the reader.
    const itself =
      own.length > 0 || nested.length === 0
        ? [{ depth: Math.min(depth, DEEPEST), content: $readInlines(own) }]
        : [];
    return [...itself, ...nested.flatMap((it) => $readItems(it, depth + 1))];
  });
}

function $readTable(table: TableNode): Pick<Draft<'table'>, 'headerRow' | 'rows'> {
  const rows = table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) =>
      row
        .getChildren()
        .filter($isTableCellNode)
        .map((cell) => ({ content: $readLines(cell) })),
    );
  const width = Math.max(1, ...rows.map((row) => row.length));
  for (const row of rows) while (row.length < width) row.push({ content: [] });
  return {
    headerRow: $getState(table, headerRowState) ?? false,
    rows: rows.length > 0 ? rows : [[{ content: [] }]],
  };
}
