/** A word to be looked up; offsets in UTF-16 units of the text. */
export interface SpelledWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, with apostrophes, hyphens and soft hyphens between them. */
const WORD = /[\p{L}\p{M}]+(?:['’ʼ‘\-\u00AD][\p{L}\p{M}]+)*/gu;
/** What stands between blanks and is no prose: addresses, names of files, anything with a digit or an underscore. */
const NO_PROSE = /\S*(?:\d|@|_|:\/\/|\bwww\.|[\p{L}\p{N}]\/[\p{L}\p{N}]|[\p{L}\p{N}]\.[\p{L}\p{N}])\S*/gu;

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  en: /^\p{Script=Latin}/u,
  fr: /^\p{Script=Latin}/u,
  uk: /^\p{Script=Cyrillic}/u,
  ru: /^\p{Script=Cyrillic}/u,
};

/**
 * The words of a text that a dictionary of its language (BCP 47) can be asked about. Left out: single letters, words in
 * capitals (they are names of bodies), words of another script, and what is no prose.
 */
export function spelledWords(text: string, language: string): SpelledWord[] {
  const script = SCRIPTS[language.toLowerCase().split(/[-_]/)[0] ?? ''];
  if (script === undefined) return [];
  const prose = text.replace(NO_PROSE, (piece) => ' '.repeat(piece.length));
  return [...prose.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    isAsked(word, script) ? [{ word, start: index, end: index + word.length }] : [],
  );
}

function isAsked(word: string, script: RegExp): boolean {
  return word.length > 1 && script.test(word) && word !== word.toUpperCase();
}
