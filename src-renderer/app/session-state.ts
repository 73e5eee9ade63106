import type { OutlineEntry } from '#core/briefing/outline.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Briefing, BriefingFacts } from '#core/model/briefing.ts';
import type { BlockId } from '#core/model/ids.ts';
import type { SaveState } from './autosave.ts';
import { NO_BANNER, type BannerState } from './banner/banner-state.ts';
import type { Counted } from './session-knowledge.ts';

/**
 * Whether the briefing can be written here: `elsewhere` another window writes it, `newer` a later version of the app wrote it
 * and nobody here may.
 */
export type Access = 'writing' | 'elsewhere' | 'newer';

export interface SessionState {
  /** The briefing as it was read; what is typed since then is in the editor. */
  readonly briefing: Briefing | null;
  readonly failed: CallError | null;
  readonly facts: BriefingFacts | null;
  readonly save: SaveState;
  /** How often it was read: the editor begins anew with each. */
  readonly round: number;
  readonly words: number;
  /** About how many printed pages. */
  readonly pages: number;
  readonly citations: number;
  readonly access: Access;
  /** Blocks that a later version wrote and this one shows as mere words: which, and of what type. */
  readonly unreadable: ReadonlyMap<BlockId, string>;
  /** The banner as computed when the text paused last; so are the sections. */
  readonly banner: BannerState;
  readonly outline: readonly OutlineEntry[];
}

/** Before it was read. */
export const START: SessionState = {
  briefing: null,
  failed: null,
  facts: null,
  save: { state: 'saved', at: null },
  round: 0,
  words: 0,
  pages: 0,
  citations: 0,
  access: 'elsewhere',
  unreadable: new Map(),
  banner: NO_BANNER,
  outline: [],
};

/** What differs from what is shown: drawing again for the same words would be for nothing. */
export function onlyNew(counted: Partial<Counted>, shown: SessionState): Partial<Counted> {
  const { banner, ...numbers } = counted;
  const isSame = banner === undefined || JSON.stringify(banner) === JSON.stringify(shown.banner);
  return isSame ? numbers : { ...numbers, banner };
}
