import { z } from 'zod';

/** Why a range of an imported text is page furniture rather than what the document says. */
export const residueReason = z.enum([
  'header',
  'menu',
  'share',
  'reactions',
  'photo-credit',
  'teaser',
  'repeated-title',
  'comments',
  'notice',
  'marked-by-hand',
]);
export type ResidueReason = z.infer<typeof residueReason>;

/**
 * A range of the frozen text set aside as page furniture: greyed, out of search and quotations, never deleted.
 * Offsets in UTF-16 units, `end` exclusive; ranges cover whole paragraphs and do not overlap.
 */
export const residueRange = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    reason: residueReason,
    /** True once a person has said that this is real text after all. */
    restored: z.boolean(),
  })
  .refine((it) => it.start < it.end, 'an empty range');
export type ResidueRange = z.infer<typeof residueRange>;

/** One paragraph of a frozen text; offsets in UTF-16 units, `end` exclusive. */
export interface Paragraph {
  /** `p1`, `p2` ...: counts every paragraph, residue too; never changes, because the text never does. */
  readonly id: string;
  /** Its number among the paragraphs that are not residue, as shown and printed; null for residue. */
  readonly number: number | null;
  readonly start: number;
  readonly end: number;
}

/**
 * The paragraphs of a frozen text, in order. Normalised text keeps exactly one blank line (`\n\n`) between paragraphs.
 */
export function paragraphsOf(text: string, residue: readonly ResidueRange[]): Paragraph[] {
  const aside = residue.filter((range) => !range.restored).toSorted((a, b) => a.start - b.start);
  let next = 0;
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let number = 0;
  while (start < text.length) {
    const found = text.indexOf('\n\n', start);
    const end = found < 0 ? text.length : found;
    // One pass over both: a list of 100,000 lines may have as many ranges.
    while ((aside[next]?.end ?? Infinity) <= start) next += 1;
    const range = aside[next];
    const isResidue = range !== undefined && range.start <= start && end <= range.end;
    paragraphs.push({
      id: `p${paragraphs.length + 1}`,
      number: isResidue ? null : (number += 1),
      start,
      end,
    });
    start = end + 2;
  }
  return paragraphs;
}

/** The text without its residue, paragraphs joined by a blank line: what the document says. */
export function bodyOf(text: string, residue: readonly ResidueRange[]): string {
  return paragraphsOf(text, residue)
    .filter((it) => it.number !== null)
    .map((it) => text.slice(it.start, it.end))
    .join('\n\n');
}

/** Numbers of the first and last paragraph a range touches, or null where it lies in residue only. */
export function paragraphSpan(
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
): readonly [first: number, last: number] | null {
  const numbers = paragraphs
    .filter((it) => it.start < end && start < it.end)
    .flatMap((it) => (it.number === null ? [] : [it.number]));
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}
