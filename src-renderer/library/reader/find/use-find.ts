import { useMemo, useState } from 'react';
import type { Place } from '#renderer/library/reader/text-places.ts';
import { findAll, firstFrom, foldText, outside } from '#core/text/fold-map.ts';

const NO_PLACES: readonly Place[] = [];

/** What is being looked for in the text, where it was found, and the hit one stands at. */
export interface Finding {
  readonly wanted: string;
  readonly hits: readonly Place[];
  /** -1 where nothing was found. */
  readonly at: number;
  readonly hit: Place | null;
  /** Looks for other words, from `place` on (UTF-16 units); answers the hit that is shown then. */
  readonly look: (wanted: string, place: number) => Place | null;
  readonly walk: (step: 1 | -1) => Place | null;
}

/** Finds words in a text while `active`; what is in `hidden` is not found. */
export function useFind(text: string, hidden: readonly Place[], active: boolean): Finding {
  const [wanted, setWanted] = useState('');
  // The place and not the number of the hit: hits come and go when folds are opened.
  const [from, setFrom] = useState(0);
  const folded = useMemo(() => (active ? foldText(text) : null), [text, active]);
  const hits = useMemo(
    () => (folded === null || wanted === '' ? NO_PLACES : outside(findAll(folded, wanted), hidden)),
    [folded, wanted, hidden],
  );
  const at = firstFrom(hits, from);
  return {
    wanted,
    hits,
    at,
    hit: hits[at] ?? null,
    look: (words, place) => {
      const found = outside(findAll(folded ?? foldText(text), words), hidden);
      const hit = found[firstFrom(found, place)] ?? null;
      setWanted(words);
      setFrom(hit?.start ?? place);
      return hit;
    },
    walk: (step) => {
      const hit = hits[(at + step + hits.length) % hits.length] ?? null;
      if (hit !== null) setFrom(hit.start);
      return hit;
    },
  };
}
