import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { TextPage } from '#core/model/source-layout.ts';
import { firstInSight } from '#renderer/library/reader/first-in-sight.ts';
import { pageAt } from '#renderer/library/reader/page-starts.ts';
import type { Place } from '#renderer/library/reader/text-places.ts';
import type { Reveal } from '#renderer/library/reader/use-reveal.ts';

interface LeafingParts {
  pages: readonly TextPage[];
  isShown: boolean;
  scroller: RefObject<HTMLElement | null>;
  reveal: Reveal;
  /** What is shown in the text just now. */
  focus: Place | null;
}

/**
 * Keeps text and pages together: the one that a person moves leads, the other follows. Which one leads is told by the
 * pointer, the wheel and the keys, because both scroll when they follow.
 */
export function useLeafing({ pages, isShown, scroller, reveal, focus }: LeafingParts) {
  const leader = useRef<'text' | 'pages'>('text');
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (focus !== null) leader.current = 'text';
  }, [focus]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || !isShown) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      if (leader.current === 'text') setPage(Math.max(0, pageAt(pages, firstInSight(element))));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', soon);
    };
  }, [pages, isShown, scroller]);
  const onLeaf = useCallback(
    (now: number) => {
      const words = pages[now];
      if (leader.current !== 'pages' || words === undefined || words.start >= words.end) return;
      reveal({ start: words.start, end: words.start + 1 }, 'top');
    },
    [pages, reveal],
  );
  /** For the two panes: the one that is moved by hand becomes the leader. */
  const leads = useMemo(() => {
    const of = (side: 'text' | 'pages') => {
      const lead = () => {
        leader.current = side;
      };
      return { onWheelCapture: lead, onPointerDownCapture: lead, onKeyDownCapture: lead };
    };
    return { text: of('text'), pages: of('pages') };
  }, []);
  return { page, onLeaf, leads };
}
