import { partialDate, type PartialDate } from '#core/model/dates.ts';
import { dateOfDay, dayNumber, iso, monthOf, weekdayOf, yearOf } from './calendar.ts';
import type { Tense } from './tense-around.ts';

/** Which of several a name means: "last Monday", "next June". */
export type Turn = 'last' | 'this' | 'next' | null;

/** What words say of a day, month or year. */
export type Meaning =
  /** All there is: ISO 8601, as printed. */
  | { readonly is: 'stated'; readonly date: string }
  /** A month or a day of one without its year; `years` counts from the year of the source ("June last year": -1). */
  | {
      readonly is: 'month';
      readonly month: number;
      readonly day: number | null;
      readonly years: number | null;
      readonly turn: Turn;
      /** The day of the week printed with it, else null; 0 is Monday. */
      readonly weekday: number | null;
    }
  /** 0 is Monday. */
  | { readonly is: 'weekday'; readonly weekday: number; readonly turn: Turn }
  /** So many days, months or years from the source's date. */
  | { readonly is: 'shift'; readonly unit: 'day' | 'month' | 'year'; readonly by: number }
  | { readonly is: 'day-of-month'; readonly day: number }
  /** So many days or years from the date named before: "the same day", "a year earlier". */
  | { readonly is: 'from-before'; readonly unit: 'day' | 'year'; readonly by: number }
  /** A week, a season, a quarter: no value. */
  | { readonly is: 'open' };

/** What a meaning is resolved against. */
export interface Setting {
  /** The date of the source. */
  readonly publishedOn: PartialDate | null;
  /** What the clause speaks of. */
  readonly tense: Tense;
  /** The date named before, else null. */
  readonly before: PartialDate | null;
}

/** The date words mean, or null where it cannot be said. A weekday is the nearest one on or before the source's date. */
export function resolve(meaning: Meaning, setting: Setting): PartialDate | null {
  const date = dateOf(meaning, setting);
  return date !== null && partialDate.safeParse(date).success ? date : null;
}

function dateOf(meaning: Meaning, { publishedOn, tense, before }: Setting): string | null {
  if (meaning.is === 'stated') return meaning.date;
  if (meaning.is === 'open') return null;
  if (meaning.is === 'from-before') {
    // "A year earlier" with no year named is a year before the source's.
    const from = before ?? (meaning.unit === 'year' ? publishedOn : null);
    return from === null ? null : shifted(from, meaning);
  }
  if (publishedOn === null) return null;
  switch (meaning.is) {
    case 'shift':
      return shifted(publishedOn, meaning);
    case 'weekday':
      return nearWeekday(meaning.weekday, meaning.turn, publishedOn, tense === 'future');
    case 'month':
      return nearMonth(meaning, publishedOn, tense);
    case 'day-of-month':
      return nearDay(meaning.day, publishedOn, tense === 'future');
  }
}

function shifted(
  from: PartialDate,
  { unit, by }: { unit: 'day' | 'month' | 'year'; by: number },
): string | null {
  const month = monthOf(from);
  const day = dayNumber(from);
  if (unit === 'year') return iso(yearOf(from) + by);
  if (unit === 'day') return day === null ? null : dateOfDay(day + by);
  if (month === null) return null;
  const months = yearOf(from) * 12 + month - 1 + by;
  return iso(Math.floor(months / 12), (months % 12) + 1);
}

function nearWeekday(
  weekday: number,
  turn: Turn,
  publishedOn: PartialDate,
  isFuture: boolean,
): string | null {
  const today = dayNumber(publishedOn);
  if (today === null) return null;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (turn === 'last') return dateOfDay(today - (back === 0 ? 7 : back));
  if (turn === 'next' || (isFuture && back !== 0)) return dateOfDay(today + 7 - back);
  return dateOfDay(today - back);
}

function nearMonth(
  { month, day, years, turn, weekday }: Extract<Meaning, { is: 'month' }>,
  publishedOn: PartialDate,
  tense: Tense,
): string | null {
  const year = yearOf(publishedOn);
  const at = (shift: number) => iso(year + shift, month, day ?? undefined);
  if (years !== null) return at(years);
  if (weekday !== null) {
    const fitting = [0, -1, 1].map(at).filter((it) => isOn(it, weekday));
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  if (monthOf(publishedOn) === null) return null;
  // Compared as text: "2026-03" stands before every day of it, so a month under way is neither past nor to come.
  const own = day === null ? publishedOn.slice(0, 7) : publishedOn;
  const same = at(0);
  if (turn === 'last') return same < own ? same : at(-1);
  if (turn === 'next') return same > own ? same : at(1);
  if (turn === 'this') return same;
  if (same.startsWith(own) || own.startsWith(same)) return same;
  if (tense === 'future') return same > own || isJustPast(same, publishedOn) ? same : at(1);
  if (same < own) return isSoon(at(1), publishedOn, tense) ? at(1) : same;
  return isSoon(same, publishedOn, tense) ? same : at(-1);
}

/** Days ahead within which a date is meant and not the same one of a year ago: where no verb tells, and against one. */
const SOON = 62;
const VERY_SOON = 31;

/**
 * Whether a date to come is so near that it is meant, whatever the verb for a day ("they moved it to 1 April"). A month
 * counts from its first day, and only where no verb tells.
 */
function isSoon(date: string, publishedOn: PartialDate, tense: Tense): boolean {
  const today = dayNumber(publishedOn.length === 7 ? `${publishedOn}-15` : publishedOn);
  const day = dayNumber(date.length === 7 ? `${date}-01` : date);
  if (day === null || today === null || day <= today) return false;
  if (tense === null) return day - today <= SOON;
  return date.length === 10 && day - today <= VERY_SOON;
}

/** Whether a date falls on a day of the week: "Friday 4 July" says which year is meant. */
function isOn(date: string, weekday: number): boolean {
  const day = partialDate.safeParse(date).success ? dayNumber(date) : null;
  return day !== null && weekdayOf(day) === weekday;
}

const JUST_PAST = 62;

/** A day a few weeks ago is meant, not the same day a year on: "at the prices of 30 January it would cost". */
function isJustPast(date: string, publishedOn: PartialDate): boolean {
  const [day, today] = [dayNumber(date), dayNumber(publishedOn)];
  return day !== null && today !== null && day < today && today - day <= JUST_PAST;
}

function nearDay(day: number, publishedOn: PartialDate, isFuture: boolean): string | null {
  const month = monthOf(publishedOn);
  if (month === null) return null;
  const same = iso(yearOf(publishedOn), month, day);
  if (publishedOn.length < 10 || same === publishedOn || isFuture === same > publishedOn) return same;
  const months = yearOf(publishedOn) * 12 + month - 1 + (isFuture ? 1 : -1);
  return iso(Math.floor(months / 12), (months % 12) + 1, day);
}
