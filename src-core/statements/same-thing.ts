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
  const factor = unitsCompared(one.unit, other.unit);
  if (factor === null) return false;
  const [a, b] = [subjectOf(one), subjectOf(other)];
  if (takeOtherSides(a, b)) return false;
  const here = factor === 'other' ? one : scaled(one, factor);
  const isSame = isSameValue(one, other) || isSameValue(here, other);
  if (factor === 'other' && !isSameValue(one, other)) return false;
  const claimed = new Set([...a.claimants, ...b.claimants]);
  const names = compare(without(a.names, claimed), without(b.names, claimed));
  if (names.onlyHere > 0 && names.onlyThere > 0) return false;
  const measures = compare(a.measures, b.measures);
  const around = compare(
    new Set([...a.context, ...a.measures].filter((it) => !(a.measures.has(it) && b.measures.has(it)))),
    new Set([...b.context, ...b.measures].filter((it) => !(a.measures.has(it) && b.measures.has(it)))),
  );
  if (isSame && isTelling(one))
    return measures.both > 0
      ? names.both > 0 || around.both > 0
      : (a.measures.size === 0 || b.measures.size === 0) && names.both > 0 && around.both > 1;
  if (!holdTogether(one, other) || a.rate !== b.rate) return false;
  if (measures.both === 0)
    return (
      a.measures.size + b.measures.size === 0 && names.both > 0 && around.both > 1 && around.share >= LIKE
    );
  if (measures.share < LIKE) return false;
  const isRounded = isSame || (factor !== 'other' && valuesAgree(here, other));
  if (measures.both > 1) return (names.both > 0 || around.both > 0) && (isRounded || around.share >= AROUND);
  return (names.both > 0 || around.both > 2) && around.both > 0 && around.share >= LIKE;
}

/** A number that is hardly the same by chance: 2,061 or 640, not 12 nor 40,000. */
function isTelling({ value }: Statement): boolean {
  const digits = significant(value);
  return digits > 2 || (digits === 2 && value >= 100);
}

interface Compared {
  readonly both: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
  /** What of the smaller is in the larger, 0 to 1. */
  readonly share: number;
}

function compare(here: ReadonlySet<string>, there: ReadonlySet<string>): Compared {
  const both = [...here].filter((it) => there.has(it)).length;
  const smaller = Math.min(here.size, there.size);
  return {
    both,
    onlyHere: here.size - both,
    onlyThere: there.size - both,
    share: smaller === 0 ? 0 : both / smaller,
  };
}

const without = (names: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  others.size === 0 ? names : new Set([...names].filter((it) => !others.has(it)));

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
