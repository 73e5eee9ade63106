import { scaleBand } from 'd3-scale';
import type { ChartOptions } from './content.ts';
import { centred, LEADING, stackedLines, type Mark } from './marks.ts';
import { textWidth, widestWord, wrapText } from './measure.ts';
import { isMissing, type ChartData, type ChartPoint } from './points.ts';
import { LABEL, TICK, type Layout } from './sizes.ts';
import { plotHeight, tickRoom, valueGuides } from './upright.ts';
import { valueAxis } from './value-axis.ts';

const FEWEST = 3;
const MOST_LINES = 3;
/** Longer labels, in letters, read better beside a bar. */
const LONGEST = 24;
const WIDEST = 42;
/** Between two labels below their bars. */
const GAP = 6;

/** Bars that stand, for labels such as dates. Null where words would have to be broken or to run into one another. */
export function layOutColumns(data: ChartData, options: ChartOptions): Layout | null {
  const { palette, width } = options;
  const { points, rows } = data;
  if (rows.length < FEWEST || rows.some(isMissing)) return null;
  const top = topOf(data, width);
  const hasNegative = points.some((it) => it.low < 0);
  const inner = plotHeight(options);
  const bottom = top.height + inner;
  const axis = valueAxis(points, {
    fromZero: true,
    range: [bottom - (hasNegative ? LABEL * LEADING : 0), top.height + LABEL * LEADING],
    spacing: 28,
    size: null,
    scale: data.scale,
    sign: data.sign,
    language: options.language,
  });
  const left = tickRoom(axis);
  const band = scaleBand(
    points.map((_, index) => String(index)),
    [left, width],
  )
    .paddingInner(0.4)
    .paddingOuter(0.2);
  if (!points.every((it) => hasRoom(it, band.step() - GAP))) return null;
  const labels = points.map((it) => wrapText(it.label, LABEL, band.step() - GAP));
  const lines = Math.max(0, ...labels.map((it) => it.length));
  const marks = points.flatMap((point, index): Mark[] => {
    const middle = (band(String(index)) ?? 0) + band.bandwidth() / 2;
    const thick = Math.min(WIDEST, band.bandwidth());
    const below = { x: middle, size: LABEL, anchor: 'middle', fill: palette.text } as const;
    return [
      ...barOf(point, axis.at, axis.base, middle, thick, options),
      ...stackedLines(labels[index] ?? [], { ...below, y: bottom + LABEL * 1.3 }),
      { ...below, kind: 'text', text: point.said, y: valuePlace(point, axis.at) },
    ];
  });
  const zero = { kind: 'line', x1: left, x2: width, y1: axis.base, y2: axis.base } as const;
  return {
    marks: [
      ...stackedLines(top.lines, { x: 0, y: TICK, size: TICK, anchor: 'start', fill: palette.muted }),
      ...valueGuides(axis, left, options),
      ...marks,
      { ...zero, stroke: palette.axis, width: 0.75 },
    ],
    height: bottom + LABEL * 1.3 + Math.max(0, lines - 1) * LABEL * LEADING + LABEL * 0.4,
    problems: [],
  };
}

/** Whether label and value fit below and above a bar without breaking a word. */
function hasRoom({ label, said }: ChartPoint, room: number): boolean {
  const widest = Math.max(textWidth(said, LABEL), widestWord(label, LABEL));
  if (widest > room || label.length > LONGEST) return false;
  return wrapText(label, LABEL, room).length <= MOST_LINES;
}

/** What the axis counts, above it. */
function topOf({ title }: ChartData, width: number) {
  const lines = wrapText(title, TICK, width);
  return { lines, height: lines.length === 0 ? 0 : lines.length * TICK * LEADING + TICK * 0.5 };
}

function barOf(
  { low, high }: ChartPoint,
  at: (value: number) => number,
  base: number,
  middle: number,
  thick: number,
  { palette }: ChartOptions,
): Mark[] {
  const nearest = low > 0 ? low : high < 0 ? high : 0;
  const box = (a: number, b: number) => ({
    x: middle - thick / 2,
    width: thick,
    y: Math.min(a, b),
    height: Math.abs(a - b),
  });
  const solid = box(base, at(nearest));
  const [color] = palette.marks;
  return [
    ...(solid.height > 0 ? [{ kind: 'rect', ...solid, fill: color } as const] : []),
    ...(high > low
      ? [{ kind: 'rect', ...box(at(low), at(high)), fill: palette.range, stroke: color } as const]
      : []),
  ];
}

/** Above a bar; below one that hangs. */
function valuePlace({ low, high }: ChartPoint, at: (value: number) => number): number {
  const hangs = low < 0 && high <= 0;
  return hangs ? centred(at(low) + LABEL * 0.7, LABEL) : at(Math.max(0, high)) - LABEL * 0.4;
}
