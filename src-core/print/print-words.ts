import { z } from 'zod';
import { briefingWords, pluralFor } from '#core/briefing/briefing-words.ts';
import { formatNumber } from '#core/briefing/numbers.ts';
import { formatDate } from '#core/citing/date.ts';
import { fill } from '#core/citing/words.ts';
import type { PartialDate } from '#core/model/dates.ts';
import { reliability } from '#core/model/grade.ts';
import wordsData from '#resources/print-words.json';

/** How a number of things is said: `1` is one and no other number, the rest as Intl.PluralRules has it. */
const counted = z.object({
  1: z.string(),
  one: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string(),
});
export type Counted = z.infer<typeof counted>;

/** Around a date, as far as it is known. */
const dated = z.object({ day: z.string(), month: z.string(), year: z.string() });

const credibilities = z.object({
  ...{ 1: z.string(), 2: z.string(), 3: z.string(), 4: z.string(), 5: z.string(), 6: z.string() },
});
const status = z.object({ corrected: z.string(), withdrawn: z.string() });

const summary = z.object({
  sources: counted,
  /** Of sources behind or before what they are graded as. */
  gradedSources: counted,
  origins: counted,
  /** A list of names that is too long to be read. */
  more: counted,
  none: z.string(),
  base: z.string(),
  counted: z.string(),
  kindUnknown: z.string(),
  dates: z.string(),
  oneDate: z.string(),
  undated: z.string(),
  independent: z.string(),
  noDerivation: z.string(),
  derives: z.string(),
  reports: z.string(),
  nameless: z.string(),
  ungraded: z.string(),
  reliability: z.string(),
  unjudged: z.string(),
  credibility: z.string(),
  judgement: z.string(),
  judgementAlone: z.string(),
  passages: z.string(),
  languages: z.string(),
  languageUnknown: z.string(),
  foreign: z.string(),
  ...status.shape,
  withNote: z.string(),
});

const languageWords = z.object({
  title: z.object({
    asOf: dated.extend({ label: z.string() }),
    distribution: z.string(),
    copy: z.string(),
    /** At the foot of a page. */
    copyLine: z.string(),
  }),
  between: z.string(),
  colon: z.string(),
  /** How many of some things are graded so. */
  share: z.string(),
  reliability: z.record(reliability, z.string()),
  credibility: credibilities,
  grade: z.string(),
  notGraded: z.string(),
  notJudged: z.string(),
  itemsCited: z.string(),
  items: counted,
  origin: z.object({ unseen: z.string(), source: z.string() }),
  sourceLanguage: z.string(),
  captured: z.string(),
  status,
  annexes: z.object({ 'source-summary': z.string(), figures: z.string(), waivers: z.string() }),
  /** The heads of the columns of the findings let stand. */
  waivers: z.object({ words: z.string(), found: z.string(), reason: z.string(), by: z.string() }),
  figures: z.object({
    ...{ value: z.string(), about: z.string(), quote: z.string(), notes: z.string() },
    ...{ asOf: dated, claimant: z.string(), via: z.string() },
  }),
  summary,
});

/** The words of title block, annexes and assessed sources in one language, as kept in resources/print-words.json. */
export type PrintWords = z.infer<typeof languageWords>;

const allWords = z.object({ en: languageWords }).catchall(languageWords).parse(wordsData);
const byLanguage = new Map(Object.entries(allWords));

/** The words for a BCP 47 tag (`fr-CH` reads as `fr`); English for a language without words of its own. */
export function printWords(language: string): PrintWords {
  return byLanguage.get(primaryOf(language)) ?? allWords.en;
}

/** "one source", "seven sources", "12 sources": under ten in words. */
export function countOf(count: number, forms: Counted, language: string): string {
  if (count === 1) return forms[1];
  const said = briefingWords(language).figures.ones[count] ?? formatNumber(count, language);
  return fill(pluralFor(count, forms, language), { count: said });
}

/** "As of 3 March 2026", "Станом на 2026 рік": a date in words that go with how much of it is known. */
export function datedWords(date: PartialDate, forms: z.infer<typeof dated>, language: string): string {
  const [, month, day] = date.split('-');
  const form = day !== undefined ? forms.day : month !== undefined ? forms.month : forms.year;
  return fill(form, { date: formatDate(date, language) });
}

/** The words with a capital letter and a full stop, unless they end a sentence already. */
export function sentence(words: string): string {
  const [first = ''] = words;
  const begun = first.toUpperCase() + words.slice(first.length);
  return /[.!?…]$/u.test(begun) ? begun : `${begun}.`;
}

// Made once for each language: making one takes longer than asking it.
const languageNames = new Map<string, Intl.DisplayNames>();

/** A language by its name, `Ukrainian` for `uk`, in the words of another; the tag where it has no name. */
export function languageName(tag: string, language: string): string {
  const primary = primaryOf(language);
  const spoken = byLanguage.has(primary) ? primary : 'en';
  const names = languageNames.get(spoken) ?? new Intl.DisplayNames([spoken], { type: 'language' });
  languageNames.set(spoken, names);
  try {
    return names.of(tag) ?? tag;
  } catch {
    // No tag of BCP 47: people write what they like.
    return tag;
  }
}

export function primaryOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
