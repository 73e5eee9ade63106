import { functionWords } from './words/function-words.ts';

const SAMPLE = 20_000;
const LEAST_WORDS = 12;
const LEAST_SHARE = 0.12;
/** By how much the best language must be ahead of the next. */
const LEAD = 1.5;

/**
 * The language of a text by its script and commonest words: `en`, `fr`, `de`, `uk` or `ru` (BCP 47); null where that is
 * not certain, for a short text or another language.
 */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[\p{L}'’ʼ]+/gu) ?? [];
  if (words.length < LEAST_WORDS) return null;
  const cyrillic = words.filter((word) => /^\p{Script=Cyrillic}/u.test(word));
  return cyrillic.length > words.length / 2 ? cyrillicLanguage(cyrillic) : latinLanguage(words);
}

function cyrillicLanguage(words: readonly string[]): string | null {
  const having = (letters: RegExp) => words.filter((word) => letters.test(word)).length;
  const [uk, ru] = [having(/[іїєґ]/u), having(/[ыэъё]/u)];
  if (uk >= 2 && uk > ru * 4) return 'uk';
  return ru >= 2 && ru > uk * 4 ? 'ru' : null;
}

function latinLanguage(words: readonly string[]): string | null {
  const counts = Object.entries(functionWords)
    .map(([language, known]) => ({
      language,
      share: words.filter((it) => known.has(it)).length / words.length,
    }))
    .toSorted((a, b) => b.share - a.share);
  const [best, next] = counts;
  if (!best || !next || best.share < LEAST_SHARE || best.share < next.share * LEAD) return null;
  return best.language;
}
