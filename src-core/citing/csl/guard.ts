/** Stands for the number of a first note until it is known; no words may hold it by chance. */
export const SOME_NOTE = '90817263';
/** Stands for the places of a cite, from this number on. */
export const SOME_PLACE = 604_817_302_000;

/**
 * Signs in which citeproc sees markup, quotation marks to turn, or spaces to mend: it would change the words of a source.
 * Each is handed to it as one private character and comes back as itself.
 */
const SIGNS = [
  ...`<>&"'\`´‘’‚‛“”„‟«»‹›\\|{}`,
  ...['\u00a0', '\u202f', '\t', '\n', '\r', '\v', '\f', '\u2028', '\u2029', '\u200b', ' ', '9', '6', '['],
];

const FIRST = 0xe020;
/** Before a private character that the words had themselves. */
const ESCAPE = '\ue01f';
const SHIFT = 0x200;

const codes = new Map(SIGNS.map((sign, index) => [sign, String.fromCharCode(FIRST + index)]));
const signs = new Map([...codes].map(([sign, code]) => [code, sign]));

const RISKY =
  /[<>&"'`´‘’‚‛“”„‟«»‹›\\|{}\u00a0\u202f\t\n\r\v\f\u2028\u2029\u200b]| (?=[\s:;?!]|$)|(?<=^|\s) |[\ue000-\ue1ff]|9(?=0817263)|6(?=04817302)|\[(?=NO_PRINTED|CSL STYLE)/gu;
const PRIVATE = /\ue01f[\ue200-\ue3ff]|[\ue020-\ue0ff]|\u200b/g;

/** A quotation mark a word begins with. A space of no width after it lets a style capitalise that word. */
const OPENING = /(?<=^|[\s([])(["'‘“„«‹]+)(?=\p{L})/gu;
const OPENS = /["'‘“„«‹]/;
const BREAK = '\u200b';

/** Words as citeproc may see them. */
export function guarded(words: string): string {
  const safe = (part: string) =>
    part.replace(
      RISKY,
      (sign) => codes.get(sign) ?? ESCAPE + String.fromCharCode(sign.charCodeAt(0) + SHIFT),
    );
  if (!OPENS.test(words)) return safe(words);
  // The words are cut behind each opening mark, which no sign that is guarded reaches over.
  return words
    .split(OPENING)
    .map((part, index) => (index % 2 === 0 ? safe(part) : safe(part) + BREAK))
    .join('');
}

/** The words that were guarded. */
export function unguarded(words: string): string {
  return words.replace(PRIVATE, (code) =>
    code === BREAK
      ? ''
      : code.length === 2
        ? String.fromCharCode(code.charCodeAt(1) - SHIFT)
        : (signs.get(code) ?? code),
  );
}
