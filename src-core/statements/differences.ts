import { stemsOf } from './content-words.ts';
import type { DifferenceKind, StatedDifference } from './fact.ts';
import { isWithin } from './same-thing.ts';
import { sequenceKey, type Statement } from './statement.ts';
import { subjectOf } from './subject.ts';
import { trendIn, trendsDiffer, type TrendRead } from './trend.ts';
import { unitsCompared } from './units.ts';
import { isSameValue, scaled, valuesAgree } from './values.ts';

const LIMIT: Readonly<Record<NonNullable<Statement['qualifier']>, string>> = {
  about: 'about',
  nearly: 'nearly',
  'at-least': 'at least',
  'more-than': 'more than',
  'up-to': 'up to',
  'less-than': 'less than',
};

/** A number as a person would say it: with the word that limits it. */
export function saidOf({ printed, qualifier }: Pick<Statement, 'printed' | 'qualifier'>): string {
  const words = printed.replace(/\s+/g, ' ').trim();
  const limit = qualifier === null ? '' : `${LIMIT[qualifier]} `;
  return words.toLowerCase().startsWith(limit) ? words : `${limit}${words}`;
}

/** What the sentence of a statement says of rise or fall, nearest to its number. */
export function trendOf(it: Statement): TrendRead | null {
  const before = trends.get(it);
  if (before !== undefined) return before;
  const read = trendAround(it);
  trends.set(it, read);
  return read;
}

const trends = new WeakMap<Statement, TrendRead | null>();

function trendAround(it: Statement): TrendRead | null {
  const at = Math.max(0, it.sentence.indexOf(it.printed));
  return trendIn(it.sentence, { start: at, end: at + it.printed.length });
}

/** In what two statements of one thing differ; those of one value first. */
export function differencesBetween(
  one: Statement,
  other: Statement,
  sequences: ReadonlySet<string>,
): StatedDifference[] {
  const found: [DifferenceKind, string][] = [];
  const factor = unitsCompared(one.unit, other.unit);
  const sameDigits = isSameValue(one, other);
  const said = `“${saidOf(one)}” against “${saidOf(other)}”`;
  if (one.unit !== other.unit && sameDigits && factor !== 1) found.push(['unit', `Another unit: ${said}.`]);
  else if (factor === null || factor === 'other' || !valuesAgree(scaled(one, factor), other))
    found.push(['value', `Another value: ${said}.`]);
  if (sameDigits && one.qualifier !== other.qualifier)
    found.push(['qualifier', limitWords(one, other, said)]);
  const [here, there] = [trendOf(one), trendOf(other)];
  if (here !== null && there !== null && trendsDiffer(here, there))
    found.push(['trend', `Another trend: “${here.words}” against “${there.words}”.`]);
  if (one.asOf !== null && other.asOf !== null && !isWithin(one.asOf, other.asOf))
    found.push(['period', `Another time: ${one.asOf} against ${other.asOf}.`]);
  else if (ratesDiffer(one, other))
    found.push(['period', `Another period: ${rateWords(one)} against ${rateWords(other)}.`]);
  if (claimantsDiffer(one, other))
    found.push(['claimant', `Others claim it: ${one.claimant ?? ''} against ${other.claimant ?? ''}.`]);
  const isSequence = sequences.has(sequenceKey(one.key, other.key));
  return found.map(([kind, message]) => ({
    kind,
    statements: [one.key, other.key],
    message,
    isSequence,
  }));
}

function limitWords(one: Statement, other: Statement, said: string): string {
  return one.qualifier === null || other.qualifier === null
    ? `One limits the number, the other does not: ${said}.`
    : `The number is limited otherwise: ${said}.`;
}

const rateWords = (it: Statement): string => `a ${subjectOf(it).rate ?? ''}`;

function ratesDiffer(one: Statement, other: Statement): boolean {
  const [a, b] = [subjectOf(one).rate, subjectOf(other).rate];
  return a !== null && b !== null && a !== b;
}

function claimantsDiffer(one: Statement, other: Statement): boolean {
  if (one.claimant === null || other.claimant === null || one.claimant === other.claimant) return false;
  const [a, b] = [stemsOf(one.claimant), stemsOf(other.claimant)];
  return a.size > 0 && b.size > 0 && ![...a].some((it) => b.has(it));
}
