import type { ChartPalette } from '#core/chart/palette.ts';

/** The colours of the page in light and dark: the same lines and bars as on paper. */
export const SCREEN_PALETTE: ChartPalette = {
  text: 'var(--color-text)',
  muted: 'var(--color-text-muted)',
  grid: 'var(--color-border)',
  axis: 'var(--color-border-strong)',
  marks: ['var(--chart-mark-1)', 'var(--chart-mark-2)', 'var(--chart-mark-3)', 'var(--chart-mark-4)'],
  range: 'var(--chart-range)',
  paper: 'var(--color-surface)',
};

/** As the page prints it, in points; on the screen it is scaled to the width of the text. */
export const CHART_SIZE = { width: 451, height: 210 } as const;
