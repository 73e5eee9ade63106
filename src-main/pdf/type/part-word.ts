import { partings } from './hyphenation.ts';
import { hyphenOf, part, total, type Part, type Word } from './words.ts';

// A word alone, with quotation marks and brackets before it and any punctuation after it: no address, no number.
const WORD = /^["'«“„‘’([¿¡—–]*([\p{L}\p{M}’']+)[^\p{L}\p{N}]*$/u;
const OPENING = /^["'«“„‘’([¿¡—–]*/u;

/**
 * The longest beginning of `word` that fits into `room` points with a hyphen, and the rest; null where the rules of the
 * language let it be parted nowhere that fits.
 */
export function partWord(word: Word, room: number, language: string): [Word, Word] | null {
  const text = word.parts.map((it) => (it.span.isRaised ? '' : it.text)).join('');
  const [, letters] = WORD.exec(text) ?? [];
  // Letters that stand for words are not parted, nor are words in capitals: nobody could tell them apart.
  if (letters === undefined || letters === letters.toUpperCase()) return null;
  const from = OPENING.exec(text)?.[0].length ?? 0;
  for (const at of partings(letters, language).toReversed()) {
    const [head, tail] = cutAt(word.parts, from + at);
    const last = head.at(-1);
    if (last === undefined) continue;
    const hyphen = hyphenOf(last.span);
    const width = total(head);
    if (width + hyphen.width > room) continue;
    return [
      { parts: head, blanks: [], width, blankWidth: 0, endsLine: false, hyphen },
      { ...word, parts: tail, width: total(tail) },
    ];
  }
  return null;
}

/** The parts before and after so many characters; raised numbers are none. */
function cutAt(parts: readonly Part[], offset: number): [Part[], Part[]] {
  const head: Part[] = [];
  const tail: Part[] = [];
  let left = offset;
  for (const it of parts) {
    const length = it.span.isRaised ? 0 : it.text.length;
    if (left <= 0) tail.push(it);
    else if (length <= left) head.push(it);
    else head.push(part(it.span, it.text.slice(0, left)));
    if (left > 0 && length > left) tail.push(part(it.span, it.text.slice(left)));
    left -= length;
  }
  return [head, tail];
}
