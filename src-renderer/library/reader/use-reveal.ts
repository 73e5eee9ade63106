import { useCallback, useRef, type RefObject } from 'react';
import { boxOf, elementAt, foldAt, rangesOf, wordElements, type Place } from './text-places.ts';

/** Brings a place of the text into sight. */
export type Reveal = (place: Place, how: 'if-hidden' | 'centre' | 'top') => void;
/** Brings the row that holds a place into the page; answers whether it has one. */
export type RevealRow = (place: number) => boolean;

/** So much of what stands around a place is in sight with it. Pixels. */
const MARGIN = 24;

/** One try to bring a place where it is wanted. */
function bring(scroller: HTMLElement, place: Place, how: Parameters<Reveal>[1]): void {
  const elements = wordElements(scroller);
  const element = elementAt(elements, place.start);
  const [range] = element === null ? [] : rangesOf([element], place);
  if (element === null || range === undefined) return;
  const view = scroller.getBoundingClientRect();
  const box = boxOf(range);
  const isSeen = box.height > 0 && box.top >= view.top + MARGIN && box.bottom <= view.bottom - MARGIN;
  const isAside = box.left < view.left || box.right > view.right;
  const stays = isSeen && how === 'if-hidden';
  if (stays && !isAside) return;
  if (box.height === 0) element.scrollIntoView({ block: 'center', inline: 'nearest' });
  else {
    const room = how === 'top' ? MARGIN : Math.max(MARGIN, (view.height - box.height) / 2);
    const left = isAside ? box.left - view.left - view.width / 3 : 0;
    scroller.scrollBy({ top: stays ? 0 : box.top - view.top - room, left, behavior: 'instant' });
  }
}

/**
 * The beginning of a page may be set aside and folded away. The line of its fold is where the page begins, and it stays
 * folded: leafing through a document would else open every running head.
 */
function bringFold(scroller: HTMLElement, place: number): void {
  const fold = foldAt(scroller, place)?.getBoundingClientRect();
  const { top } = scroller.getBoundingClientRect();
  if (fold !== undefined) scroller.scrollBy({ top: fold.top - top - MARGIN, behavior: 'instant' });
}

/**
 * Scrolls to places, at once and without moving; a place that is in sight stays where it is unless it is wanted in the
 * middle. Long tables keep few rows in the page: each says by `rows` how one of its rows comes there.
 */
export function useReveal(scroller: RefObject<HTMLElement | null>): {
  reveal: Reveal;
  rows: RefObject<Set<RevealRow>>;
} {
  const rows = useRef(new Set<RevealRow>());
  const frame = useRef(0);
  const reveal = useCallback<Reveal>(
    (place, how) => {
      cancelAnimationFrame(frame.current);
      const attempt = (left: number, wanted: typeof how) => {
        const element = scroller.current;
        if (element === null) return;
        if (elementAt(wordElements(element), place.start) === null) {
          const hasRow = [...rows.current].some((row) => row(place.start));
          if (!hasRow && wanted === 'top') bringFold(element, place.start);
        } else bring(element, place, wanted);
        // Paragraphs out of sight have estimated heights; once those on the way are laid out the place may have moved.
        if (left > 0)
          frame.current = requestAnimationFrame(() =>
            attempt(left - 1, wanted === 'top' ? 'top' : 'if-hidden'),
          );
      };
      attempt(4, how);
    },
    [scroller],
  );
  return { reveal, rows };
}
