import { useEffect, useState, type RefObject } from 'react';
import type { Passage } from '#renderer/library/desk.ts';
import type { ShownPassage } from './Reader.tsx';

/** How long a passage that was asked for stands out. Milliseconds. */
const STANDS_OUT = 2_000;

/** Brings the passage that was asked for into sight, at once and without moving, and marks it for a moment. */
export function useShownPassage(
  scroller: RefObject<HTMLElement | null>,
  passage: ShownPassage | null,
): Passage | null {
  const [shown, setShown] = useState<ShownPassage | null>(null);
  useEffect(() => {
    if (passage === null) return;
    setShown(passage);
    const timer = setTimeout(() => setShown(null), STANDS_OUT);
    return () => clearTimeout(timer);
  }, [passage]);
  useEffect(() => {
    if (shown === null) return;
    const bring = () => scroller.current?.querySelector('.reader-shown')?.scrollIntoView({ block: 'center' });
    bring();
    // Paragraphs out of sight have estimated heights; once those on the way are laid out the place may have moved.
    const frame = requestAnimationFrame(() => requestAnimationFrame(bring));
    return () => cancelAnimationFrame(frame);
  }, [scroller, shown]);
  return shown;
}
