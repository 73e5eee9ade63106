import type { PartialDate } from '#core/model/dates.ts';
import type { DifferenceKind, Fact } from '#core/statements/fact.ts';
import { trendOf } from '#core/statements/differences.ts';
import { rates } from '#core/statements/opposed-words.ts';
import type { Statement } from '#core/statements/statement.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { datesIn } from '#core/text/dates/dates-in.ts';
import { qualifierOf } from '#core/text/figures/limits.ts';

/** What a marked piece of a sentence is: its number, or other words in which the statements differ. */
export type MarkKind = 'number' | 'trend' | 'period' | 'claimant';

/** A piece of a sentence. */
export interface SentencePiece {
  readonly text: string;
  /** Null for words that are not marked. */
  readonly kind: MarkKind | null;
  /** Whether the statements differ in it. */
  readonly differs: boolean;
}

/** In what the statements of a fact differ, in the order in which it is said; sequences do not count. */
export function kindsOf({ differences }: Fact): DifferenceKind[] {
  return ORDER.filter((kind) => differences.some((it) => it.kind === kind && !it.isSequence));
}
const ORDER: readonly DifferenceKind[] = ['value', 'qualifier', 'trend', 'unit', 'period', 'claimant'];

/**
 * The sentence of a statement in pieces: its number with the words that limit it, and the words of what differs (the rise or fall,
 * the time, who claims it). A sentence in which the number is not found is one piece. `publishedOn`: of its source.
 */
export function markedSentence(
  it: Statement,
  kinds: readonly DifferenceKind[],
  publishedOn: PartialDate | null = null,
): SentencePiece[] {
  const number = numberIn(it);
  if (number === null) return [{ text: it.sentence, kind: null, differs: false }];
  const marks: Mark[] = [
    {
      ...number,
      kind: 'number',
      differs: kinds.some((kind) => kind === 'value' || kind === 'qualifier' || kind === 'unit'),
    },
  ];
  const add = (kind: MarkKind, ranges: readonly TextRange[]) => {
    for (const range of ranges)
      if (!marks.some((had) => range.start < had.end && had.start < range.end))
        marks.push({ start: range.start, end: range.end, kind, differs: true });
  };
  if (kinds.includes('trend')) add('trend', listOf(trendOf(it)));
  if (kinds.includes('claimant')) add('claimant', claimantIn(it));
  if (kinds.includes('period')) add('period', periodsIn(it, publishedOn));
  return cut(it.sentence, marks);
}

interface Mark extends TextRange {
  readonly kind: MarkKind;
  readonly differs: boolean;
}

const listOf = <T>(it: T | null): T[] => (it === null ? [] : [it]);

function cut(sentence: string, marks: readonly Mark[]): SentencePiece[] {
  const pieces: SentencePiece[] = [];
  let from = 0;
  const plain = (until: number) => {
    if (until > from) pieces.push({ text: sentence.slice(from, until), kind: null, differs: false });
  };
  for (const { start, end, kind, differs } of marks.toSorted((a, b) => a.start - b.start)) {
    plain(start);
    pieces.push({ text: sentence.slice(start, end), kind, differs });
    from = end;
  }
  plain(sentence.length);
  return pieces;
}

const IN_WORD = /[\p{L}\p{N}]/u;
/** A separator between two digits belongs to the number. */
const GOES_ON = /^[.,\u00A0\u202F]?\d/u;
const CAME_BEFORE = /\d[.,\u00A0\u202F]?$/u;

/** Where the number stands, with the words that limit it. */
function numberIn(it: Statement): TextRange | null {
  const { sentence, printed } = it;
  let first: number | null = null;
  for (let at = sentence.indexOf(printed); at >= 0; at = sentence.indexOf(printed, at + 1)) {
    const end = at + printed.length;
    if (IN_WORD.test(sentence.slice(at - 1, at)) || IN_WORD.test(sentence.slice(end, end + 1))) continue;
    if (GOES_ON.test(sentence.slice(end)) || CAME_BEFORE.test(sentence.slice(0, at))) continue;
    const range = { start: at, end };
    if (qualifierOf(sentence, range) === it.qualifier) return withLimit(it, range);
    first ??= at;
  }
  return first === null ? null : { start: first, end: first + printed.length };
}

/** Words of a limit are so many at most. */
const LIMIT_WORDS = 6;

/** The number with as few words before or behind it as its limit takes. */
function withLimit({ sentence, qualifier }: Statement, { start, end }: TextRange): TextRange {
  if (qualifier === null) return { start, end };
  const says = (from: number, to: number) =>
    qualifierOf(sentence.slice(from, to), { start: start - from, end: end - from }) === qualifier;
  if (says(start, end)) return { start, end };
  const before = [...sentence.slice(0, start).matchAll(/\S+\s*/gu)].slice(-LIMIT_WORDS).toReversed();
  for (const { index } of before) if (says(index, end)) return { start: index, end };
  for (const { index, 0: words } of [...sentence.slice(end).matchAll(/\S+/gu)].slice(0, LIMIT_WORDS)) {
    const bare = words.replace(/[.,;:!?»”"')\]]+$/u, '');
    const to = end + index + bare.length;
    if (says(start, to)) return { start, end: to };
  }
  return { start, end };
}

function claimantIn({ sentence, claimant }: Statement): TextRange[] {
  const at = claimant === null || claimant === '' ? -1 : sentence.indexOf(claimant);
  return claimant === null || at < 0 ? [] : [{ start: at, end: at + claimant.length }];
}

const RATE = new RegExp(`(?<!\\p{L})(?:${rates.map(([, words]) => words).join('|')})(?!\\p{L})`, 'giu');

/** The dates the number holds for, and how often it is meant. */
function periodsIn({ sentence, asOf }: Statement, publishedOn: PartialDate | null): TextRange[] {
  const often = [...sentence.matchAll(RATE)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const dates = datesIn(sentence, null, publishedOn).filter((it) => it.value !== null && it.value === asOf);
  return [...dates, ...often];
}
