import type { Proposals } from '#core/model/proposal.ts';
import type { Source } from '#core/model/source.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import { findAttributions } from './quotations/attributions.ts';
import { findDates } from './dates/find-dates.ts';
import { findFigures } from './figures/find-figures.ts';
import { findQuotations } from './quotations/find-quotations.ts';

/** What the rules need to know of a source besides its text. */
export type Known = Pick<Source, 'title' | 'outlet' | 'publishedOn' | 'language' | 'kind'>;

/**
 * What a frozen text states: quotations with speakers, figures with claimants, dates, attributions. Proposals for a
 * person to accept or dismiss; each is a range of `text` (offsets in UTF-16 units) and lies outside the residue. In order
 * of the text; same input, same answer.
 */
export function understand(text: string, residue: readonly ResidueRange[], known: Known): Proposals {
  const quotations = findQuotations(text, residue, known);
  return {
    quotations,
    figures: findFigures(text, residue, known, quotations),
    dates: findDates(text, residue, known),
    attributions: findAttributions(text, residue, known),
  };
}
