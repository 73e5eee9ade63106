import type { TextRange } from '#core/text/anchor.ts';
import { matchesOf } from '#core/text/matches.ts';

/** Digits as a text prints them. */
export interface Digits extends TextRange {
  readonly value: number;
  /** With thousands set apart: "2,900". */
  readonly isGrouped: boolean;
}

const SPACE = '[ \\u00a0\\u202f\\u2009]';
const DIGITS = new RegExp(
  `(?<![\\p{L}\\p{N}.,_·])(?:(?:\\d{1,6})?[½¼¾⅓⅔]|\\d{1,3}(?:${SPACE}\\d{3})+(?![\\d])(?:[.,]\\d+)?|\\d+(?:[.,]\\d+|['’]\\d{3}(?!\\d))*)`,
  'gu',
);
/** What a double holds exactly. */
const MOST_DIGITS = 15;
/** A minus, where no number stands before it to make it the hyphen of a range. */
const MINUS = /(?<![\d%]\s?)(?:(?<=^|[\s(|])[-−–]|(?<!\p{L})(?:minus|мінус|минус) )$/iu;

/**
 * The numbers in digits of a text, in order. `language` (BCP 47) tells thousands from decimals: "2,900" is 2900 in English
 * and 2.9 in French, "2.900" the other way round. Numbers with more digits than a double holds are passed over, and so is what is
 * no number ("1.2.3").
 */
export function printedDigits(text: string, language: string | null): Digits[] {
  return matchesOf(text, DIGITS).flatMap((it): Digits[] => {
    const end = it.index + it[0].length;
    const value = valueOf(it[0], language, text.slice(end, end + 12));
    if (value === null) return [];
    const minus = MINUS.exec(text.slice(Math.max(0, it.index - 8), it.index))?.[0];
    // "Plus or minus 8": both.
    const isBoth =
      minus !== undefined &&
      /(?:plus (?:or|ou)|плюс-?)\s?\S+\s?$/iu.test(text.slice(Math.max(0, it.index - 20), it.index));
    const isGrouped = /\d[^\d]\d{3}(?!\d)/u.test(it[0]);
    if (minus === undefined || isBoth) return [{ start: it.index, end, value, isGrouped }];
    return [{ start: it.index - minus.length, end, value: -value, isGrouped }];
  });
}

function valueOf(digits: string, language: string | null, after: string): number | null {
  const glyph = GLYPHS.get(digits.slice(-1));
  if (glyph !== undefined) return Number(digits.slice(0, -1)) + glyph;
  const plain = digits.replace(/[ \u00a0\u202f\u2009'’]/g, '');
  const value = decimalOf(plain, language?.slice(0, 2).toLowerCase() ?? 'en', after);
  return value !== null && value.length <= MOST_DIGITS ? Number(value) : null;
}

const GLYPHS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
const SCALED =
  /^\s?(?:million|milliard|billion|mn|bn|млн|млрд|мільйон|мільярд|миллион|миллиард|тис|тыс|thousand|mille)/iu;

/** Printed digits with a full stop for the decimals and nothing else. */
function decimalOf(plain: string, language: string, after: string): string | null {
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^[1-9]\d{0,2},\d{3}\.\d+$/.test(plain))
    return plain.replaceAll(',', '');
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^[1-9]\d{0,2}\.\d{3},\d+$/.test(plain))
    return plain.replaceAll('.', '').replace(',', '.');
  const thousands = language === 'en' ? ',' : '.';
  // "1.234 million" has decimals in every language.
  const isGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain) && plain.includes(thousands) && !SCALED.test(after);
  if (isGroup) return plain.replace(thousands, '');
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? plain.replace(',', '.') : null;
}
