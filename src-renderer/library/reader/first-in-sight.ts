import { startOf, wordElements } from './text-places.ts';

/** The place of the first words in sight, in UTF-16 units of the text; 0 where there are none. */
export function firstInSight(scroller: Element): number {
  const elements = wordElements(scroller);
  const { top } = scroller.getBoundingClientRect();
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = elements[middle];
    if (element !== undefined && element.getBoundingClientRect().bottom <= top) low = middle + 1;
    else high = middle;
  }
  const first = elements[low] ?? elements.at(-1);
  return first === undefined ? 0 : startOf(first);
}
