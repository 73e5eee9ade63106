import type { BlockOf } from '#core/model/block.ts';
import type { LocatedFigure } from '#core/model/references.ts';
import type { ChartPalette } from './palette.ts';

/** What a chart shows and how. */
export type ChartContent = Pick<BlockOf<'chart'>, 'form' | 'caption' | 'figures'>;

/** The figures of a chart as the library has them: one for each of `ChartContent.figures`, null where it is gone. */
export type ChartFigures = readonly (LocatedFigure | null)[];

export interface ChartOptions {
  /** BCP 47: words, separators of numbers, dates. */
  readonly language: string;
  /** In points; a chart is not drawn narrower than 200. */
  readonly width: number;
  /** In points, for lines and standing bars. Lying bars and dots take the room they need. */
  readonly height?: number;
  readonly fontFamily: string;
  readonly palette: ChartPalette;
  /** How many times as large it is shown, letters and all; 1 without it. */
  readonly larger?: number;
}
