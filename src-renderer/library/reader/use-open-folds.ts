import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Paragraph } from '#core/model/source-text.ts';
import { paragraphAt } from './segments.ts';
import type { Place } from './text-places.ts';

/** Which folds of residue are open, by the id of their first paragraph. */
export interface OpenFolds {
  readonly open: ReadonlySet<string>;
  readonly setOpen: (key: string, isOpen: boolean) => void;
}

/** The folds a person opened; one that holds the place to show opens by itself. */
export function useOpenFolds(paragraphs: readonly Paragraph[], shown: Place | null): OpenFolds {
  const [open, setAll] = useState<ReadonlySet<string>>(new Set());
  const setOpen = useCallback(
    (key: string, isOpen: boolean) =>
      setAll((before) => {
        const after = new Set(before);
        if (isOpen) after.add(key);
        else after.delete(key);
        return after;
      }),
    [],
  );
  useEffect(() => {
    if (shown === null) return;
    let first = paragraphAt(paragraphs, shown.start);
    if (paragraphs[first]?.number !== null) return;
    while (paragraphs[first - 1]?.number === null) first -= 1;
    const key = paragraphs[first]?.id;
    if (key !== undefined) setOpen(key, true);
  }, [paragraphs, shown, setOpen]);
  return useMemo(() => ({ open, setOpen }), [open, setOpen]);
}

/** The paragraphs that are set aside and folded away, as ranges of the text. */
export function foldedAway(paragraphs: readonly Paragraph[], open: ReadonlySet<string>): Place[] {
  const hidden: Place[] = [];
  let isOpen = false;
  let before: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.number === null) {
      if (before?.number !== null || before === undefined) isOpen = open.has(paragraph.id);
      if (!isOpen) hidden.push(paragraph);
    }
    before = paragraph;
  }
  return hidden;
}
