import { useMemo, useState, type RefObject } from 'react';
import type { SourceDetail } from '#core/contract/views.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { firstInSight } from './first-in-sight.ts';
import { nextStop, stopsOf } from './jumps.ts';
import type { Mark } from './segments.ts';
import type { Place } from './text-places.ts';

interface WalkParts {
  detail: SourceDetail;
  kept: readonly Mark[];
  scroller: RefObject<HTMLElement | null>;
  show: (place: Place, how: 'if-hidden') => void;
}

/** Walks from one excerpt or figure to the next, from where one reads or from the one that was pressed last. */
export function useWalk({ detail, kept, scroller, show }: WalkParts) {
  const desk = useDesk();
  const stops = useMemo(() => stopsOf(kept), [kept]);
  const [at, standAt] = useState<string | null>(null);
  const go = (step: 1 | -1) => {
    const place = scroller.current === null ? 0 : firstInSight(scroller.current);
    const stop = nextStop(stops, at, place, step);
    if (stop === null) {
      desk.tell('This source has no excerpts or figures yet.');
      return;
    }
    standAt(stop.id);
    show(stop, 'if-hidden');
    const excerpt = detail.excerpts.find((it) => it.id === stop.id);
    const figure = detail.figures.find((it) => it.id === stop.id);
    if (excerpt !== undefined) desk.select({ kind: 'excerpt', id: excerpt.id });
    if (figure !== undefined) desk.select({ kind: 'figure', id: figure.id });
  };
  return { go, standAt, stops: { count: stops.length, at: stops.findIndex((it) => it.id === at) + 1 } };
}
