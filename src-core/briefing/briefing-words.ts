import { z } from 'zod';
import { qualifier } from '#core/model/figure.ts';
import wordsData from '#resources/briefing-words.json';

/** By the categories of Intl.PluralRules; `other` stands for those that are absent. */
const plurals = z.object({
  one: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string(),
});
export type Plurals = z.infer<typeof plurals>;

const named = z.object({ numbered: z.string(), alone: z.string() });

const languageWords = z.object({
  figures: z.object({
    /** The numbers under ten, which running text has in words. */
    ones: z.array(z.string()).length(10),
    /** By their power of ten. */
    scales: z.object({ 6: plurals, 9: plurals, 12: plurals }),
    /** Words that leave the number as it is named, whatever case a language has. */
    qualifiers: z.record(qualifier, z.string()),
    /** Units that are written out. */
    units: z.record(z.string(), plurals),
    range: z.string(),
    rangeInWords: z.string(),
    /** Whether the ends of a range may be in words. */
    wordsInRange: z.boolean(),
    /** "USD 20" rather than "20 USD". */
    codeBefore: z.boolean(),
    /** Between "two million" and a unit. */
    ofUnit: z.string(),
    /** What the end of a word becomes before a vowel. */
    elided: z.record(z.string(), z.string()),
    asOf: z.string(),
  }),
  references: z.object({
    section: named,
    paragraph: named,
    table: named,
    picture: named,
    chart: named,
    both: z.string(),
    quoted: z.string(),
    missing: z.string(),
  }),
});

/** The words of live figures and cross-references in one language, as kept in resources/briefing-words.json. */
export type BriefingWords = z.infer<typeof languageWords>;

const allWords = z.object({ en: languageWords }).catchall(languageWords).parse(wordsData);
const byLanguage = new Map(Object.entries(allWords));

const primaryOf = (language: string) => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** The words of `language` (BCP 47), or the English ones where there are none. */
export function briefingWords(language: string): BriefingWords {
  return byLanguage.get(primaryOf(language)) ?? allWords.en;
}

/** The form that goes with a number: "1 відсоток", "2 відсотки", "5 відсотків". */
export function pluralFor(value: number, forms: Plurals, language: string): string {
  const primary = primaryOf(language);
  const category = new Intl.PluralRules(byLanguage.has(primary) ? primary : 'en').select(value);
  const known: Readonly<Record<string, string | undefined>> = forms;
  return known[category] ?? forms.other;
}
