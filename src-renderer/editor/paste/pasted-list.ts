import { plainRun, type Inline } from '#core/model/inline.ts';
import type { DraftBlock } from '#renderer/editor/convert.ts';

type Items = Extract<DraftBlock, { type: 'list' }>['items'];

const isList = (node: Element) => node.tagName === 'UL' || node.tagName === 'OL';

/** The words of an element as lines, with or without the lists in it. */
type LinesOf = (element: Element, withoutLists: boolean) => Inline[];

/** Lists nested deeper than any are lines of the item they are in. */
const DEEPEST = 60;

/**
 * The items of a list with how deep they stand. Some programs nest a list inside the item it belongs to, others put it
 * beside that item.
 */
export function readItems(list: Element, linesOf: LinesOf): Items {
  const items: Items = [];
  readInto(items, list, 0, linesOf);
  return items;
}

function readInto(items: Items, list: Element, depth: number, linesOf: LinesOf): void {
  const isDeepest = depth >= DEEPEST;
  const add = (content: Inline[]) => {
    const deepest = (items.at(-1)?.depth ?? -1) + 1;
    if (content.length > 0) items.push({ depth: Math.min(depth, deepest, 8), content });
  };
  for (const child of list.childNodes) {
    if (!(child instanceof Element)) {
      // Words between the items are nobody's; they are not lost.
      const words = child.nodeType === Node.TEXT_NODE ? (child.nodeValue ?? '').trim() : '';
      if (words !== '') add([plainRun(words.replace(/\s+/g, ' '))]);
      continue;
    }
    if (isList(child) && !isDeepest) {
      readInto(items, child, depth + 1, linesOf);
      continue;
    }
    add(linesOf(child, !isDeepest));
    if (!isDeepest) for (const nested of listsIn(child)) readInto(items, nested, depth + 1, linesOf);
  }
}

/** The lists within an element that lie in no other list of it. */
function listsIn(element: Element): Element[] {
  const found: Element[] = [];
  const waiting = [...element.children].toReversed();
  for (let it = waiting.pop(); it !== undefined; it = waiting.pop()) {
    if (isList(it)) found.push(it);
    else waiting.push(...[...it.children].toReversed());
  }
  return found;
}
