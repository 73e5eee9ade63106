import { area, line } from 'd3-shape';
import { chartWords } from '#core/briefing/chart-words.ts';
import { formatDate } from '#core/citing/date.ts';
import { fill } from '#core/citing/words.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { ChartOptions } from './content.ts';
import { stackedLines, LEADING, type Mark } from './marks.ts';
import { textWidth, wrapText } from './measure.ts';
import { MOST_LABELS, placeLabels, type Spot } from './place-labels.ts';
import { isMissing, type ChartData, type ChartPoint } from './points.ts';
import type { ChartProblem } from './problems.ts';
import { seriesOf, legendOf, type Series } from './series.ts';
import { LABEL, TICK, type Layout } from './sizes.ts';
import { haveDifferentPrecision, inTime, timeAxis } from './time-axis.ts';
import { plotHeight, tickRoom, valueGuides } from './upright.ts';
import { valueAxis } from './value-axis.ts';

export type Dated = ChartPoint & { readonly date: PartialDate };

const RADIUS = 2.5;
/** Half the width of the stroke that ends a range. */
const CAP = 3;

export const isDated = (point: ChartPoint): point is Dated => point.date !== null;

/** Values over the dates they hold for. What has no date is said below. `data` has at least one point with a date. */
export function layOutTimeline(data: ChartData, options: ChartOptions): Layout {
  const { palette, width, language } = options;
  const dated = inTime(data.points.filter(isDated));
  const series = seriesOf(dated);
  const head = headOf(data, series, options);
  const bottom = head.height + plotHeight(options);
  const values = valueAxis(dated, {
    fromZero: false,
    range: [bottom, head.height + LABEL * 1.6],
    spacing: 28,
    size: null,
    scale: data.scale,
    sign: data.sign,
    language,
  });
  const left = tickRoom(values);
  const side = Math.min(width / 5, Math.max(20, ...dated.map((it) => textWidth(saidOf(it), LABEL) / 2 + 2)));
  const times = timeAxis(
    dated.map((it) => it.date),
    [left + side, width - side],
    language,
  );
  const spots = dated.map((point): Spot => {
    const [x, low, high] = [times.at(point.date), values.at(point.low), values.at(point.high)];
    return { x, top: high, bottom: low, text: saidOf(point) };
  });
  const lines = series.map((it) =>
    it.points.map((point) => spots[dated.indexOf(point)]).filter((spot) => !!spot),
  );
  const frame = { left, top: head.height, right: width, bottom };
  const labels = placeLabels(spots, lines, frame, { size: LABEL, reach: RADIUS + 2 });
  const feet = times.ticks.flatMap((it) =>
    stackedLines(it.lines, {
      x: it.at,
      y: bottom + TICK * 1.35,
      size: TICK,
      anchor: 'middle',
      fill: palette.muted,
    }),
  );
  const beneath =
    bottom + TICK * 1.35 + (Math.max(1, ...times.ticks.map((it) => it.lines.length)) - 1) * TICK * LEADING;
  const rest = leftOut(data, options, beneath);
  return {
    marks: [
      ...head.marks,
      ...valueGuides(values, left, options),
      { kind: 'line', x1: left, x2: width, y1: bottom, y2: bottom, stroke: palette.axis, width: 0.75 },
      ...times.ticks.map((it): Mark => ({
        kind: 'line',
        x1: it.at,
        x2: it.at,
        y1: bottom,
        y2: bottom + 3,
        stroke: palette.axis,
        width: 0.75,
      })),
      ...series.flatMap((it, index) => curveOf(lines[index] ?? [], it, options)),
      ...labels.map((it) => ({ ...it.mark, fill: palette.text })),
      ...feet,
      ...rest.marks,
    ],
    height: beneath + TICK * 0.4 + rest.height,
    problems: [...problemsOf(data, dated, options), ...notLabelled(spots, labels)],
  };
}

/** What stands beside a point: its value, with the label somebody gave it. */
const saidOf = (it: ChartPoint) => (it.isNamed ? `${it.label}: ${it.said}` : it.said);

function headOf({ title }: ChartData, series: readonly Series[], options: ChartOptions) {
  const { width, palette } = options;
  const lines = wrapText(title, TICK, width);
  const words = stackedLines(lines, { x: 0, y: TICK, size: TICK, anchor: 'start', fill: palette.muted });
  const legend = legendOf(series, lines.length * TICK * LEADING, options);
  const height = lines.length * TICK * LEADING + legend.height;
  return { marks: [...words, ...legend.marks], height: height === 0 ? 0 : height + TICK * 0.5 };
}

/** The line of one series: where there are ranges, a band between their ends. */
function curveOf(spots: readonly Spot[], { color, dash }: Series, { palette }: ChartOptions): Mark[] {
  const hasRange = spots.some((it) => it.top < it.bottom);
  const through = (y: (spot: Spot) => number) =>
    line<Spot>()
      .x((it) => it.x)
      .y(y)
      .digits(2)([...spots]) ?? '';
  const band = area<Spot>()
    .x((it) => it.x)
    .y0((it) => it.bottom)
    .y1((it) => it.top)
    .digits(2)([...spots]);
  const stroke = { stroke: color(palette), ...(dash === null ? {} : { dash }) };
  const bare = { kind: 'path', fill: 'none', ...stroke } as const;
  const lines: Mark[] =
    spots.length < 2
      ? []
      : hasRange
        ? [
            { kind: 'path', d: band ?? '', fill: palette.range, stroke: 'none', width: 0 },
            { ...bare, d: through((it) => it.top), width: 1.25 },
            { ...bare, d: through((it) => it.bottom), width: 1.25 },
          ]
        : [{ ...bare, d: through((it) => it.top), width: 1.75 }];
  return [...lines, ...spots.flatMap((it) => pointOf(it, color(palette)))];
}

function pointOf({ x, top, bottom }: Spot, color: string): Mark[] {
  if (top === bottom) return [{ kind: 'circle', cx: x, cy: top, r: RADIUS, fill: color, stroke: color }];
  const end = (y: number) =>
    ({ kind: 'line', x1: x - CAP, x2: x + CAP, y1: y, y2: y, stroke: color, width: 1.25 }) as const;
  return [
    { kind: 'line', x1: x, x2: x, y1: top, y2: bottom, stroke: color, width: 1.25 },
    end(top),
    end(bottom),
  ];
}

/** What cannot stand on a line is named below it: nothing that was chosen vanishes. */
function leftOut(data: ChartData, { language, width, palette }: ChartOptions, y: number) {
  const words = chartWords(language);
  const undated = data.points.filter((it) => !isDated(it));
  const labels = undated.map((it) => `${it.label} ${it.said}`).join(words.between);
  const missing = data.rows.flatMap((it) =>
    isMissing(it) ? [it.label === '' ? it.missing : it.label + words.colon + it.missing] : [],
  );
  const texts = [...(labels === '' ? [] : [fill(words.noDate, { labels })]), ...missing];
  const lines = texts.flatMap((it) => wrapText(it, TICK, width));
  const at = { x: 0, y: y + TICK * 1.8, size: TICK, anchor: 'start', fill: palette.muted } as const;
  return {
    marks: stackedLines(lines, at),
    height: lines.length === 0 ? 0 : TICK * 0.55 + lines.length * TICK * LEADING,
  };
}

function problemsOf(data: ChartData, dated: readonly Dated[], { language }: ChartOptions): ChartProblem[] {
  const undated = data.points.filter((it) => !isDated(it)).map((it) => `${it.label} ${it.said}`);
  const twice = seriesOf(dated).flatMap(({ points }) =>
    points.filter((it, index) => index > 0 && points[index - 1]?.date === it.date).map((it) => it.date),
  );
  const dates = [...new Set(twice)].map((it) => formatDate(it, language));
  return [
    ...(undated.length > 0 ? [{ code: 'figures-without-date', labels: undated } as const] : []),
    ...(haveDifferentPrecision(dated.map((it) => it.date))
      ? [{ code: 'dates-of-different-precision' } as const]
      : []),
    ...(dates.length > 0 ? [{ code: 'several-values-on-a-date', dates } as const] : []),
  ];
}

function notLabelled(spots: readonly Spot[], labels: readonly { of: Spot }[]): ChartProblem[] {
  if (spots.length > MOST_LABELS) return [];
  const shown = new Set(labels.map((it) => it.of));
  const hidden = spots.filter((it) => !shown.has(it)).map((it) => it.text);
  return hidden.length > 0 ? [{ code: 'values-not-labelled', labels: hidden }] : [];
}
