/** A page number as it is printed. */
export interface PrintedNumber {
  readonly text: string;
  readonly value: number;
  readonly style: 'arabic' | 'roman';
}

const WORD = '(?:pages?|p|seiten?|pág(?:ina)?|стр(?:аница)?|стор(?:інка)?|с)';
/** Alone, with a word or dashes, or as one of so many: `7`, `- 7 -`, `Page 7 of 12`, `7/12`. */
const ALONE = new RegExp(
  `^[\\s–—|•·-]*(?:${WORD}\\.?\\s*)?(\\d{1,4}|[ivxlc]{1,8})(?:\\s*(?:/|of|sur|de|von|из|з|із)\\s*\\d{1,4})?[\\s–—|•·.-]*$`,
  'iu',
);
/** At an end of a head or foot. */
const AT_END = /^\s*(\d{1,4})\s+\D|\D\s+(\d{1,4})\s*$/u;

/** The page number a head or foot may bear; null where it bears none. */
export function printedNumber(line: string): PrintedNumber | null {
  const alone = ALONE.exec(line)?.[1];
  const ended = AT_END.exec(line);
  const text = alone ?? ended?.[1] ?? ended?.[2];
  if (text === undefined) return null;
  if (/^\d/.test(text)) return { text, value: Number(text), style: 'arabic' };
  const value = fromRoman(text.toLowerCase());
  return value === null ? null : { text, value, style: 'roman' };
}

const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function fromRoman(text: string): number | null {
  const isWell = /^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text);
  if (!isWell) return null;
  return [...text].reduce((sum, letter, index) => {
    const [own, next] = [DIGITS[letter] ?? 0, DIGITS[text[index + 1] ?? ''] ?? 0];
    return sum + (own < next ? -own : own);
  }, 0);
}
