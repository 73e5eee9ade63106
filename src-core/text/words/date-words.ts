import type { Meaning, Turn } from '#core/text/dates/resolve-date.ts';
import type { Tongue } from './cardinals.ts';
import { englishDates } from './dates-en.ts';
import { frenchDates } from './dates-fr.ts';
import { russianDates } from './dates-ru.ts';
import { ukrainianDates } from './dates-uk.ts';

/** The words dates are written with in one language: patterns, in lower case, without groups that capture. */
export interface DateWords {
  /** January first, in all forms. */
  readonly months: readonly string[];
  /** Short forms, which count only beside a day or a year; without their full stop. */
  readonly shortMonths: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** How the names of months and weekdays are written within a sentence. */
  readonly areNamesCapital: boolean;
  /** Names that are other words too: alone they need a word of `before`. */
  readonly doubtful: string;
  /** Words that stand before a month, a weekday or a year. */
  readonly before: string;
  /** What may follow the digits of a day: `th`, `er`. */
  readonly dayEnding: string;
  /** What may stand between a day and its month. */
  readonly dayLink: string;
  readonly yearLink: string;
  /** What may follow the digits of a year: ` року`. */
  readonly yearEnding: string;
  /** "The end of ": what may stand before a month or year and belongs to it. */
  readonly edge: string;
  /** "Evening". */
  readonly dayPart: string;
  /** "Last", before a name. */
  readonly turnsBefore: readonly (readonly [Turn, string])[];
  /** "Dernier", behind a name. */
  readonly turnsAfter: readonly (readonly [Turn, string])[];
  /** Phrases for a year, counted from the year of the source. */
  readonly years: readonly (readonly [number, string])[];
  /** Phrases that make a year of a month before them and mean nothing alone: "of the year". */
  readonly yearsBehind: string;
  readonly relative: readonly (readonly [Meaning, string])[];
  /** Patterns of "two years ago"; `N` stands for the number. */
  readonly ago: readonly (readonly ['day' | 'month' | 'year' | 'week', string])[];
  /** Halves and quarters, before a year. */
  readonly part: string;
  readonly seasons: string;
  /** Seasons count alone in these phrases only; `S` stands for the season. */
  readonly seasonPhrases: string;
}

export const dateWords: Readonly<Record<Tongue, DateWords>> = {
  en: englishDates,
  fr: frenchDates,
  uk: ukrainianDates,
  ru: russianDates,
};
