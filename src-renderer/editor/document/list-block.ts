import type { BlockOf } from '#core/model/block.ts';
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from '@lexical/list';
import { $createInlines, $readInlines } from './inline.ts';

export type ListDraft = Omit<BlockOf<'list'>, 'id' | 'marking'>;

const DEEPEST = 8;

/** The node of a list: each level below the outermost stands in an item of its own, as Lexical has it. */
export function $createList(block: ListDraft): ListNode {
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

/** The model's block of a list, without what all blocks have. */
export function $readList(list: ListNode): ListDraft {
  const items = $readItems(list, 0);
  const some = items.length > 0 ? items : [{ depth: 0, content: [] }];
  return { type: 'list', ordered: list.getListType() === 'number', items: some };
}

function $readItems(list: ListNode, depth: number): ListDraft['items'] {
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
