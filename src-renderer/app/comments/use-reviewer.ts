import { useCallback, useMemo, useRef, useState } from 'react';
import type { Reviewer } from '#core/model/inline.ts';

export interface ReviewerDesk {
  readonly reviewer: Reviewer | null;
  readonly asking: boolean;
  /** Who it is; asks where nobody has said. Null where that was given up. */
  readonly who: () => Promise<Reviewer | null>;
  /** Asks again, to change it. */
  readonly change: () => void;
  readonly answer: (reviewer: Reviewer | null) => void;
}

/** Who comments and suggests in this window: asked for once, kept with the preferences. */
export function useReviewer(reviewer: Reviewer | null, keep: (reviewer: Reviewer) => void): ReviewerDesk {
  const [asking, setAsking] = useState(false);
  const waiting = useRef<((reviewer: Reviewer | null) => void)[]>([]);
  const who = useCallback(async () => {
    if (reviewer !== null) return reviewer;
    setAsking(true);
    return new Promise<Reviewer | null>((resolve) => waiting.current.push(resolve));
  }, [reviewer]);
  return useMemo(
    () => ({
      reviewer,
      asking,
      who,
      change: () => setAsking(true),
      answer: (given) => {
        setAsking(false);
        if (given !== null) keep(given);
        for (const resolve of waiting.current.splice(0)) resolve(given);
      },
    }),
    [reviewer, asking, who, keep],
  );
}
