/** A word of a text, in lower case; offsets in UTF-16 units, `end` exclusive. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text: runs of letters or of digits, marks and punctuation left out. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].map((it) => ({
    word: it[0].normalize('NFC').toLowerCase(),
    start: it.index,
    end: it.index + it[0].length,
  }));
}

/** How many letters and digits a text holds. */
export function letterCount(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
