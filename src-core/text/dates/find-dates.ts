import type { PartialDate } from '#core/model/dates.ts';
import type { DateProposal } from '#core/model/proposal.ts';
import { paragraphsOf, type ResidueRange } from '#core/model/source-text.ts';
import type { Known } from '#core/text/understand.ts';
import { datesIn } from './dates-in.ts';

/**
 * Words that name a day, a month or a year, outside the residue and in order of the text: absolute ("3 mars 2026"), partial
 * ("in June") and relative ("last year"). The value counts from `known.publishedOn`; null where it cannot be said.
 */
export function findDates(text: string, residue: readonly ResidueRange[], known: Known): DateProposal[] {
  let before: PartialDate | null = null;
  return paragraphsOf(text, residue).flatMap(({ start, end, number }) => {
    if (number === null) return [];
    const dates = datesIn(text.slice(start, end), known.language, known.publishedOn, before);
    before = dates.findLast((it) => it.value !== null)?.value ?? before;
    return dates.map((it) => ({ ...it, start: start + it.start, end: start + it.end }));
  });
}
