import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Paragraph } from '#core/model/source-text.ts';
import { firstInSight } from '#renderer/library/reader/first-in-sight.ts';
import { elementAt, rangesOf, wordElements, type Place } from '#renderer/library/reader/text-places.ts';
import { useHighlights } from '#renderer/library/reader/use-highlights.ts';
import { foldedAway, type OpenFolds } from '#renderer/library/reader/use-open-folds.ts';
import type { Reveal } from '#renderer/library/reader/use-reveal.ts';
import { useFind } from './use-find.ts';

const NOWHERE: readonly Place[] = [];
/** Words that were selected are looked for when they are few enough to be meant. UTF-16 units. */
const MOST = 100;

interface FindBarParts {
  text: string;
  paragraphs: readonly Paragraph[];
  folds: OpenFolds;
  scroller: RefObject<HTMLElement | null>;
  reveal: Reveal;
}

function selectPlace(scroller: HTMLElement, place: Place): void {
  const element = elementAt(wordElements(scroller), place.start);
  const [range] = element === null ? [] : rangesOf([element], place);
  if (range === undefined) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** The bar that finds words in the text. Closing it leaves the hit selected, ready to be kept. */
export function useFindBar({ text, paragraphs, folds, scroller, reveal }: FindBarParts) {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const hidden = useMemo(() => foldedAway(paragraphs, folds.open), [paragraphs, folds.open]);
  const finding = useFind(text, hidden, isOpen);
  const { hit } = finding;
  const here = useMemo(() => (hit === null ? NOWHERE : [hit]), [hit]);
  useHighlights(scroller, 'found', finding.hits);
  useHighlights(scroller, 'found-here', here);
  useEffect(() => {
    if (isOpen) field.current?.select();
  }, [isOpen]);

  const look = (wanted: string) => {
    const from = hit?.start ?? (scroller.current === null ? 0 : firstInSight(scroller.current));
    const found = finding.look(wanted, from);
    if (found !== null) reveal(found, 'if-hidden');
  };
  const walk = (step: 1 | -1) => {
    const found = finding.walk(step);
    if (found !== null) reveal(found, 'if-hidden');
  };
  return {
    isOpen,
    field,
    finding,
    /** The hit that is shown; null while the bar is closed. */
    hit: isOpen ? hit : null,
    look,
    walk,
    /** Opens the bar, on the words that are selected in the text. */
    open: (selected: Place | null) => {
      const words = selected === null ? '' : text.slice(selected.start, selected.end);
      if (words !== '' && words.length <= MOST && !words.includes('\n'))
        finding.look(words, selected?.start ?? 0);
      setOpen(true);
      field.current?.select();
    },
    close: () => {
      setOpen(false);
      scroller.current?.focus({ preventScroll: true });
      if (hit !== null && scroller.current !== null) selectPlace(scroller.current, hit);
    },
  };
}
