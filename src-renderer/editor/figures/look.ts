import type { ChartPalette } from '#core/chart/palette.ts';

/** The colours of the page in light and dark: the same lines and bars as on paper. */
export const SCREEN_PALETTE: ChartPalette = {
  text: 'var(--color-text)',
  muted: 'var(--color-text-muted)',
  grid: 'var(--color-border)',
  axis: 'var(--color-border-strong)',
  marks: ['var(--color-chart-1)', 'var(--color-chart-2)', 'var(--color-chart-3)', 'var(--color-chart-4)'],
  range: 'var(--color-chart-range)',
};

/** As the page prints it, in points. */
const PRINTED = { width: 451, height: 210 } as const;
/** Pixels of the screen for a point: smaller ones could not be read. */
const LEAST_SCALE = 1.28;

/** The size of a chart in points where it has so many pixels of width: that of the page, or narrower where it would be tiny. */
export function chartSize(pixels: number): { width: number; height: number } {
  const width = Math.round(Math.min(PRINTED.width, Math.max(200, pixels / LEAST_SCALE)));
  return { width, height: Math.round(Math.max(160, (PRINTED.height * width) / PRINTED.width)) };
}
