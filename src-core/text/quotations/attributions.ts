import type { AttributionProposal } from '#core/model/proposal.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import type { Known } from '#core/text/understand.ts';
import { readText } from './read-passages.ts';

/**
 * The phrases that say whose statement something is, quoted or reported: "said X", "according to X", with the name or
 * description as printed. In order; outside quotations, outside the residue. A pronoun is none.
 */
export function findAttributions(
  text: string,
  residue: readonly ResidueRange[],
  known: Known,
): AttributionProposal[] {
  return readText(text, residue, known).paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap(({ phrases }) =>
      phrases.flatMap(({ start, end, source }): AttributionProposal[] =>
        source === null ? [] : [{ start, end, source: source.name, isUnnamed: source.isUnnamed }],
      ),
    ),
  );
}
