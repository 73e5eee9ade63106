import { mirrored } from './bidi.ts';
import type { Direction } from './direction.ts';
import type { Fragment } from './lines.ts';
import { directionOfLevel } from './spans.ts';
import { shapingPieces } from './typefaces.ts';

/** A word, or blanks, as they are drawn one after the other from left to right. */
export interface DrawnPiece {
  /** As it is shaped: in the order of reading, brackets turned where it runs from right to left. */
  readonly text: string;
  readonly direction: Direction;
  /** How many blanks it is; 0 for a word. */
  readonly blanks: number;
  /** What readers shall find for the characters of a glyph. */
  readonly reading: (codePoints: readonly number[]) => readonly number[];
  /** Tells it from every other piece. */
  readonly key: string;
}

const asDrawn = (codePoints: readonly number[]): readonly number[] => codePoints;
const turnedBack = (codePoints: readonly number[]): readonly number[] =>
  codePoints.map((it) => mirrored(String.fromCodePoint(it)).codePointAt(0) ?? it);

/** The pieces of a fragment from left to right. */
export function drawnPieces({ text, span }: Fragment): DrawnPiece[] {
  const { drawnAs, level } = span;
  if (drawnAs !== null) {
    const found = Array.from(text, (it) => it.codePointAt(0) ?? 0);
    return [
      { text: drawnAs, direction: 'ltr', blanks: 0, reading: () => found, key: `${drawnAs} for ${text}` },
    ];
  }
  const direction = directionOfLevel(level);
  const pieces = shapingPieces(text).map((written) => ({
    text: direction === 'rtl' ? mirrored(written) : written,
    direction,
    blanks: written.startsWith(' ') ? written.length : 0,
    reading: direction === 'rtl' ? turnedBack : asDrawn,
    key: direction === 'rtl' ? `\u200F${written}` : written,
  }));
  return direction === 'rtl' ? pieces.toReversed() : pieces;
}
