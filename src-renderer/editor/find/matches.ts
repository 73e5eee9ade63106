import { findAll, foldText } from '#core/text/fold-map.ts';

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
): { start: number; end: number }[] {
  const found = exact ? exactly(text, wanted) : findAll(foldText(text), wanted);
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
