import type { Tongue } from '#core/text/words/cardinals.ts';
import { iso } from './calendar.ts';
import {
  DAY,
  isWrittenAsName,
  names,
  NUMBER_ENDS,
  wholeWords,
  YEAR,
  type DateExpression,
  type DateShape,
  type Names,
} from './date-shapes.ts';
import type { Meaning, Turn } from './resolve-date.ts';

const BETWEEN_DAYS =
  '(?: ?[-–—] ?| (?:to|and|until|through|till|or|au|et|à|ou|до|по|і|та|й|и|або|или) (?:the |le )?)';

/** Days written in numbers; the same in every language but for the order of `05/03/2026`. */
export function numberedDays(tongue: Tongue): DateShape[] {
  return [
    {
      pattern: /(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])/gu,
      read: (found) => [at(found, { is: 'stated', date: found[0] })],
    },
    {
      pattern: new RegExp(
        `(?<![\\d.,])(${DAY})\\.(0?[1-9]|1[0-2])\\.(${YEAR}|\\d\\d)(?![\\d]|[.,]\\d)`,
        'gu',
      ),
      read: (found) => [at(found, stated(fullYear(found[3]), Number(found[2]), Number(found[1])))],
    },
    {
      pattern: new RegExp(`(?<![\\d/.,])(\\d{1,2})/(\\d{1,2})/(${YEAR})(?![\\d/])`, 'gu'),
      read: (found) => [at(found, slashed(Number(found[1]), Number(found[2]), Number(found[3]), tongue))],
    },
  ];
}

function fullYear(printed: string | undefined): number {
  const year = Number(printed);
  return printed?.length === 2 ? year + (year < 70 ? 2000 : 1900) : year;
}

/** Day first, but in the United States: in English it is left open where both could be the month. */
function slashed(a: number, b: number, year: number, tongue: Tongue): Meaning {
  if (b > 12) return stated(year, a, b);
  return a === b || a > 12 || tongue !== 'en' ? stated(year, b, a) : { is: 'open' };
}

/** "Monday, 12 March 2026", "3-5 mars", "16 лютого минулого року". */
export function dayAndMonth(tongue: Tongue): DateShape {
  const its = names[tongue];
  const { words } = its;
  return {
    pattern: wholeWords(
      `(?<lead>${weekdayBefore(its)})(?:(?<first>${DAY})(?:${words.dayEnding})?${BETWEEN_DAYS})?` +
        `(?<day>${DAY})(?:${words.dayEnding}|\\.)?${words.dayLink}(?<month>${its.any})${yearBehind(its)}${turnBehind(its)}`,
    ),
    read: (found, text) => readDay(found, text, its),
  };
}

/** "Monday, March 12, 2026", "March 3-5". */
export function monthAndDay(tongue: 'en'): DateShape {
  const its = names[tongue];
  return {
    pattern: wholeWords(
      `(?<lead>${weekdayBefore(its)})(?<month>${its.any}) (?:(?<first>${DAY})(?:st|nd|rd|th)?${BETWEEN_DAYS})?` +
        `(?<day>${DAY})(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d| ?(?:million|billion|thousand|per cent|percent|tonnes|tons|km))${yearBehind(its)}`,
    ),
    read: (found, text) => {
      const { year, years } = found.groups ?? {};
      const isLoneMonth = /(?<!\p{L})in $/iu.test(text.slice(Math.max(0, found.index - 4), found.index));
      // "In March 14 ships came": the number counts the ships.
      if (year === undefined && years === undefined && isLoneMonth) return [];
      return readDay(found, text, its);
    },
  };
}

function weekdayBefore({ weekday, words }: Names): string {
  return `(?:(?<weekday>${weekday})(?: (?:${words.dayPart}))?,? (?:(?:the|le) )?)?`;
}

function yearBehind({ words }: Names): string {
  const phrases = [...words.years.map(([, it]) => it), words.yearsBehind].join('|');
  return `(?:${words.yearLink}(?<year>${YEAR})${NUMBER_ENDS}${words.yearEnding}| (?:of )?(?<years>${phrases}))?`;
}

/** "Le 14 juillet dernier". */
function turnBehind({ words }: Names): string {
  const turns = words.turnsAfter.filter(([, it]) => it !== 'last' && it !== 'next').map(([, it]) => it);
  return turns.length === 0 ? '' : `(?: (?<turn>${turns.join('|')}))?`;
}

function readDay(
  found: RegExpExecArray,
  text: string,
  { words, monthOf, weekdayOf }: Names,
): DateExpression[] {
  const { lead = '', weekday, first, day = '', month = '', year, years, turn } = found.groups ?? {};
  const nameAt = text.indexOf(month, found.index);
  const isShort = month.length <= 4;
  if (words.areNamesCapital && !isWrittenAsName(month, words, text, nameAt)) return [];
  // "5 mar" and "3 лист" are no dates, "5 mar." is not worth the doubt; with a year they are.
  if (!words.areNamesCapital && isShort && year === undefined && !isFullName(month, words)) return [];
  const number = monthOf(month);
  const shift = years === undefined ? null : (yearPhrase(years, words.years) ?? 0);
  const meaning = (of: string): Meaning =>
    year === undefined
      ? {
          is: 'month',
          month: number,
          day: Number(of),
          years: shift,
          turn: turnNamed(turn, words.turnsAfter),
          weekday: first === undefined && weekday !== undefined ? weekdayOf(weekday) : null,
        }
      : stated(Number(year), number, Number(of));
  if (first === undefined) return [at(found, meaning(day))];
  const end = found.index + found[0].length;
  const firstAt = text.indexOf(first, found.index + lead.length);
  const secondAt = text.indexOf(day, firstAt + first.length);
  // The month stands with one of the two: "March 3 and 5", "3 and 5 March".
  const opensWithMonth = nameAt < firstAt;
  return [
    { start: found.index, end: firstAt + first.length, meaning: meaning(first) },
    {
      start: secondAt,
      end: opensWithMonth && year === undefined ? secondAt + day.length : end,
      meaning: meaning(day),
    },
  ];
}

function isFullName(name: string, { months }: Names['words']): boolean {
  return new RegExp(`^(?:${months.join('|')})$`, 'iu').test(name);
}

/** Which turn a word such as "dernier" says. */
export function turnNamed(word: string | undefined, turns: readonly (readonly [Turn, string])[]): Turn {
  if (word === undefined) return null;
  return turns.find(([, it]) => new RegExp(`^(?:${it})$`, 'iu').test(word))?.[0] ?? null;
}

/** How many years a phrase counts from the year of the source. */
export function yearPhrase(
  phrase: string,
  phrases: readonly (readonly [number, string])[],
): number | undefined {
  return phrases.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(phrase))?.[0];
}

export function stated(year: number, month?: number, day?: number): Meaning {
  return { is: 'stated', date: iso(year, month, day) };
}

export function at(found: RegExpExecArray, meaning: Meaning): DateExpression {
  return { start: found.index, end: found.index + found[0].length, meaning };
}
