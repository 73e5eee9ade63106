import { z } from 'zod';
import { finding } from '#core/checks/finding.ts';
import { block } from '#core/model/block.ts';
import { briefingFacts } from '#core/model/briefing.ts';
import { instant, partialDate } from '#core/model/dates.ts';
import { blockId, briefingId, sourceId } from '#core/model/ids.ts';
import { call, nothing } from './call.ts';

/** When a briefing that rests on a source was last checked, and what is open there about this source. */
export const sourceCheckRow = z.object({
  briefingId,
  title: z.string(),
  checkedAt: instant,
  /** Findings about this source that are neither mended nor waived, by weight. */
  wrong: z.int().nonnegative(),
  doubtful: z.int().nonnegative(),
  hints: z.int().nonnegative(),
  /** Whether the source has changed since. */
  isStale: z.boolean(),
});
export type SourceCheckRow = z.infer<typeof sourceCheckRow>;

/** The checks: what they find in a briefing, and what is remembered of it. */
export const checkCalls = {
  /**
   * Checks a briefing as it stands in the window, saved or not: all of its facts, the order of its blocks, and those that are new or
   * changed since the last call of this `session`. Fails with `not-found` where a block is in the order that was never sent: the window
   * then begins again. `complete` false: some quotations are still looked for in the library; ask again.
   */
  'checks.run': call(
    'analysis',
    z.object({
      session: z.string().min(1).max(64),
      id: briefingId,
      facts: briefingFacts,
      order: z.array(blockId).max(100_000),
      changed: z.array(block),
      /** The day it is on the person's clock. */
      today: partialDate,
    }),
    z.object({ findings: z.array(finding), complete: z.boolean() }),
  ),
  /**
   * Passes where a briefing, as it is saved, may be printed on paper. Fails with `findings-open`. (What writes files passes it by
   * itself.)
   */
  'checks.gate': call('library', z.object({ id: briefingId }), nothing),
  'checks.close': call('analysis', z.object({ session: z.string().min(1).max(64) }), nothing),
  /** The briefings that rest on a source, the one checked last first. */
  'checks.ofSource': call('search', z.object({ id: sourceId }), z.object({ rows: z.array(sourceCheckRow) })),
  /** Remembers that two statements follow one another and do not contradict each other; `isSequence` false forgets it. */
  'checks.markSequence': call(
    'library',
    z.object({
      statements: z.tuple([z.string().min(1).max(200), z.string().min(1).max(200)]),
      isSequence: z.boolean(),
    }),
    nothing,
  ),
} as const;
