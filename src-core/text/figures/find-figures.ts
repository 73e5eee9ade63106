import type { FigureProposal, QuotationProposal } from '#core/model/proposal.ts';
import { paragraphsOf, type ResidueRange } from '#core/model/source-text.ts';
import type { Known } from '#core/text/understand.ts';
import { figuresIn } from './figures-in.ts';

/**
 * The numbers of a text that count or measure something, outside the residue and in order of the text, with unit, what they
 * measure and who says so. A figure within one of `quotations` is its speaker's. Years, dates, times, ages, ordinals and numbers that are
 * names are none.
 */
export function findFigures(
  text: string,
  residue: readonly ResidueRange[],
  known: Known,
  quotations: readonly QuotationProposal[],
): FigureProposal[] {
  let next = 0;
  return paragraphsOf(text, residue).flatMap(({ start, end, number }) => {
    if (number === null) return [];
    while ((quotations[next]?.end ?? Infinity) <= start) next += 1;
    const own = [];
    for (let index = next; (quotations[index]?.start ?? Infinity) < end; index += 1) {
      const it = quotations[index];
      if (it) own.push({ ...it, start: it.start - start, end: it.end - start });
    }
    return figuresIn(text.slice(start, end), known, own).map((it) => ({
      ...it,
      start: start + it.start,
      end: start + it.end,
    }));
  });
}
