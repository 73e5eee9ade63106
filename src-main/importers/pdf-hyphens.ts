import { endsSentence } from '#core/text/characters.ts';

/** Joins two lines of a paragraph. */
export type JoinLines = (before: string, after: string) => string;

const BROKEN = /(?<first>\p{L}[\p{L}\p{M}'’]*)[-\u2010]$/u;
const CONTINUED = /^(?<second>\p{Ll}[\p{L}\p{M}]*)/u;
const SOFT = /\u00ad\s*$/;
const WORD = /\p{L}[\p{L}\p{M}'’]*(?:[-\u2010]\p{L}[\p{L}\p{M}'’]*)*/gu;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．！？；：「」『』（）]/u;

/**
 * How the lines of this document are joined. A hyphen at a line's end goes only where the document itself leaves no doubt:
 * a soft hyphen, or a word that stands elsewhere without it, or a document that divides words as a rule and halves that
 * are no words. In doubt it stays: a quotation must not lose a character of its source.
 */
export function lineJoiner(lines: readonly string[]): JoinLines {
  const words = wordsWithin(lines);
  const judged = lines.map((line, index) => verdict(words, line, lines[index + 1] ?? ''));
  const divided = judged.filter((it) => it === 'divided').length;
  const isRule = divided >= 2 && divided > judged.filter((it) => it === 'compound').length;
  return (before, after) => {
    if (SOFT.test(before)) return before.replace(SOFT, '') + after;
    const found = verdict(words, before, after);
    if (found === 'divided' || (found === 'doubt' && isRule)) return before.slice(0, -1) + after;
    const isHyphen = /[\p{L}\p{N}][-\u2010]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
    return before + (isHyphen || isUnspaced(before, after) ? '' : ' ') + after;
  };
}

/** The words of a document that no line end divides, in lower case. */
function wordsWithin(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const isCut = BROKEN.test(lines[index - 1] ?? '');
    const whole = line.replace(BROKEN, '').replace(isCut ? CONTINUED : '', '');
    for (const [word] of whole.matchAll(WORD)) words.add(word.toLowerCase());
  }
  return words;
}

function verdict(
  words: ReadonlySet<string>,
  before: string,
  after: string,
): 'divided' | 'compound' | 'doubt' | null {
  const first = BROKEN.exec(before)?.groups?.['first']?.toLowerCase();
  const second = CONTINUED.exec(after)?.groups?.['second']?.toLowerCase();
  if (first === undefined || second === undefined || endsSentence(before)) return null;
  const isCompound = words.has(`${first}-${second}`) || words.has(`${first}\u2010${second}`);
  if (isCompound || /[-\u2010]\p{L}+[-\u2010]$/u.test(before)) return 'compound';
  if (words.has(first + second)) return 'divided';
  return words.has(first) && words.has(second) ? 'compound' : 'doubt';
}

function isUnspaced(before: string, after: string): boolean {
  return NO_SPACES.test(before.at(-1) ?? '') && NO_SPACES.test(after.at(0) ?? '');
}
