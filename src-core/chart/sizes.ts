import type { Mark } from './marks.ts';
import type { ChartProblem } from './problems.ts';

/** Of labels and values, in points: as a caption. */
export const LABEL = 8.5;
/** Of what stands beside the axes. */
export const TICK = 7.75;

/** A chart as marks within its width and `height`. */
export interface Layout {
  readonly marks: readonly Mark[];
  readonly height: number;
  readonly problems: readonly ChartProblem[];
}
