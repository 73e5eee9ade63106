import { z } from 'zod';
import { instant } from './dates.ts';
import { blockId, briefingId, commentId } from './ids.ts';

/** A reader's note on a range of a briefing; never printed unless asked. Offsets in UTF-16 units of the block's words. */
export const comment = z.object({
  id: commentId,
  briefingId,
  blockId,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** The words commented on, so that the place can be found again. */
  exact: z.string(),
  author: z.string().max(80),
  body: z.string().min(1).max(20_000),
  createdAt: instant,
  resolvedAt: instant.nullable(),
});
export type Comment = z.infer<typeof comment>;
