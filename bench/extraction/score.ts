import type { Proposals } from '#core/model/proposal.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import type { StatedFacts } from '#core/model/source.ts';
import { compareArticle } from './compare-article.ts';
import { compareFacts } from './compare-facts.ts';
import { bothAnd, type Finding, type Measure } from './finding.ts';
import { matchRanges, type Match, type Range } from './match-ranges.ts';
import type { PlacedLabels } from './placed-labels.ts';
import { namedOnly, sameName, sameUnit, sameValue } from './same.ts';
import { letterCount } from './words.ts';

/** What the product made of a page. */
export interface Reading {
  readonly text: string;
  readonly residue: readonly ResidueRange[];
  readonly facts: StatedFacts;
  readonly proposals: Proposals;
}

/** Holds what the product made of one page against its labels. */
export function score(reading: Reading, labels: PlacedLabels): Finding[] {
  return [
    ...compareArticle(reading, labels.article),
    ...compareQuotations(reading, labels),
    ...compareFigures(reading, labels),
    ...compareDates(reading, labels),
    ...compareAttributions(reading, labels),
    ...compareFacts(reading.facts, labels.facts),
  ];
}

function compareQuotations({ text, proposals }: Reading, labels: PlacedLabels): Finding[] {
  const matches = matchRanges(proposals.quotations, labels.quotations, (a, b) => holdsSameWords(text, a, b));
  const speakers = matches.map((it) => {
    const named = [namedOnly(it.label?.speaker ?? null), namedOnly(it.proposal?.speaker ?? null)] as const;
    return ofName('speakers', text, it, named, sameName);
  });
  return [...matches.map((it) => ofRange('quotations', text, it)), ...speakers];
}

const MOST_LETTERS = 0.9;
/** A word found inside a long turn is not the turn. */
const LEAST_OF_LONGER = 0.5;

/** Whether one of two passages holds nearly all letters of the other, and is not many times as long. */
function holdsSameWords(text: string, a: Range, b: Range): boolean {
  const letters = (start: number, end: number) => letterCount(text.slice(start, end));
  const shared = letters(Math.max(a.start, b.start), Math.min(a.end, b.end));
  const [shorter = 0, longer = 0] = [letters(a.start, a.end), letters(b.start, b.end)].toSorted(
    (x, y) => x - y,
  );
  return shared >= MOST_LETTERS * shorter && shared >= LEAST_OF_LONGER * longer;
}

function compareFigures({ text, proposals }: Reading, labels: PlacedLabels): Finding[] {
  const matches = matchRanges(
    proposals.figures,
    labels.figures,
    (a, b) => sameValue(a.value, b.value, b.text) && sameValue(a.upper, b.upper, b.text),
  );
  return matches.flatMap((it) => {
    const { label, proposal } = it;
    const units = [label?.unit ?? null, proposal?.unit ?? null] as const;
    const claimants = [label?.claimant ?? null, proposal?.claimant ?? null] as const;
    return [
      ofRange('figure values', text, it),
      ofName('figure units', text, it, units, sameUnit),
      ofName('claimants', text, it, claimants, sameName),
    ];
  });
}

function compareDates({ text, proposals }: Reading, labels: PlacedLabels): Finding[] {
  const matches = matchRanges(proposals.dates, labels.dates, (a, b) => a.value === b.value);
  return matches.map((it) => ofRange('dates', text, it));
}

function compareAttributions({ text, proposals }: Reading, labels: PlacedLabels): Finding[] {
  const matches = matchRanges(proposals.attributions, labels.attributions, (a, b) =>
    sameName(a.source, b.source),
  );
  return matches.map((it) => ofRange('attributions', text, it));
}

type Labelled = Range & {
  readonly value?: unknown;
  readonly source?: string;
  readonly speaker?: string | null;
};

/** The finding that a range was labelled, proposed or both. */
function ofRange(measure: Measure, text: string, { label, proposal }: Match<Labelled, Labelled>): Finding {
  return {
    measure,
    labelled: label && describe(text, label),
    proposed: proposal && describe(text, proposal),
    isRight: label !== null && proposal !== null,
    count: 1,
  };
}

/** The finding that a range was said to have a name: a speaker, a unit, a claimant. */
function ofName(
  measure: Measure,
  text: string,
  { label, proposal }: Match<Range, Range>,
  [labelled, proposed]: readonly [labelled: string | null, proposed: string | null],
  same: (a: string, b: string) => boolean,
): Finding {
  const { start, end } = label ?? proposal ?? { start: 0, end: 0 };
  const about = text.slice(start, end);
  return { measure, labelled, proposed, isRight: bothAnd(labelled, proposed, same), count: 1, about };
}

function describe(text: string, it: Labelled): string {
  const words = text.slice(it.start, it.end).replaceAll('\n\n', ' ');
  const upper = 'upper' in it && typeof it.upper === 'number' ? `..${it.upper}` : '';
  if ('value' in it) return `${words} = ${String(it.value)}${upper}`;
  return it.source === undefined ? words : `${words} = ${it.source}`;
}
