import type { PartialDate } from '#core/model/dates.ts';
import type { Statement } from './statement.ts';
import { subjectOf, type Subject } from './subject.ts';
import { unitsCompared } from './units.ts';
import { isSameValue, scaled, significant, valuesAgree } from './values.ts';

/** Of the shorter of two descriptions, so much must be in the other. */
const LIKE = 0.6;
/** Of the words around, where what is counted is told in several words. */
const AROUND = 0.3;

/**
 * Whether two statements are about one thing, so that their numbers may be held against each other. Rather no than yes: the
 * same kind of unit, what they count in the same words, no names, directions or periods that keep them apart, and words or names
 * around them in common. The same long number asks for less.
 */
export function sameThing(one: Statement, other: Statement): boolean {
  const factor = one.unit === other.unit ? 1 : unitsCompared(one.unit, other.unit);
  if (factor === null) return false;
  const sameDigits = isSameValue(one, other);
  if (factor === 'other' && !sameDigits) return false;
  const here = factor === 'other' ? one : scaled(one, factor);
  const isSame = sameDigits || (factor !== 1 && isSameValue(here, other));
  const [a, b] = [subjectOf(one), subjectOf(other)];
  const isCertain = isSame && isTelling(one);
  // Most pairs end here: thousands are tried for one that meets.
  if (!isCertain && (a.rate !== b.rate || !holdTogether(one, other))) return false;
  const counted = common(a.measures, b.measures);
  if (counted === 0 && a.measures.size > 0 && b.measures.size > 0) return false;
  const names = namesOf(a, b);
  if (names === null || takeOtherSides(a, b)) return false;
  const around = common(a.words, b.words) - counted;
  if (isCertain) return counted > 0 ? names + around > 0 : names > 0 && around > 1;
  const shortest = Math.min(a.words.size, b.words.size) - counted;
  const share = shortest === 0 ? 0 : around / shortest;
  if (counted === 0)
    return a.measures.size + b.measures.size === 0 && names > 0 && around > 1 && share >= LIKE;
  if (counted < LIKE * Math.min(a.measures.size, b.measures.size)) return false;
  const isRounded = isSame || (factor !== 'other' && valuesAgree(here, other));
  if (counted > 1) return names + around > 0 && (isRounded || share >= AROUND);
  return (names > 0 || around > 2) && around > 0 && share >= LIKE;
}

/** A number that is hardly the same by chance: 2,061 or 640, not 12 nor 40,000. */
function isTelling({ value }: Statement): boolean {
  const digits = significant(value);
  return digits > 2 || (digits === 2 && value >= 100);
}

function common(here: ReadonlySet<string>, there: ReadonlySet<string>): number {
  const [small, large] = here.size <= there.size ? [here, there] : [there, here];
  let both = 0;
  for (const it of small) if (large.has(it)) both += 1;
  return both;
}

/** How many names two have in common, those of who claims it aside; null where each has one that the other has not. */
function namesOf(a: Subject, b: Subject): number | null {
  let [both, onlyHere, onlyThere] = [0, 0, 0];
  for (const it of a.names) {
    if (b.claimants.has(it)) continue;
    if (b.names.has(it)) both += 1;
    else onlyHere += 1;
  }
  for (const it of b.names) if (!a.names.has(it) && !a.claimants.has(it)) onlyThere += 1;
  return onlyHere > 0 && onlyThere > 0 ? null : both;
}

/** Whether the words of two statements put them on different sides of a distinction: imports and exports. */
export function takeOtherSides(a: Subject, b: Subject): boolean {
  for (const [row, sides] of a.sides) {
    const theirs = b.sides.get(row);
    if (theirs !== undefined && ![...sides].some((it) => theirs.has(it))) return true;
  }
  return false;
}

/** Whether two numbers may hold for one day or period: one does not say, or both say the same. */
function holdTogether(one: Statement, other: Statement): boolean {
  return one.asOf === null || other.asOf === null || one.asOf === other.asOf;
}

/** Whether a day lies in a month or year, or is the same. */
export function isWithin(one: PartialDate, other: PartialDate): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
