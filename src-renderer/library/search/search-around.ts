import type { BriefingId, SourceId } from '#core/model/ids.ts';

/** What is open around the library and can narrow a search. */
export interface SearchAround {
  /** The source that is selected, else the one in the reader. */
  readonly source: SourceId | null;
  /** The briefing in front. */
  readonly briefing: BriefingId | null;
}
