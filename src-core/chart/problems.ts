import type { FigureId } from '#core/model/ids.ts';

/** What a chart cannot show as it was asked to. With the first two there is no drawing, and the table stands for it. */
export type ChartProblem =
  | { readonly code: 'no-figures' }
  | { readonly code: 'different-units'; readonly units: readonly (string | null)[] }
  | { readonly code: 'figures-missing'; readonly figureIds: readonly FigureId[] }
  | { readonly code: 'figures-without-date'; readonly labels: readonly string[] }
  | { readonly code: 'dates-of-different-precision' }
  | { readonly code: 'several-values-on-a-date'; readonly dates: readonly string[] }
  | { readonly code: 'values-not-labelled'; readonly labels: readonly string[] };

/** What happened and what to do, in the words of the window. */
export function chartProblemSentence(problem: ChartProblem): string {
  switch (problem.code) {
    case 'no-figures':
      return 'This chart has no figures that could be drawn. Add figures to it.';
    case 'different-units':
      return `These figures have different units: ${problem.units.map((it) => it ?? 'none').join(', ')}. Choose figures of one unit, or show them as a table.`;
    case 'figures-missing':
      return problem.figureIds.length === 1
        ? 'One figure is not in the library any more. Take it out of the chart, or restore it.'
        : `${problem.figureIds.length} figures are not in the library any more. Take them out of the chart, or restore them.`;
    case 'figures-without-date':
      return `Not on the line, because no date is known: ${problem.labels.join('; ')}. Give the figure its date, or draw bars.`;
    case 'dates-of-different-precision':
      return 'Some dates are less exact than others: each is drawn in the middle of its month or year.';
    case 'several-values-on-a-date':
      return `More than one value for ${problem.dates.join('; ')}: they are drawn one above the other.`;
    case 'values-not-labelled':
      return `Too close together to be labelled: ${problem.labels.join('; ')}. The table has every value.`;
  }
}
