import type { TextRange } from '#core/text/anchor.ts';
import { smallCardinals, type Tongue } from '#core/text/words/cardinals.ts';
import { dateWords, type DateWords } from '#core/text/words/date-words.ts';
import type { Meaning } from './resolve-date.ts';

/** Words that name a day, month or year, and what they say. Offsets in UTF-16 units. */
export interface DateExpression extends TextRange {
  readonly meaning: Meaning;
}

/** A pattern, and what a match of it says: several dates where it names several, none where it turns out to be none. */
export interface DateShape {
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray, text: string) => DateExpression[];
}

export const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
export const YEAR = '(?:1[5-9]|20)\\d\\d';
/** No longer number, no decimal. */
export const NUMBER_ENDS = '(?!\\d|[.,:/–—-]\\d)';

/** A pattern for whole words. */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The names of a language, ready to be put into patterns, and the number behind a name. */
export interface Names {
  readonly words: DateWords;
  /** Full names of months. */
  readonly full: string;
  /** Full and short names. */
  readonly any: string;
  readonly weekday: string;
  readonly monthOf: (name: string) => number;
  readonly weekdayOf: (name: string) => number;
  /** Counts in "two years ago". */
  readonly count: string;
}

function namesOf(tongue: Tongue): Names {
  const words = dateWords[tongue];
  const months = words.months.map(
    (full, index) => new RegExp(`^(?:${full}|(?:${words.shortMonths[index] ?? full})\\.?)$`, 'iu'),
  );
  const weekdays = words.weekdays.map((it) => new RegExp(`^(?:${it})$`, 'iu'));
  const full = words.months.join('|');
  return {
    words,
    full,
    any: `${full}|(?:${words.shortMonths.join('|')})\\.?`,
    weekday: words.weekdays.join('|'),
    monthOf: (name) => months.findIndex((it) => it.test(name)) + 1,
    weekdayOf: (name) => weekdays.findIndex((it) => it.test(name)),
    count: `\\d{1,3}|an?|${smallCardinals(tongue)}`,
  };
}

export const names: Readonly<Record<Tongue, Names>> = {
  en: namesOf('en'),
  fr: namesOf('fr'),
  uk: namesOf('uk'),
  ru: namesOf('ru'),
};

/** Whether a name is written as one: "May" in English, "мая" in Russian; capitals throughout are a headline's. */
export function isWrittenAsName(name: string, words: DateWords, text: string, start: number): boolean {
  if (name === name.toUpperCase()) return true;
  const isCapital = /^\p{Lu}/u.test(name);
  if (words.areNamesCapital) return isCapital;
  return !isCapital || /(?:^|[.!?…"“„«(|–—-]\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
}
