import type { ChartOptions } from './content.ts';
import { centred, type Mark } from './marks.ts';
import { textWidth } from './measure.ts';
import { TICK } from './sizes.ts';
import type { ValueAxis } from './value-axis.ts';

// What standing bars and lines share: values rise from below, and their numbers stand on the left.

/** How high the values are drawn, in points, without title and labels. */
export function plotHeight({ width, height }: ChartOptions): number {
  return Math.max(60, height ?? Math.min(190, Math.max(110, width * 0.38)));
}

/** The room the numbers of the axis take on the left. */
export function tickRoom(axis: ValueAxis): number {
  return Math.max(0, ...axis.ticks.map((it) => textWidth(it.label, TICK))) + 5;
}

/** A line across and a number for each step of the axis. */
export function valueGuides(axis: ValueAxis, left: number, { palette, width }: ChartOptions): Mark[] {
  return axis.ticks.flatMap(({ at, label }): Mark[] => [
    { kind: 'line', x1: left, x2: width, y1: at, y2: at, stroke: palette.grid, width: 0.5 },
    {
      kind: 'text',
      x: left - 5,
      y: centred(at, TICK),
      text: label,
      size: TICK,
      anchor: 'end',
      fill: palette.muted,
    },
  ]);
}
