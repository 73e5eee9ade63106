import type {
  AttributionProposal,
  DateProposal,
  FigureProposal,
  ProposalRef,
  Proposals,
  QuotationProposal,
} from '#core/model/proposal.ts';
import type { FigureFacts } from '#core/model/figure.ts';
import { figureWords, shownDate } from '#renderer/library/words.ts';

export type ProposalKind = ProposalRef['kind'];

/** One proposal as the panel lists it. */
export type Entry = (
  | { readonly kind: 'quotation'; readonly it: QuotationProposal }
  | { readonly kind: 'figure'; readonly it: FigureProposal }
  | { readonly kind: 'date'; readonly it: DateProposal }
  | { readonly kind: 'attribution'; readonly it: AttributionProposal }
) & {
  readonly key: string;
  /** The words it rests on; offsets in UTF-16 units of the frozen text. */
  readonly start: number;
  readonly end: number;
};

/** The kinds in the order of their filters; what cannot be accepted comes last. */
export const KINDS = ['quotation', 'figure', 'date', 'attribution'] as const satisfies ProposalKind[];

export const refOf = ({ kind, start, end }: Entry): ProposalRef => ({ kind, start, end });

/** Whether accepting it keeps something; dates and attributions help to read. */
export const isKeepable = (entry: Entry): boolean => entry.kind === 'quotation' || entry.kind === 'figure';

/** Every proposal in the order of the text; of those that begin together the longer one first. */
export function entriesOf(proposals: Proposals): Entry[] {
  const entry = <T extends { kind: ProposalKind; it: { start: number; end: number } }>(one: T) => {
    const { start, end } = one.it;
    return { ...one, start, end, key: `${one.kind} ${start} ${end}` };
  };
  return [
    ...proposals.quotations.map((it) => entry({ kind: 'quotation' as const, it })),
    ...proposals.figures.map((it) => entry({ kind: 'figure' as const, it })),
    ...proposals.dates.map((it) => entry({ kind: 'date' as const, it })),
    ...proposals.attributions.map((it) => entry({ kind: 'attribution' as const, it })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** How many there are of each kind. */
export function countKinds(entries: readonly Entry[]): Record<ProposalKind, number> {
  const counts = { quotation: 0, figure: 0, date: 0, attribution: 0 };
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
}

const DATE_NOTE = 'counted from the date of the source';

/** What is proposed about the words, each fact a phrase. */
export function factsOf(entry: Entry, locale?: string): string[] {
  switch (entry.kind) {
    case 'quotation':
      return [entry.it.speaker ?? 'Nobody is named as the speaker', ...viaOf(entry.it.via)];
    case 'figure': {
      const { measures, asOf, claimant, via } = entry.it;
      return [
        figureWords(entry.it),
        ...(measures === null ? [] : [measures]),
        ...(asOf === null ? [] : [`as of ${shownDate(asOf, locale)}`]),
        ...(claimant === null ? [] : [`claimed by ${claimant}`]),
        ...viaOf(via),
      ];
    }
    case 'date': {
      const { value, isRelative } = entry.it;
      return [
        value === null ? 'Unresolved' : shownDate(value, locale),
        ...(isRelative && value !== null ? [DATE_NOTE] : []),
      ];
    }
    case 'attribution':
      return [entry.it.source, ...(entry.it.isUnnamed ? ['not named'] : [])];
  }
}

const viaOf = (via: readonly string[]): string[] => (via.length === 0 ? [] : [`via ${via.join(', ')}`]);

/** The facts of a figure that is accepted as it is proposed. */
export function figureFactsOf({ start: _start, end: _end, ...facts }: FigureProposal): FigureFacts {
  return { ...facts, note: null, tags: [], marking: null };
}

/** What an excerpt says about a quotation that is accepted. The way the words came has no field of its own: it is noted. */
export function excerptFactsOf({ speaker, via }: QuotationProposal): {
  speaker: string | null;
  note: string | null;
} {
  return { speaker, note: via.length === 0 ? null : `Via ${via.join(', ')}` };
}

/** Words with some of what stands around them, in one line; the middle part is what is meant. */
export function inContext(
  text: string,
  start: number,
  end: number,
  around: { readonly before: number; readonly after: number },
): readonly [before: string, words: string, after: string] {
  const open = start === 0 ? -1 : text.lastIndexOf('\n\n', start - 1);
  const from = open < 0 ? 0 : open + 2;
  const close = text.indexOf('\n\n', end);
  const to = close < 0 ? text.length : close;
  const before = text.slice(Math.max(from, start - around.before), start);
  const after = text.slice(end, Math.min(to, end + around.after));
  return [
    start - around.before > from
      ? `…${before.replace(/^\S*\s/u, '')}`.replaceAll(/\s+/gu, ' ')
      : oneLine(before),
    oneLine(text.slice(start, end)),
    end + around.after < to ? `${after.replace(/\s\S*$/u, '')}…`.replaceAll(/\s+/gu, ' ') : oneLine(after),
  ];
}

const oneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').replace(/^\s+(?=\S)/u, ' ');
