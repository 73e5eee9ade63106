import { z } from 'zod';
import { block } from '#core/model/block.ts';
import { blockId, type BlockId } from '#core/model/ids.ts';

/** What makes one order of blocks of another: `removed` of them go at a place, others come there. */
const orderChange = z.object({
  at: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  added: z.array(blockId),
});
export type OrderChange = z.infer<typeof orderChange>;

/** One step of undo or redo: the blocks as they are after it where they differ, and the order where it does. */
export const historyStep = z.object({ order: orderChange.nullable(), blocks: z.array(block) });
export type HistoryStep = z.infer<typeof historyStep>;

/** What undo and redo know, each step from where the one before it leads; the text as it is comes before the first. */
export const keptHistory = z.object({
  /** The revision of the saved text that the steps begin with. */
  revision: z.int(),
  undo: z.array(historyStep),
  redo: z.array(historyStep),
});
export type KeptHistory = z.infer<typeof keptHistory>;

/** What `after` has in place of what `before` has; null where they are the same. */
export function orderChangeOf(before: readonly BlockId[], after: readonly BlockId[]): OrderChange | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (start + end === before.length && start + end === after.length) return null;
  return { at: start, removed: before.length - start - end, added: after.slice(start, after.length - end) };
}

/** The order that a change leads to; null where it cannot be about this one. */
export function changedOrder(
  before: readonly BlockId[],
  change: OrderChange | null,
): readonly BlockId[] | null {
  if (change === null) return before;
  if (change.at + change.removed > before.length) return null;
  return before.toSpliced(change.at, change.removed, ...change.added);
}
