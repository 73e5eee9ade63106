/** A range of the frozen text; offsets in UTF-16 units, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The elements of a page that hold words of the text and nothing else, in the order of the text. */
export function wordElements(container: Element): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-start]')];
}

/** Where the words of such an element begin. */
export const startOf = (element: Element): number => Number(element.getAttribute('data-start'));

const lengthOf = (element: Element): number => element.textContent.length;

/** The index of the last element that begins at `place` or before it; -1 where there is none. */
function lastAt(elements: readonly Element[], place: number): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = elements[middle];
    if (element !== undefined && startOf(element) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The element that shows the character at `place`; null where it is not in the page (a closed fold, a row out of sight). */
export function elementAt(elements: readonly HTMLElement[], place: number): HTMLElement | null {
  const element = elements[lastAt(elements, place)];
  return element !== undefined && place < startOf(element) + lengthOf(element) ? element : null;
}

/** The fold, open or closed, that holds a place; null where it lies in none. */
export function foldAt(container: Element, place: number): HTMLElement | null {
  const folds = [...container.querySelectorAll<HTMLElement>('[data-fold-start]')];
  const holds = ({ dataset: { foldStart, foldEnd } }: HTMLElement) =>
    Number(foldStart) <= place && place < Number(foldEnd);
  return folds.find(holds) ?? null;
}

/** The text node and offset in it that stand `units` behind the beginning of an element. */
function pointIn(element: Element, units: number): readonly [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  let last: Node = element;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (units <= before + length) return [node, units - before];
    before += length;
    last = node;
  }
  return [last, last.nodeValue?.length ?? 0];
}

/** The part of a place that one element shows. */
function rangeIn(element: Element, place: Place): StaticRange | null {
  const start = startOf(element);
  const from = Math.max(0, place.start - start);
  const to = Math.min(lengthOf(element), place.end - start);
  if (from >= to) return null;
  const [startContainer, startOffset] = pointIn(element, from);
  const [endContainer, endOffset] = pointIn(element, to);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** A place of the text as ranges of the page, one for each element; without what is not in the page. */
export function rangesOf(elements: readonly HTMLElement[], place: Place): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (let at = Math.max(0, lastAt(elements, place.start)); at < elements.length; at += 1) {
    const element = elements[at];
    if (element === undefined || startOf(element) >= place.end) break;
    const range = rangeIn(element, place);
    if (range !== null) ranges.push(range);
  }
  return ranges;
}

/** Where a range lies on the screen. */
export function boxOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getBoundingClientRect();
}

/**
 * Many places as ranges of the page. `places` are in order of their beginnings; few of them may be in the page, of
 * which only the elements are walked through.
 */
export function rangesOfMany(elements: readonly HTMLElement[], places: readonly Place[]): StaticRange[] {
  const longest = places.reduce((most, it) => Math.max(most, it.end - it.start), 0);
  const ranges: StaticRange[] = [];
  for (const element of elements) {
    const start = startOf(element);
    const end = start + lengthOf(element);
    for (let at = firstFrom(places, start - longest); at < places.length; at += 1) {
      const place = places[at];
      if (place === undefined || place.start >= end) break;
      const range = place.end > start ? rangeIn(element, place) : null;
      if (range !== null) ranges.push(range);
    }
  }
  return ranges;
}

/** The index of the first place that begins at `start` or behind it. */
function firstFrom(places: readonly Place[], start: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
