import type { QuotationProposal } from '#core/model/proposal.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import type { Known } from '#core/text/understand.ts';
import { givesWords } from './gives-words.ts';
import { blockQuotations } from './block-quotations.ts';
import { readText } from './read-passages.ts';
import { spokenIn } from './speakers.ts';

/**
 * Somebody's words in a text, with the speaker it names: what stands between quotation marks, and the turns of a
 * transcript; besides, a paragraph that "X wrote:" announces. A turn may hold quotations of its own; no other two overlap. In order; nothing in the residue.
 */
export function findQuotations(
  text: string,
  residue: readonly ResidueRange[],
  known: Known,
): QuotationProposal[] {
  const read = readText(text, residue, known);
  const turns = read.paragraphs.flatMap(({ turn }): QuotationProposal[] =>
    turn
      ? [{ start: turn.start, end: turn.end, speaker: turn.speaker, speakerAt: turn.speakerAt, via: [] }]
      : [],
  );
  const blocks = blockQuotations(read);
  const marked = spokenIn(read)
    .filter((it) => givesWords(text, it))
    .map(({ passage, speaker, via }): QuotationProposal => ({
      start: passage.start,
      end: passage.end,
      speaker: speaker?.name ?? null,
      speakerAt: speaker === null ? null : { start: speaker.at.start, end: speaker.at.end },
      via: [...via],
    }));
  return [...turns, ...blocks, ...marked].toSorted((a, b) => a.start - b.start || b.end - a.end);
}
