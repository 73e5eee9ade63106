import { z } from 'zod';
import { figureColumn } from '#core/model/block.ts';
import { qualifier } from '#core/model/figure.ts';
import wordsData from '#resources/chart-words.json';

const numbered = z.object({ one: z.string(), many: z.string() });

const languageWords = z.object({
  /** Between groups of three digits, and before a fraction. */
  thousands: z.string(),
  decimal: z.string(),
  /** Behind a number of per cent. */
  perCent: z.string(),
  millions: numbered,
  billions: numbered,
  /** What limits a number, short enough to stand beside a bar. */
  signs: z.record(qualifier, z.string()),
  /** The heads of the columns of a figure table. */
  columns: z.record(figureColumn, z.string()),
  /** The head of the column that names what a bar or a dot stands for. */
  label: z.string(),
  sources: numbered,
  between: z.string(),
  colon: z.string(),
  forms: z.object({ bar: z.string(), line: z.string(), dot: z.string() }),
  scaled: z.string(),
  measured: z.string(),
  noDate: z.string(),
});

/** The words of figure tables and charts in one language, as kept in resources/chart-words.json. */
export type ChartWords = z.infer<typeof languageWords>;

const allWords = z.object({ en: languageWords }).catchall(languageWords).parse(wordsData);
const byLanguage = new Map(Object.entries(allWords));

/** The words of `language` (BCP 47), or the English ones where we have none. */
export function chartWords(language: string): ChartWords {
  return byLanguage.get(language.toLowerCase().split(/[-_]/)[0] ?? '') ?? allWords.en;
}
