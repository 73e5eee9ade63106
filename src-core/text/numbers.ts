import type { TextRange } from './anchor.ts';
import { onlyQuantities } from './not-quantities.ts';
import { CHANGE_VERB, scales } from './words/number-words.ts';

/** A number a text prints, or a range of two. Offsets in UTF-16 units: digits and words such as "million", no unit. */
export interface NumberFound extends TextRange {
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly upper: number | null;
}

interface Printed extends TextRange {
  readonly value: number;
  readonly scale: number;
}

const DIGITS =
  /(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+|['’]\d{3}(?!\d)|(?<=(?<!\d)\d{1,3}(?: \d{3})*) \d{3}(?!\d))*/gu;
/** What a double holds exactly. */
const MOST_DIGITS = 15;
const SCALE = new RegExp(`^[ -]?(?:${scales.map(([, words]) => `(${words})`).join('|')})(?!\\p{L})`, 'iu');
const BETWEEN = /^%?(?:\s?[-–—]\s?|\s(?:to|and|à|et|до|та|і|й|и)\s)[$€£₴₽¥]?$/u;
/** A minus, where no number stands before it to make it the hyphen of a range. */
const MINUS = /(?<![\d%]\s?)(?:(?<=^|[\s(])[-−–]|(?<!\p{L})(?:minus|мінус|минус) )(?:[$€£₴₽¥])?$/iu;

/**
 * The numbers of a text, in order. `language` (BCP 47) tells thousands from decimals: "2,900" is 2900 in English and 2.9
 * in French. A word such as "million" or "млн" counts in, and a minus; "20-30", "between 20 and 30" and "2 to 3 million"
 * are ranges. Digits that are no quantity (dates, "F-16", "the 1990s") are passed over, and so are numbers with more
 * digits than a double holds.
 */
export function findNumbers(whole: string, language: string | null): NumberFound[] {
  const text = onlyQuantities(whole);
  const printed = [...text.matchAll(DIGITS)].flatMap((it) => readPrinted(text, it.index, it[0], language));
  const numbers: NumberFound[] = [];
  for (let index = 0; index < printed.length; index += 1) {
    const [low, high] = [printed[index], printed[index + 1]];
    if (!low) break;
    const range = high ? asRange(text, low, high) : null;
    numbers.push(
      range ?? { start: low.start, end: low.end, value: times(low.value, low.scale), upper: null },
    );
    if (range) index += 1;
  }
  return numbers;
}

function readPrinted(text: string, start: number, digits: string, language: string | null): Printed[] {
  const value = valueOf(digits, language);
  if (value === null) return [];
  const after = text.slice(start + digits.length, start + digits.length + 20);
  const scaled = SCALE.exec(after);
  const factor = scaled ? (scales[scaled.slice(1).findIndex((it) => it !== undefined)]?.[0] ?? 1) : 1;
  // "25 m" is a length, "25m" a sum.
  const isUnit = scaled !== null && /^[ -][mk]$/i.test(scaled[0]);
  const end = start + digits.length + (scaled && !isUnit ? scaled[0].length : 0);
  const minus = MINUS.exec(text.slice(Math.max(0, start - 10), start))?.[0];
  if (minus === undefined) return [{ start, end, value, scale: isUnit ? 1 : factor }];
  // A sign of currency between them stays before the number.
  const signed = /[$€£₴₽¥]$/.test(minus) ? start : start - minus.length;
  return [{ start: signed, end, value: -value, scale: isUnit ? 1 : factor }];
}

/** The value of printed digits; null for what is no number, such as a dotted date, or is too long to be kept exactly. */
function valueOf(digits: string, language: string | null): number | null {
  const value = decimalOf(digits.replace(/[ '’]/g, ''), language?.slice(0, 2) ?? null);
  return value !== null && value.length <= MOST_DIGITS ? Number(value) : null;
}

/** Printed digits with a full stop for the decimals and nothing else. */
function decimalOf(plain: string, language: string | null): string | null {
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^[1-9]\d{0,2},\d{3}\.\d+$/.test(plain))
    return plain.replaceAll(',', '');
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^[1-9]\d{0,2}\.\d{3},\d+$/.test(plain))
    return plain.replaceAll('.', '').replace(',', '.');
  const isGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  if (isGroup && plain.includes(',') && (language === 'en' || language === null))
    return plain.replace(',', '');
  if (isGroup && plain.includes('.') && language === 'de') return plain.replace('.', '');
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? plain.replace(',', '.') : null;
}

function asRange(text: string, low: Printed, high: Printed): NumberFound | null {
  const between = text.slice(low.end, high.start);
  const before = text
    .slice(Math.max(0, low.start - 60), low.start)
    .replace(/[$€£₴₽¥]$/, '')
    .trimEnd();
  if (!BETWEEN.test(between)) return null;
  const word = between.trim().toLowerCase();
  if (['and', 'et', 'та', 'і', 'й', 'и'].includes(word) && !/(?:between|entre|між|между)$/iu.test(before))
    return null;
  const opener = /(?:^|\s)(?:from|de|з|від|от|с)$/iu.exec(before);
  if (opener && CHANGE_VERB.test(before.slice(0, opener.index))) return null;
  const scale = low.scale === 1 ? high.scale : low.scale;
  const [value, upper] = [times(low.value, scale), times(high.value, high.scale)];
  return upper > value ? { start: low.start, end: high.end, value, upper } : null;
}

/** 4.1 million is 4,100,000: multiplied as floating point it would be 4,099,999.9999999995. `scale` is a power of ten. */
function times(value: number, scale: number): number {
  return scale === 1 ? value : Number(`${value}e${Math.log10(scale)}`);
}
