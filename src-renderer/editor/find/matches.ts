import { findAll, foldText, type FoldedText } from '#core/text/fold-map.ts';

export interface Wanted {
  readonly text: string;
  /** Letter by letter: capitals, accents and the forms of signs count. */
  readonly exact: boolean;
  readonly wholeWords: boolean;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Where some words stand in a text, in order and not overlapping; offsets in UTF-16 units. */
export function matchesIn(
  text: string,
  { text: wanted, exact, wholeWords }: Wanted,
  fold: (text: string) => FoldedText = foldText,
): { start: number; end: number }[] {
  const found = exact ? exactly(text, wanted) : findAll(fold(text), wanted);
  return found.filter((it) => it.end > it.start && (!wholeWords || isWhole(text, it)));
}

function exactly(text: string, wanted: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length });
  return found;
}

function isWhole(text: string, { start, end }: { start: number; end: number }): boolean {
  return !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
}

/** Folds texts and keeps them for the next search, so that a search folds only those that changed since the last one. */
export interface Folding {
  readonly fold: (text: string) => FoldedText;
  /** Begins another search: what this one does not ask for is forgotten with it. */
  begin(): void;
}

export function makeFolding(foldOne: (text: string) => FoldedText = foldText): Folding {
  let before = new Map<string, FoldedText>();
  let now = new Map<string, FoldedText>();
  return {
    fold(text) {
      const folded = now.get(text) ?? before.get(text) ?? foldOne(text);
      now.set(text, folded);
      return folded;
    },
    begin() {
      [before, now] = [now, new Map()];
    },
  };
}
