import type { PartialDate } from '#core/model/dates.ts';
import { findStatedDates } from './stated-date.ts';
import { monthNumbers, monthPattern } from './words/month-names.ts';

const THIS_YEAR = 'this year|cette année|de cette année|цього року|этого года|в этом году|у цьому році';
const LAST_YEAR =
  "last year|l[’']an dernier|l[’']année dernière|торік|минулого року|в прошлом году|прошлого года";

interface Period {
  readonly at: number;
  readonly date: PartialDate;
}

/**
 * The date or period nearest to `at` in a sentence: a date with its year, "in 2025", "last year", "June this year".
 * What is relative counts from `publishedOn`, the date of the document, and only where that leaves the year certain:
 * a month without a year stays null. `at` in UTF-16 units of the sentence.
 */
export function periodNear(
  sentence: string,
  at: number,
  publishedOn: PartialDate | null,
): PartialDate | null {
  const periods = [...relative(sentence, publishedOn), ...absolute(sentence)];
  const nearest = periods.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
  return nearest?.date ?? null;
}

function relative(sentence: string, publishedOn: PartialDate | null): Period[] {
  if (publishedOn === null) return [];
  const year = Number(publishedOn.slice(0, 4));
  const yearsAgo = (words: string, ago: number) =>
    [
      ...sentence.matchAll(
        new RegExp(`(?:(?<!\\p{L})(${monthPattern}),? (?:of )?)?(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'),
      ),
    ].map(({ 1: name, index }): Period => {
      const month = monthNumbers.get(name?.toLowerCase() ?? '');
      const whole = String(year - ago);
      return { at: index, date: month === undefined ? whole : `${whole}-${String(month).padStart(2, '0')}` };
    });
  return [...yearsAgo(THIS_YEAR, 0), ...yearsAgo(LAST_YEAR, 1)];
}

function absolute(sentence: string): Period[] {
  const dates = findStatedDates(sentence);
  const years = sentence.matchAll(
    /(?<!\p{L})(?:in|by|since|during|for|en|depuis|fin|у|в|за|к|до|з|с) ((?:19|20)\d\d)(?![\p{N}-]|[.,]\d)/giu,
  );
  return [
    ...dates.map((it) => ({ at: it.start, date: it.date })),
    ...[...years].flatMap(({ 1: year, index }) => (year === undefined ? [] : [{ at: index, date: year }])),
  ];
}
