import type { FindingCounts } from '#core/checks/open-findings.ts';
import type { CheckName, Weight } from '#core/checks/finding.ts';
import { counted } from '#renderer/library/words.ts';

export const CHECK_WORDS: Record<CheckName, string> = {
  quotations: 'Quotations',
  'quotation-variants': 'Wordings of a quotation',
  figures: 'Figures',
  origins: 'Origins',
  sourcing: 'Sourcing',
  'estimative-language': 'Likelihood and confidence',
  markings: 'Markings',
  time: 'Time',
  'house-rules': 'House rules',
};

export const WEIGHT_WORDS: Record<Weight, string> = { wrong: 'Wrong', doubtful: 'Look at', hint: 'Hint' };

/** How much is open, in a line; what there is none of is left out. */
export function countsLine({ wrong, doubtful, hints }: FindingCounts, waived: number): string {
  const parts = [
    wrong === 0 ? null : `${wrong.toLocaleString()} wrong`,
    doubtful === 0 ? null : `${doubtful.toLocaleString()} to look at`,
    hints === 0 ? null : counted(hints, 'hint'),
    waived === 0 ? null : `${waived.toLocaleString()} waived`,
  ].filter((it) => it !== null);
  return parts.length === 0 ? 'Nothing found' : parts.join(' · ');
}
