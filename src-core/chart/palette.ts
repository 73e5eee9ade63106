/** The colours of a chart, each as SVG says colours. */
export interface ChartPalette {
  readonly text: string;
  readonly muted: string;
  /** Lines that only guide the eye. */
  readonly grid: string;
  /** The line that values are measured from. */
  readonly axis: string;
  /** Bars, lines and dots: one for each series, told apart by form as well. */
  readonly marks: readonly [string, ...string[]];
  /** What a range may still reach: a tint of the mark, light enough to tell them apart in black and white. */
  readonly range: string;
}

/** For paper: dark against light, so that nothing is lost on a black-and-white printer. */
export const PRINT_PALETTE: ChartPalette = {
  text: '#1A1A1A',
  muted: '#5C5C5C',
  grid: '#DCDCDC',
  axis: '#6E6E6E',
  marks: ['#1F5C99', '#8A3B12', '#3F3F3F', '#2E6B4F'],
  range: '#BCD0E4',
};
