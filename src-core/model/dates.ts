import { z } from 'zod';

/**
 * A calendar date as far as it is stated: `2026`, `2026-03` or `2026-03-09` (ISO 8601, reduced precision).
 * A date without a year is not a PartialDate: it stays in the text until somebody says which year.
 */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .refine(isRealDate, 'not a date of the calendar');
export type PartialDate = z.infer<typeof partialDate>;

/** A moment in UTC, ISO 8601 with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export type Instant = z.infer<typeof instant>;

/** Whether `text` (already in one of the three shapes) names a day that exists: 2026-02-30 does not. */
function isRealDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return true;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}
