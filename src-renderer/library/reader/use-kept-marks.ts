import { useMemo } from 'react';
import type { SourceDetail } from '#core/contract/views.ts';
import type { Paragraph } from '#core/model/source-text.ts';
import { marksByParagraph, type Mark } from './segments.ts';
import type { Place } from './text-places.ts';

const markOf =
  (kind: 'excerpt' | 'figure') =>
  (it: SourceDetail['excerpts'][number] | SourceDetail['figures'][number]): Mark => ({
    kind,
    id: it.id,
    start: it.anchor.start,
    end: it.anchor.end,
  });

/** The excerpts and figures of a source as marks of its text. */
export function useKeptMarks({ excerpts, figures }: SourceDetail): Mark[] {
  return useMemo(
    () => [...excerpts.map(markOf('excerpt')), ...figures.map(markOf('figure'))],
    [excerpts, figures],
  );
}

/** What is marked in each paragraph: what is kept, what is about to be, and what is shown for a moment. */
export function useMarksByParagraph(
  paragraphs: readonly Paragraph[],
  kept: readonly Mark[],
  pending: Place | null,
  shown: Place | null,
): ReadonlyMap<number, readonly Mark[]> {
  return useMemo(() => {
    const marks = [...kept];
    if (pending !== null)
      marks.push({ kind: 'pending', id: 'pending', start: pending.start, end: pending.end });
    if (shown !== null) marks.push({ kind: 'shown', id: 'shown', start: shown.start, end: shown.end });
    return marksByParagraph(paragraphs, marks);
  }, [paragraphs, kept, pending, shown]);
}
