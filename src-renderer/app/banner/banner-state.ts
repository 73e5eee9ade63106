import { bannerOf } from '#core/briefing/banner.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Marking } from '#core/model/marking.ts';
import type { References } from '#core/model/references.ts';

export interface BannerState {
  readonly markings: readonly Marking[];
  /** How it came about, for whoever wonders. */
  readonly why: 'none' | 'computed' | 'chosen' | 'downgraded';
  /** The marking somebody chose is lower than what is in the briefing. */
  readonly isBelow: boolean;
}

export const NO_BANNER: BannerState = { markings: [], why: 'none', isBelow: false };

type Marked = Pick<Briefing, 'blocks' | 'marking' | 'downgradeReason'>;

/** What stands at the top of the text, and at head and foot of every page. */
export function bannerState(briefing: Marked, references: References): BannerState {
  const { markings, computed, isDowngraded } = bannerOf(briefing, references);
  const isBelow = bannerOf({ ...briefing, downgradeReason: '-' }, references).isDowngraded;
  const isComputed = JSON.stringify(markings) === JSON.stringify(computed);
  const why =
    markings.length === 0 ? 'none' : isDowngraded ? 'downgraded' : isComputed ? 'computed' : 'chosen';
  return { markings, why, isBelow };
}
