import type { Inline } from '#core/model/inline.ts';
import type { DraftBlock } from '#renderer/editor/convert.ts';

type Items = Extract<DraftBlock, { type: 'list' }>['items'];

const isList = (node: Element) => node.tagName === 'UL' || node.tagName === 'OL';

/**
 * The items of a list with how deep they stand. Some programs nest a list inside the item it belongs to, others put it
 * beside that item.
 */
export function readItems(list: Element, linesOf: (element: Element) => Inline[]): Items {
  const items: Items = [];
  readInto(items, list, 0, linesOf);
  return items;
}

function readInto(items: Items, list: Element, depth: number, linesOf: (element: Element) => Inline[]): void {
  for (const child of list.children) {
    if (isList(child)) {
      readInto(items, child, depth + 1, linesOf);
      continue;
    }
    const own = child.cloneNode(true) as Element;
    for (const nested of own.querySelectorAll('ul, ol')) nested.remove();
    const content = linesOf(own);
    const deepest = (items.at(-1)?.depth ?? -1) + 1;
    if (content.length > 0) items.push({ depth: Math.min(depth, deepest, 8), content });
    for (const nested of child.querySelectorAll('ul, ol')) {
      if (nested.parentElement?.closest('ul, ol') === list) readInto(items, nested, depth + 1, linesOf);
    }
  }
}
