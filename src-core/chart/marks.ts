import { textWidth } from './measure.ts';

// What a chart is drawn of, before it becomes SVG: so that what overlaps or leaves the frame can be found by computing.

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
}

export type Mark =
  | TextMark
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly stroke?: string;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: string;
      readonly width: number;
      readonly dash?: string;
    }
  | {
      readonly kind: 'circle';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly fill: string;
      readonly stroke: string;
    }
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly fill: string;
      readonly stroke: string;
      readonly width: number;
      readonly dash?: string;
    };

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far letters reach above and below their line, as shares of their size. */
const ABOVE = 0.8;
const BELOW = 0.25;

/** From one line of a wrapped label to the next, as a share of the size. */
export const LEADING = 1.25;

/** The room a text takes at most. */
export function textBox({ x, y, text, size, anchor }: TextMark): Box {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - ABOVE * size, right: left + width, bottom: y + BELOW * size };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The line letters of `size` stand on when they are to look centred on `y`. */
export const centred = (y: number, size: number) => y + size * 0.35;

/** Lines of one label, centred on `y` as a whole. */
export function centredLines(
  lines: readonly string[],
  at: Pick<TextMark, 'x' | 'size' | 'anchor' | 'fill'> & { readonly y: number },
): TextMark[] {
  const first = at.y - ((lines.length - 1) * LEADING * at.size) / 2;
  return stackedLines(lines, { ...at, y: centred(first, at.size) });
}

/** Lines of one label; `y` is the line the first of them stands on. */
export function stackedLines(
  lines: readonly string[],
  { x, y, size, anchor, fill }: Pick<TextMark, 'x' | 'y' | 'size' | 'anchor' | 'fill'>,
): TextMark[] {
  return lines.map((text, index) => ({
    kind: 'text',
    x,
    y: y + index * LEADING * size,
    text,
    size,
    anchor,
    fill,
  }));
}
