import { layOutColumns } from './columns.ts';
import type { ChartContent, ChartFigures, ChartOptions } from './content.ts';
import { readChart, type ChartData } from './points.ts';
import type { ChartProblem } from './problems.ts';
import { layOutRows } from './rows.ts';
import type { Layout } from './sizes.ts';
import { svgOf } from './svg.ts';
import { altText } from './table.ts';
import { isDated, layOutTimeline } from './timeline.ts';

export interface DrawnChart {
  /** Null where nothing can be drawn; `problems` says why, and the table stands for the chart. */
  readonly svg: string | null;
  /** One sentence, then every value. */
  readonly altText: string;
  /** In points; nought without a drawing. */
  readonly width: number;
  readonly height: number;
  /** What could not be shown as it was asked to. */
  readonly problems: readonly ChartProblem[];
}

const NARROWEST = 200;

/**
 * Draws figures to one scale as an SVG of lines, paths, rectangles, circles and text: no styles, nothing outside it, the same
 * bytes for the same values. Bars begin at nought. Figures of different units are not drawn; one that is not in the library
 * any more, or has no date on a line, is named in the drawing.
 */
export function drawChart(chart: ChartContent, figures: ChartFigures, options: ChartOptions): DrawnChart {
  const width = Math.max(NARROWEST, options.width);
  const data = readChart(chart, figures, options.language);
  const layout = layOutChart(chart, data, { ...options, width });
  const alternative = altText(chart, figures, options.language);
  const problems = [...data.problems, ...(layout?.problems ?? [])];
  if (layout === null || layout.marks.length === 0)
    return { svg: null, altText: alternative, width: 0, height: 0, problems };
  const { fontFamily, larger = 1 } = options;
  const height = Math.ceil(layout.height);
  const svg = svgOf(layout.marks, { width, height, fontFamily, larger });
  return { svg, altText: alternative, width: width * larger, height: height * larger, problems };
}

/** The marks of a chart, or null where it cannot be drawn: then `problems` alone say why. */
export function layOutChart(chart: ChartContent, data: ChartData, options: ChartOptions): Layout | null {
  const isHopeless = data.problems.some((it) => it.code === 'no-figures' || it.code === 'different-units');
  if (isHopeless) return null;
  if (chart.form === 'dot') return layOutRows('dot', data, options);
  if (chart.form === 'bar') return layOutColumns(data, options) ?? layOutRows('bar', data, options);
  if (data.points.some(isDated)) return layOutTimeline(data, options);
  const labels = data.points.map((it) => `${it.label} ${it.said}`);
  return { marks: [], height: 0, problems: [{ code: 'figures-without-date', labels }] };
}
