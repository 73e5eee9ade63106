import { group } from 'd3-array';
import type { ChartOptions } from './content.ts';
import { centred, LEADING, stackedLines, type Mark } from './marks.ts';
import { wrapText } from './measure.ts';
import type { ChartPalette } from './palette.ts';
import { TICK } from './sizes.ts';
import type { Dated } from './timeline.ts';

/** Points that are joined by one line, in the order of their dates. */
export interface Series {
  /** What all of them measure; null where there is one series only. */
  readonly name: string | null;
  readonly points: readonly Dated[];
  readonly color: (palette: ChartPalette) => string;
  /** Tells lines apart without colour. */
  readonly dash: string | null;
}

const DASHES = [null, '5 2.5', '1.5 2', '7 2 1.5 2'] as const;

/** One line for each thing measured, where each has at least two points; else one for all. */
export function seriesOf(points: readonly Dated[]): Series[] {
  const groups = group(points, (it) => it.measures ?? '');
  const several =
    groups.size > 1 && groups.size <= DASHES.length && [...groups.values()].every((it) => it.length > 1);
  const parts = several ? [...groups] : [[null, points] as const];
  return parts.map(([name, some], index) => ({
    name,
    points: some,
    color: (palette) => palette.marks[index % palette.marks.length] ?? palette.marks[0],
    dash: DASHES[index] ?? null,
  }));
}

const SWATCH = 18;

/** Which line is which, one below the other. Nothing where there is but one. */
export function legendOf(series: readonly Series[], top: number, { width, palette }: ChartOptions) {
  const named = series.filter((it) => it.name !== null);
  const marks: Mark[] = [];
  let y = top;
  for (const { name, color, dash } of named) {
    const lines = wrapText(name ?? '', TICK, width - SWATCH - 6);
    const middle = y + TICK * 0.65;
    const stroke = { stroke: color(palette), width: 1.75, ...(dash === null ? {} : { dash }) };
    marks.push(
      { kind: 'line', x1: 0, x2: SWATCH, y1: middle, y2: middle, ...stroke },
      ...stackedLines(lines, {
        x: SWATCH + 6,
        y: centred(middle, TICK),
        size: TICK,
        anchor: 'start',
        fill: palette.text,
      }),
    );
    y += Math.max(1, lines.length) * TICK * LEADING;
  }
  return { marks, height: y - top };
}
