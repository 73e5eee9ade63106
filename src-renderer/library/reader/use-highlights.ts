import { useEffect, type RefObject } from 'react';
import { rangesOfMany, wordElements, type Place } from './text-places.ts';

/**
 * Marks places of the text without touching its elements (CSS Custom Highlight API): what is found or proposed comes and
 * goes by the thousand. `name` is the one of `::highlight()`. Painted anew when the page shows other words.
 */
export function useHighlights(
  container: RefObject<HTMLElement | null>,
  name: string,
  places: readonly Place[],
): void {
  useEffect(() => {
    const element = container.current;
    if (element === null || places.length === 0) return;
    let frame = 0;
    const paint = () => {
      frame = 0;
      const highlight = new Highlight();
      for (const range of rangesOfMany(wordElements(element), places)) highlight.add(range);
      CSS.highlights.set(name, highlight);
    };
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(paint);
    });
    paint();
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete(name);
    };
  }, [container, name, places]);
}
