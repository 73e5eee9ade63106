import type { PartialDate } from '#core/model/dates.ts';
import { fill, wordsFor } from './words.ts';

/** A date in words, as far as it is known: `27 November 2025`, `November 2025` or `2025`. */
export function formatDate(date: PartialDate, language: string): string {
  const words = wordsFor(language);
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const index = Number(month) - 1;
  if (day === undefined) return fill(words.monthDate, { month: words.monthsAlone[index] ?? month, year });
  const dayNumber = Number(day);
  return fill(words.dayDate, {
    day: dayNumber === 1 ? words.firstDay : dayNumber,
    month: words.months[index] ?? month,
    year,
  });
}
