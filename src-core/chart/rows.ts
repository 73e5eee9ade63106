import type { ChartOptions } from './content.ts';
import { centredLines, LEADING, overlap, stackedLines, textBox, type Mark, type TextMark } from './marks.ts';
import { textWidth, wrapText } from './measure.ts';
import { isMissing, type ChartData, type ChartPoint, type MissingPoint } from './points.ts';
import { LABEL, TICK, type Layout } from './sizes.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';

/** Between a label or a value and the mark it belongs to. */
const GAP = 6;

interface Row {
  readonly row: ChartPoint | MissingPoint;
  readonly label: readonly string[];
  readonly value: readonly string[];
  readonly top: number;
  readonly height: number;
  /** Of a bar. */
  readonly thick: number;
}

/** Bars that lie or dots, one row for each figure with its label before it: for labels of any length. */
export function layOutRows(form: 'bar' | 'dot', data: ChartData, options: ChartOptions): Layout {
  const { width } = options;
  const columns = columnsOf(data, width);
  const axis = valueAxis(data.points, {
    fromZero: form === 'bar',
    range: [columns.left, columns.right],
    spacing: 48,
    size: TICK,
    scale: data.scale,
    sign: data.sign,
    language: options.language,
  });
  const rows = rowsOf(data, columns);
  const bottom = rows.reduce((sum, it) => sum + it.height, 0);
  const foot = footOf(axis, data.title, bottom, columns.left, options);
  const draw = form === 'bar' ? barOf : dotOf;
  const marks = [
    ...axis.ticks.map((it) => upright(it.at, 0, bottom, options.palette.grid, 0.5)),
    ...rows.flatMap((it) => [...draw(it, axis, columns, options), ...wordsOf(it, axis, columns, options)]),
    ...(form === 'bar' ? [upright(axis.base, 0, bottom, options.palette.axis, 0.75)] : []),
    ...foot.marks,
  ];
  return { marks, height: bottom + foot.height, problems: [] };
}

interface Columns {
  /** The room of the labels. */
  readonly labels: number;
  /** Of the values beside the marks. */
  readonly values: number;
  /** Where values are drawn. */
  readonly left: number;
  readonly right: number;
}

/** How the width is shared: labels and values take what they need, up to a bound, and the marks get the rest. */
function columnsOf({ rows, points }: ChartData, width: number): Columns {
  const hasNegative = points.some((it) => it.low < 0);
  const need = (texts: readonly string[], most: number) =>
    Math.min(most, Math.max(0, ...texts.map((it) => textWidth(it, LABEL))));
  const labels = need(
    rows.map((it) => it.label),
    width * (hasNegative ? 0.3 : 0.38),
  );
  const values = need(
    points.map((it) => it.said),
    width * (hasNegative ? 0.2 : 0.3),
  );
  const left = (labels === 0 ? 1 : labels + GAP) + (hasNegative ? values + GAP : 0);
  return { labels, values, left, right: width - values - GAP };
}

/** Thinner where there are many, so that they stay on a page. */
const thickness = (count: number) => (count > 24 ? 7 : count > 12 ? 10 : 13);

function rowsOf({ rows }: ChartData, columns: Columns): Row[] {
  const thick = thickness(rows.length);
  let top = 0;
  return rows.map((row) => {
    const label = wrapText(row.label, LABEL, columns.labels);
    const value = isMissing(row)
      ? wrapText(row.missing, LABEL, columns.right - columns.left)
      : wrapText(row.said, LABEL, columns.values);
    const lines = Math.max(1, label.length, value.length);
    const height = Math.max(thick * 1.55, lines * LABEL * LEADING + (lines > 1 ? 5 : 1.5));
    const made = { row, label, value, top, height, thick };
    top += height;
    return made;
  });
}

const middleOf = (it: Row) => it.top + it.height / 2;

function barOf({ row, ...it }: Row, axis: ValueAxis, _: Columns, { palette }: ChartOptions): Mark[] {
  if (isMissing(row)) return [];
  const { thick } = it;
  const y = it.top + (it.height - thick) / 2;
  const nearest = row.low > 0 ? row.low : row.high < 0 ? row.high : 0;
  const between = (a: number, b: number) => ({ x: Math.min(a, b), width: Math.abs(a - b), y, height: thick });
  const solid = between(axis.base, axis.at(nearest));
  const open = between(axis.at(row.low), axis.at(row.high));
  return [
    ...(solid.width > 0 ? [{ kind: 'rect', ...solid, fill: palette.marks[0] } as const] : []),
    ...(row.high > row.low
      ? [{ kind: 'rect', ...open, fill: palette.range, stroke: palette.marks[0] } as const]
      : []),
  ];
}

const RADIUS = 3.25;

function dotOf(it: Row, axis: ValueAxis, columns: Columns, { palette }: ChartOptions): Mark[] {
  if (isMissing(it.row)) return [];
  const y = middleOf(it);
  const [from, to] = [axis.at(it.row.low), axis.at(it.row.high)];
  const [color] = palette.marks;
  const dot = (cx: number) => ({ kind: 'circle', cx, cy: y, r: RADIUS, fill: color, stroke: color }) as const;
  const flat = { kind: 'line', y1: y, y2: y } as const;
  const guide = { ...flat, stroke: palette.axis, width: 0.5, dash: '1 2' } as const;
  // Without nought a guide that ended at the dot would look like a length.
  const beyond = to + GAP + Math.max(0, ...it.value.map((text) => textWidth(text, LABEL))) + 2;
  const guides = axis.showsZero
    ? [{ ...guide, x1: axis.base, x2: axis.base < from ? from : to }]
    : [
        { ...guide, x1: columns.left, x2: from },
        ...(beyond < columns.right ? [{ ...guide, x1: beyond, x2: columns.right }] : []),
      ];
  return [
    ...guides,
    ...(to > from ? [{ ...flat, x1: from, x2: to, stroke: color, width: 2 } as const, dot(to)] : []),
    dot(from),
  ];
}

function wordsOf(it: Row, axis: ValueAxis, columns: Columns, { palette }: ChartOptions): TextMark[] {
  const y = middleOf(it);
  const label = centredLines(it.label, {
    x: columns.labels,
    y,
    size: LABEL,
    anchor: 'end',
    fill: palette.text,
  });
  const { row } = it;
  if (isMissing(row)) {
    const at = { x: columns.left + GAP / 2, y, size: LABEL, anchor: 'start', fill: palette.muted } as const;
    return [...label, ...centredLines(it.value, at)];
  }
  const isLeft = axis.showsZero && row.low < 0 && row.high <= 0;
  const x = isLeft ? axis.at(row.low) - GAP : axis.at(row.high) + GAP;
  const anchor = isLeft ? 'end' : 'start';
  return [...label, ...centredLines(it.value, { x, y, size: LABEL, anchor, fill: palette.text })];
}

const upright = (x: number, y1: number, y2: number, stroke: string, width: number): Mark => ({
  kind: 'line',
  x1: x,
  x2: x,
  y1,
  y2,
  stroke,
  width,
});

/** The numbers of the axis and what they count. */
function footOf(
  axis: ValueAxis,
  title: string,
  top: number,
  left: number,
  { width, palette }: ChartOptions,
): { marks: TextMark[]; height: number } {
  const line = top + TICK * 1.35;
  const ticks: TextMark[] = [];
  for (const it of axis.ticks) {
    const mark = { ...tickMark, x: it.at, y: line, text: it.label, fill: palette.muted };
    const [box, before] = [textBox(mark), ticks.at(-1)];
    const isFree = before === undefined || !overlap(box, textBox(before));
    if (isFree && box.left >= 0 && box.right <= width) ticks.push(mark);
  }
  const lines = wrapText(title, TICK, width - left);
  const words = stackedLines(lines, {
    x: left,
    y: line + TICK * 1.5,
    size: TICK,
    anchor: 'start',
    fill: palette.muted,
  });
  return { marks: [...ticks, ...words], height: TICK * 1.7 + lines.length * TICK * LEADING + TICK * 0.2 };
}

const tickMark = { kind: 'text', size: TICK, anchor: 'middle' } as const;
