import { overlap, textBox, type Box, type TextMark } from './marks.ts';

/** A point of a line: a range reaches from `bottom` up to `top`. */
export interface Spot {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** Beyond so many points their values would be a swarm. */
export const MOST_LABELS = 16;

/** A label at its place, still without a colour. */
export interface PlacedLabel {
  readonly of: Spot;
  readonly mark: Omit<TextMark, 'fill'>;
}

interface Wanted {
  readonly size: number;
  /** How far a label keeps from its point. */
  readonly reach: number;
}

/**
 * The values beside the points of some lines, each where it meets neither a point nor a line nor another value. What finds no
 * such place is left out. The first and last and the outermost values choose first, and of many points only they are
 * labelled.
 */
export function placeLabels(
  spots: readonly Spot[],
  lines: readonly (readonly Spot[])[],
  frame: Box,
  wanted: Wanted,
): PlacedLabel[] {
  const taken = spots.map((it) => around(it, wanted.reach - 1));
  const strokes = lines.flatMap(strokesOf);
  const placed: PlacedLabel[] = [];
  for (const spot of byImportance(spots)) {
    const found = candidates(spot, wanted).find((it) => {
      const box = boxOf(it);
      const isFree =
        isWithin(box, frame) &&
        !taken.some((other, index) => spots[index] !== spot && overlap(box, other)) &&
        !placed.some((other) => overlap(box, boxOf(other.mark)));
      return isFree && !strokes.some((it) => crosses(it, box));
    });
    if (found !== undefined) placed.push({ of: spot, mark: found });
  }
  return placed;
}

const boxOf = (mark: PlacedLabel['mark']) => textBox({ ...mark, fill: '' });

function around({ x, top, bottom }: Spot, by: number): Box {
  return { left: x - by, right: x + by, top: top - by, bottom: bottom + by };
}

const isWithin = (box: Box, frame: Box) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

function byImportance(spots: readonly Spot[]): Spot[] {
  const tops = spots.map((it) => it.top);
  const outermost = new Set([Math.min(...tops), Math.max(...tops)]);
  const weight = (spot: Spot) =>
    spot === spots[0] || spot === spots.at(-1) ? 0 : outermost.has(spot.top) ? 1 : 2;
  const some = spots.length > MOST_LABELS ? spots.filter((it) => weight(it) < 2) : spots;
  return some.toSorted((a, b) => weight(a) - weight(b));
}

/** Above, below, on the slant, beside. */
function candidates({ x, top, bottom, text }: Spot, { size, reach }: Wanted): PlacedLabel['mark'][] {
  const base = { kind: 'text', text, size } as const;
  const over = top - reach - size * 0.15;
  const under = bottom + reach + size * 0.8;
  const level = (top + bottom) / 2 + size * 0.35;
  return [
    { ...base, x, y: over, anchor: 'middle' },
    { ...base, x, y: under, anchor: 'middle' },
    { ...base, x: x + 2, y: over, anchor: 'start' },
    { ...base, x: x - 2, y: over, anchor: 'end' },
    { ...base, x: x + 2, y: under, anchor: 'start' },
    { ...base, x: x - 2, y: under, anchor: 'end' },
    { ...base, x: x + reach, y: level, anchor: 'start' },
    { ...base, x: x - reach, y: level, anchor: 'end' },
    { ...base, x, y: over - size, anchor: 'middle' },
    { ...base, x, y: under + size, anchor: 'middle' },
  ];
}

interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

function strokesOf(line: readonly Spot[]): Stroke[] {
  return line.slice(1).flatMap((b, index) => {
    const a = line[index];
    if (a === undefined) return [];
    const upper = { x1: a.x, y1: a.top, x2: b.x, y2: b.top };
    const isOne = a.top === a.bottom && b.top === b.bottom;
    return isOne ? [upper] : [upper, { x1: a.x, y1: a.bottom, x2: b.x, y2: b.bottom }];
  });
}

/** Whether a stroke runs through a box: cut to it side by side (Liang and Barsky), something of it is left. */
function crosses({ x1, y1, x2, y2 }: Stroke, box: Box): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  const sides = [
    [-dx, x1 - box.left],
    [dx, box.right - x1],
    [-dy, y1 - box.top],
    [dy, box.bottom - y1],
  ] as const;
  for (const [direction, distance] of sides) {
    if (direction === 0 && distance < 0) return false;
    if (direction < 0) from = Math.max(from, distance / direction);
    else if (direction > 0) to = Math.min(to, distance / direction);
  }
  return from < to;
}
