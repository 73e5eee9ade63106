import type { Paragraph } from '#core/model/source-text.ts';

/** Something marked in a text; offsets in UTF-16 units of the frozen text, `end` exclusive. */
export interface Mark {
  readonly kind: 'excerpt' | 'figure' | 'pending' | 'shown';
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text over which the same marks lie. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** Cuts `start` to `end` wherever a mark begins or ends; the pieces follow each other without a gap. */
export function segmentsOf(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && start < mark.end);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    return { start: from, end: to, marks: inside.filter((mark) => mark.start < to && from < mark.end) };
  });
}

/** The marks of each paragraph that has any, by the paragraph's index. */
export function marksByParagraph(
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (let index = paragraphAt(paragraphs, mark.start); index < paragraphs.length; index += 1) {
      const paragraph = paragraphs[index];
      if (paragraph === undefined || paragraph.start >= mark.end) break;
      if (mark.start < paragraph.end) found.set(index, [...(found.get(index) ?? []), mark]);
    }
  }
  return found;
}

/** The index of the paragraph that holds a place of the text or, between two, the one before it; 0 at least. */
export function paragraphAt(paragraphs: readonly Paragraph[], place: number): number {
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((paragraphs[middle]?.start ?? Infinity) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The mark a click means: the shortest of those that can be selected. */
export function innermost(marks: readonly Mark[]): Mark | null {
  const selectable = marks.filter((mark) => mark.kind === 'excerpt' || mark.kind === 'figure');
  const byLength = selectable.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return byLength[0] ?? null;
}
