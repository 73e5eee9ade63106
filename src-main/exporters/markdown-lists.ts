import type { List, ListItem, PhrasingContent } from 'mdast';

export interface Item {
  readonly depth: number;
  readonly children: PhrasingContent[];
}

/** Whether every item lies one level at most below the one before it, as Markdown can say it. */
export function isStepwise(items: readonly { readonly depth: number }[]): boolean {
  return items.every((it, index) => it.depth <= (items[index - 1]?.depth ?? -1) + 1);
}

/** Items in reading order as lists in each other. */
export function listNode(items: readonly Item[], ordered: boolean): List {
  const outermost = listOf(ordered);
  const open = [outermost];
  for (const { depth, children } of items) {
    open.length = Math.min(open.length, depth + 1);
    if (open.length <= depth) {
      const inner = listOf(ordered);
      const item = open.at(-1)?.children.at(-1);
      item?.children.push(inner);
      // Without a blank line an item without words would underline the words above it.
      if (item !== undefined && children.length === 0) item.spread = true;
      open.push(inner);
    }
    open.at(-1)?.children.push(itemOf(children));
  }
  return outermost;
}

function listOf(ordered: boolean): List {
  return { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children: [] };
}

function itemOf(children: PhrasingContent[]): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: children.length === 0 ? [] : [{ type: 'paragraph', children }],
  };
}
