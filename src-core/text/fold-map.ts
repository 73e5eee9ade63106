import { foldForSearch } from './fold.ts';

/** A text as the search in it compares it, with the place of each of its units in the text itself. */
export interface FoldedText {
  readonly text: string;
  /** Where the character behind each unit begins and ends (exclusive); UTF-16 units, as long as `text`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A character with the marks that stand on it, or a run of white space. */
const PIECE = /\s+|\P{M}\p{M}*|\p{M}+/gu;
/** Letters of their own, not a letter with an accent: Ukrainian and Belarusian words differ by nothing else. */
const OWN_LETTER = /[йїўђѓќ]/u;
const QUOTATION_MARKS = /[“”„‟«»″]/gu;
const SINGLE_MARKS = /[‘‛′`]/gu;
const DASHES = /[‐‑‒–—−]/gu;

function foldPiece(piece: string): string {
  if (/^\s/u.test(piece)) return ' ';
  const plain = foldForSearch(piece)
    .toLowerCase()
    .normalize('NFC')
    .replace(QUOTATION_MARKS, '"')
    .replace(SINGLE_MARKS, "'")
    .replace(DASHES, '-');
  return OWN_LETTER.test(plain) ? plain : plain.normalize('NFD').replace(/\p{M}/gu, '');
}

const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f && code !== 0x60;
const COMBINING = 0x300;

/**
 * Folds a text so that letter case, diacritics, the forms of apostrophes, quotation marks and dashes, invisible marks
 * and the kind of white space make no difference. A run of white space is one space.
 */
export function foldText(text: string): FoldedText {
  // A character of two units never becomes more; a few of one unit (such as `…` in capitals) become up to three.
  const starts = new Uint32Array(text.length * 3);
  const ends = new Uint32Array(text.length * 3);
  const pieces: string[] = [];
  let length = 0;
  const put = (piece: string, start: number, end: number) => {
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts[length] = start;
      ends[length] = end;
      length += 1;
    }
    pieces.push(piece);
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    // Most of a text: a letter of ASCII with no mark on it.
    if (isPlain(code) && !(text.charCodeAt(at + 1) >= COMBINING)) {
      put(text.charAt(at).toLowerCase(), at, at + 1);
      at += 1;
    } else {
      PIECE.lastIndex = at;
      const piece = PIECE.exec(text)?.[0] ?? text.charAt(at);
      put(foldPiece(piece), at, at + piece.length);
      at += piece.length;
    }
  }
  return { text: pieces.join(''), starts: starts.slice(0, length), ends: ends.slice(0, length) };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Every place of the folded text that reads like `wanted`, in order and not overlapping, as ranges of the text itself.
 * Nothing is found of a `wanted` that is white space alone.
 */
export function findAll(folded: FoldedText, wanted: string): Place[] {
  const query = foldText(wanted).text.trim();
  if (query === '') return [];
  const places: Place[] = [];
  for (let at = folded.text.indexOf(query); at >= 0; at = folded.text.indexOf(query, at + query.length)) {
    places.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + query.length - 1] ?? 0 });
  }
  return places;
}

/** Places that touch none of the given ranges; both in order of the text. */
export function outside(places: readonly Place[], hidden: readonly Place[]): Place[] {
  let next = 0;
  return places.filter((place) => {
    while ((hidden[next]?.end ?? Infinity) <= place.start) next += 1;
    return (hidden[next]?.start ?? Infinity) >= place.end;
  });
}

/** The index of the first place at or behind `from`, else the first of all; -1 where there is none. */
export function firstFrom(places: readonly Place[], from: number): number {
  const at = places.findIndex((it) => it.start >= from);
  return at >= 0 ? at : places.length === 0 ? -1 : 0;
}
