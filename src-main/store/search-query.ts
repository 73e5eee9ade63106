import { foldForSearch } from '#core/text/fold.ts';

/** One word looked for, folded; `isPrefix` where it may go on. */
export interface Term {
  readonly word: string;
  readonly isPrefix: boolean;
}

export interface SearchQuery {
  /** An FTS5 expression: every group of letters must be there. */
  readonly match: string;
  readonly terms: readonly Term[];
}

/** More is no search any more; the bound keeps the work of one query small. */
const MOST_GROUPS = 12;
const LONGEST_GROUP = 64;
const LONGEST_PHRASE = 300;
/** One letter begins a tenth of all words, and the index has no list for it: it is looked for as a word. */
const SHORTEST_PREFIX = 2;

/**
 * A run of what the index takes for a word (unicode61: letters, digits, marks), with the invisible characters in it that
 * folding takes out. U+02BC is a letter to Unicode and an apostrophe to the index. Private use is for search-tokens.ts.
 */
const WORD = /(?:(?!ʼ)[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060-\u2064])+/gu;

/** Words between quotation marks of any kind, the closing one perhaps not typed yet; or what stands outside them. */
const PART = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|[^"“”„«»]+/gu;

interface Group {
  readonly words: readonly string[];
  /** Said to be whole by a closing mark. */
  readonly isClosed: boolean;
}

/**
 * What somebody typed, as a query. Words between quotation marks stand side by side in that order; beside that nothing is
 * syntax: `-`, `*`, `AND` are characters like any other. The last word may go on, unless a mark has closed it. Null where
 * there is no letter or digit to look for.
 */
export function searchQuery(text: string): SearchQuery | null {
  const groups = groupsIn(foldForSearch(text))
    .filter((it) => it.words.length > 0)
    .slice(0, MOST_GROUPS);
  if (groups.length === 0) return null;
  const terms: Term[] = [];
  const phrases = groups.map(({ words, isClosed }, at) => {
    const last = words.at(-1) ?? '';
    const isPrefix = !isClosed && at === groups.length - 1 && last.length >= SHORTEST_PREFIX;
    for (const [index, word] of words.entries())
      terms.push({ word: bare(word), isPrefix: isPrefix && index === words.length - 1 });
    // Only letters, digits and marks are left, so nothing can end the quotation.
    return `"${words.join(' ')}"${isPrefix ? '*' : ''}`;
  });
  return { match: phrases.join(' AND '), terms };
}

function groupsIn(folded: string): Group[] {
  return [...folded.matchAll(PART)].flatMap(([whole, quoted, closing]) =>
    quoted === undefined
      ? whole.split(/\s+/u).map((it) => ({ words: wordsIn(it.slice(0, LONGEST_GROUP)), isClosed: false }))
      : [{ words: wordsIn(quoted.slice(0, LONGEST_PHRASE)), isClosed: closing !== '' }],
  );
}

function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Accented Latin letters and combining marks; most texts have none, and normalising is what costs. */
const MARKED_LATIN = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u;

/** A folded text as the index compares it: lower case, and Latin letters without their marks. */
export function bare(folded: string): string {
  const lower = folded.toLowerCase();
  if (!MARKED_LATIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}

/** Finds the words of texts that fit any of some terms. Made once for each search: it remembers what it has folded. */
export function wordFinder(
  terms: readonly Term[],
): (text: string) => Generator<{ start: number; end: number }> {
  const known = new Map<string, boolean>();
  const fits = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const folded = bare(foldForSearch(word));
    const found = terms.some((it) => (it.isPrefix ? folded.startsWith(it.word) : folded === it.word));
    known.set(word, found);
    return found;
  };
  return function* (text) {
    for (const it of text.matchAll(WORD))
      if (fits(it[0])) yield { start: it.index, end: it.index + it[0].length };
  };
}
