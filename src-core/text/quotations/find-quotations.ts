import type { QuotationProposal } from '#core/model/proposal.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import type { Known } from '#core/text/understand.ts';
import { givesWords } from './gives-words.ts';
import { blockQuotations } from './block-quotations.ts';
import { readParagraph, readText, type ReadText } from './read-passages.ts';
import { spokenIn, type Spoken } from './speakers.ts';
import type { Turn } from './transcript.ts';

/**
 * Somebody's words in a text, with the speaker it names: what stands between quotation marks, and the turns of a
 * transcript; besides, a paragraph that "X wrote:" announces. A quotation or turn may hold others; apart from
 * that no two overlap. In order; nothing in the residue.
 */
export function findQuotations(
  text: string,
  residue: readonly ResidueRange[],
  known: Known,
): QuotationProposal[] {
  const read = readText(text, residue, known);
  const turns = read.paragraphs.flatMap(({ turn }) => (turn ? [turn] : []));
  const blocks = blockQuotations(read);
  const spoken = spokenIn(read).filter((it) => givesWords(text, it));
  const marked = [...spoken, ...spoken.flatMap((it) => within(read, it))].map(
    ({ passage, speaker, via }): QuotationProposal => ({
      start: passage.start,
      end: passage.end,
      speaker: speaker?.name ?? null,
      speakerAt: speaker === null ? null : { start: speaker.at.start, end: speaker.at.end },
      via: [...via],
    }),
  );
  return [...wholeTurns(turns), ...blocks, ...marked].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Turns of several paragraphs as one quotation each, unless something set aside stands between. */
function wholeTurns(turns: readonly Turn[]): QuotationProposal[] {
  const found: QuotationProposal[] = [];
  let reached = -1;
  let head = -1;
  for (const { start, end, speaker, speakerAt, paragraphEnd } of turns) {
    const last = found.at(-1);
    if (last && head === speakerAt.start && start - reached === 2) found[found.length - 1] = { ...last, end };
    else found.push({ start, end, speaker, speakerAt: speaker === null ? null : { ...speakerAt }, via: [] });
    reached = paragraphEnd;
    head = speakerAt.start;
  }
  return found;
}

/** Quotations within a quotation: “He said: ‘Never again’ and left.” */
function within(read: ReadText, { passage, paragraph }: Spoken): Spoken[] {
  const { start, end } = passage;
  const inner = readParagraph(read.text, passage, {
    grammar: paragraph.grammar,
    turn: null,
    opening: '',
    isLine: false,
  });
  if (!inner.sentences.some((it) => it.quotes.size > 0)) return [];
  return spokenIn({
    ...read,
    paragraphs: [inner],
    people: inner.sentences.flatMap((it) => it.people),
  }).filter(
    (it) =>
      givesWords(read.text, it) &&
      (it.bond === 'beside' || it.sentence.tokens[it.index - 1]?.kind === 'colon') &&
      it.passage.end - it.passage.start < end - start,
  );
}
