import type { PartialDate } from '#core/model/dates.ts';
import type { Figure } from '#core/model/figure.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { ProposalRef } from '#core/model/proposal.ts';
import type { TextRange } from '#core/text/anchor.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import { findFigures } from '#core/text/figures/find-figures.ts';
import { findQuotations } from '#core/text/quotations/find-quotations.ts';
import { sentenceAt } from '#core/text/sentences.ts';
import { undecided } from '#core/text/undecided.ts';
import type { Known } from '#core/text/understand.ts';
import { trendOf } from './differences.ts';
import type { Statement } from './statement.ts';

/** A source as its statements name it. */
export type StatedBy = Known & { readonly id: SourceId };
/** What a person has decided about a text: figures kept, proposals dismissed. */
export interface KeptOf {
  readonly figures: readonly Figure[];
  readonly dismissed: readonly ProposalRef[];
}

/** Longer runs without a stop are tables; what is further away says nothing of a number. */
const LONGEST = 600;
/** A sentence of more numbers is a table, of which no words tell what each of them is. */
const MOST_IN_SENTENCE = 30;

/**
 * What a source states in numbers: its saved figures, and what the rules propose in its text and nobody has decided on, but for tables.
 * In order of the text; same input, same answer.
 */
export function statementsIn(
  source: StatedBy,
  text: string,
  residue: readonly ResidueRange[],
  kept: KeptOf = { figures: [], dismissed: [] },
): Statement[] {
  const quotations = findQuotations(text, residue, source);
  const proposed = findFigures(text, residue, source, quotations);
  const open = undecided(
    { quotations: [], figures: proposed, dates: [], attributions: [] },
    { dismissed: kept.dismissed, excerpts: [], figures: kept.figures.map((it) => it.anchor) },
  ).figures;
  const stated = inSentences(text, open).flatMap(({ sentence, figures }) =>
    figures.map(({ start, end, ...facts }) =>
      withTrend({
        ...{ key: `text:${source.id}:${start}-${end}`, figureId: null, sourceId: source.id, start, end },
        ...{ printed: text.slice(start, end), sentence: cut(text, sentence, { start, end }) },
        ...factsOf(facts),
      }),
    ),
  );
  return [...stated, ...kept.figures.map((it) => statementOf(it, text))].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** A saved figure as a statement. `text`: the frozen text of its source, or the paragraph around it that begins at `from`. */
export function statementOf(figure: Figure, text: string, from = 0): Statement {
  const { start, end, exact } = figure.anchor;
  const isThere = start >= from && end <= from + text.length;
  return withTrend({
    ...{ key: `figure:${figure.id}`, figureId: figure.id, sourceId: figure.sourceId, start, end },
    printed: exact,
    sentence: isThere ? sentenceAround(text, start - from, end - from) : exact,
    ...factsOf(figure),
  });
}

type Stated = Omit<Statement, 'trend'>;
const withTrend = (it: Stated): Statement => ({
  ...it,
  trend: trendOf({ ...it, trend: null })?.trend ?? null,
});

function factsOf(
  it: {
    readonly [K in 'value' | 'upper' | 'qualifier' | 'unit' | 'measures' | 'claimant' | 'via']: Statement[K];
  } & { readonly asOf: PartialDate | null },
) {
  const { value, upper, qualifier, unit, measures, asOf, claimant, via } = it;
  return { value, upper, qualifier, unit, measures, asOf, claimant, via: [...via] };
}

/** Figures by the sentence they stand in; without those of sentences that are tables. */
function inSentences<T extends TextRange>(
  text: string,
  ordered: readonly T[],
): { sentence: TextRange; figures: T[] }[] {
  const found: { sentence: TextRange; figures: T[] }[] = [];
  for (const it of ordered) {
    const last = found.at(-1);
    if (last !== undefined && it.end <= last.sentence.end) last.figures.push(it);
    else found.push({ sentence: sentenceAt(text, it.start, it.end), figures: [it] });
  }
  return found.filter(({ figures }) => figures.length <= MOST_IN_SENTENCE);
}

function sentenceAround(text: string, start: number, end: number): string {
  return cut(text, sentenceAt(text, start, end), { start, end });
}

function cut(text: string, sentence: TextRange, { start, end }: TextRange): string {
  return text.slice(Math.max(sentence.start, start - LONGEST), Math.min(sentence.end, end + LONGEST));
}
