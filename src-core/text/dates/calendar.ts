import type { PartialDate } from '#core/model/dates.ts';

const DAY = 86_400_000;

/** The days since 1970-01-01 of a full date, or null for one without a day. */
export function dayNumber(date: PartialDate): number | null {
  return date.length === 10 ? Date.parse(`${date}T00:00:00Z`) / DAY : null;
}

/** The full date of a count of days since 1970-01-01. */
export function dateOfDay(day: number): PartialDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day of the week of a count of days since 1970-01-01: 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The year of a date. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** The month of a date, 1-12, or null for a year alone. */
export function monthOf(date: PartialDate): number | null {
  return date.length >= 7 ? Number(date.slice(5, 7)) : null;
}

/** Year, month and day as ISO 8601, as far as given; it need not be a day of the calendar. */
export function iso(year: number, month?: number, day?: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(two(month));
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return parts.join('-');
}
