import type { Block } from '#core/model/block.ts';
import type { Briefing, BriefingFacts } from '#core/model/briefing.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { CheckName, Seen } from './finding.ts';
import type { KnownThings } from './known-things.ts';
import type { LibraryView } from './library-view.ts';

/** What a check knows beside the block. It is one object as long as nothing in it changes. */
export interface CheckContext {
  readonly facts: BriefingFacts;
  readonly library: LibraryView;
  /** The references of the library, by id. */
  readonly things: KnownThings;
  /** The day on which it is checked: what is old is old by it. */
  readonly today: PartialDate;
}

/**
 * A rule that looks at a briefing and its library. `ofBlock` sees a block alone, and is not asked again for a block that did not
 * change; `ofBriefing` is asked after every change, and must be quick: what it needs of blocks it reads through `perBlock`.
 * Blocks are those that stand: without what is only suggested. Neither throws.
 */
export interface Check {
  readonly name: CheckName;
  readonly ofBlock?: (block: Block, context: CheckContext) => readonly Seen[];
  readonly ofBriefing?: (briefing: Briefing, context: CheckContext) => readonly Seen[];
}
