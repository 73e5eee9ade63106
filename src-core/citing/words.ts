import { z } from 'zod';
import { confidence } from '#core/model/block.ts';
import { briefingKind } from '#core/model/briefing.ts';
import wordsData from '#resources/reference-words.json';

const numbered = z.object({ one: z.string(), many: z.string() });

const languageWords = z.object({
  /** As they stand after a day. */
  months: z.array(z.string()).length(12),
  /** As they stand without a day. */
  monthsAlone: z.array(z.string()).length(12),
  firstDay: z.string(),
  dayDate: z.string(),
  monthDate: z.string(),
  noDate: z.string(),
  untitled: z.string(),
  notInLibrary: z.string(),
  quoteOpen: z.string(),
  quoteClose: z.string(),
  and: z.string(),
  etAl: z.string(),
  locators: z.object({ page: numbered, paragraph: numbered, time: numbered }),
  /** What became of a source. */
  statuses: z.object({ corrected: z.string(), withdrawn: z.string() }),
  picture: z.string(),
  table: z.string(),
  chart: z.string(),
  judgement: z.object({
    likelihood: z.string(),
    /** A term with the share of a hundred it stands for. */
    range: z.string(),
    confidence: z.string(),
    levels: z.record(confidence, z.string()),
    basis: z.string(),
    /** Before the terms of the scale. */
    key: z.string(),
  }),
  question: z.object({ line: z.string(), ifPressed: z.string(), fact: z.string() }),
  comments: z.object({
    title: z.string(),
    page: z.string(),
    resolved: z.string(),
    /** Of a comment whose words are gone, or were only suggested. */
    elsewhere: z.string(),
  }),
  labels: z.object({
    ...{
      contents: z.string(),
      sources: z.string(),
      pageOf: z.string(),
      note: z.string(),
      notes: z.string(),
      endnotes: z.string(),
    },
  }),
  kinds: z.record(briefingKind, z.string()),
  /** Letters in the order this language lists them, foreign ones after its own. */
  alphabet: z.string(),
  /** Lower-case words that tell an institution from a person in a list of authors. */
  institutionWords: z.array(z.string()),
});

/** The words of references and page furniture in one language, as kept in resources/reference-words.json. */
export type ReferenceWords = z.infer<typeof languageWords>;

const allWords = z.object({ en: languageWords }).catchall(languageWords).parse(wordsData);

/** Every language there are words for, English first. */
export const wordsByLanguage: ReadonlyMap<string, ReferenceWords> = new Map(Object.entries(allWords));

/** The words for a BCP 47 tag (`fr-CH` reads as `fr`); English for a language without words of its own. */
export function wordsFor(language: string): ReferenceWords {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return wordsByLanguage.get(primary) ?? allWords.en;
}

/** `template` with each `{name}` replaced. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
