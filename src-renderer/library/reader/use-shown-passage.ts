import { useCallback, useEffect, useState } from 'react';
import type { ShownPassage } from './Reader.tsx';
import type { Place } from './text-places.ts';
import type { Reveal } from './use-reveal.ts';

/** How long a passage that was asked for stands out. Milliseconds. */
const STANDS_OUT = 2_000;

type How = Parameters<Reveal>[1];

/**
 * Brings the passage that was asked for into sight, at once and without moving, and marks it for a moment. `show` does
 * the same with any place.
 */
export function useShownPassage(
  reveal: Reveal,
  passage: ShownPassage | null,
): { shown: Place | null; show: (place: Place, how: How) => void } {
  const [shown, setShown] = useState<(Place & { how: How }) | null>(null);
  const show = useCallback(({ start, end }: Place, how: How) => setShown({ start, end, how }), []);
  useEffect(() => {
    if (passage !== null) show(passage, 'centre');
  }, [passage, show]);
  useEffect(() => {
    if (shown === null) return;
    reveal(shown, shown.how);
    const timer = setTimeout(() => setShown(null), STANDS_OUT);
    return () => clearTimeout(timer);
  }, [reveal, shown]);
  return { shown, show };
}
