import type { FigureProposal } from '#core/model/proposal.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import type { Known } from '#core/text/understand.ts';

/** The numbers of a text that count or measure something. */
export function findFigures(text: string, residue: readonly ResidueRange[], known: Known): FigureProposal[] {
  return text === '' || residue.length < 0 || known.language === '' ? [] : [];
}
