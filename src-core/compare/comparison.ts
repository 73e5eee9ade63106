import { z } from 'zod';
import { blockId } from '#core/model/ids.ts';

/** A piece of a block's words: in both states, only in the later one, or only in the earlier one. */
const comparedPiece = z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() });
export type ComparedPiece = z.infer<typeof comparedPiece>;

/** What became of one block. `moved` ones stand elsewhere now; they may have changed too. */
export const comparedBlock = z.object({
  blockId,
  /** As it is now, or was last. */
  type: z.string(),
  change: z.enum(['same', 'added', 'removed', 'changed', 'moved']),
  pieces: z.array(comparedPiece),
  /** What changed beside the words, in the words of the app: "marking NU to NR", "citation added: Gazette 2025, p. 3". */
  remarks: z.array(z.string()),
});
export type ComparedBlock = z.infer<typeof comparedBlock>;

/** What changed from one state of a briefing to another. */
export const comparison = z.object({
  blocks: z.array(comparedBlock),
  wordsAdded: z.int().nonnegative(),
  wordsRemoved: z.int().nonnegative(),
  citationsAdded: z.int().nonnegative(),
  citationsRemoved: z.int().nonnegative(),
  citationsChanged: z.int().nonnegative(),
  /** Facts that differ: which one, before, after, as they are shown. */
  facts: z.array(z.object({ fact: z.string(), before: z.string(), after: z.string() })),
});
export type Comparison = z.infer<typeof comparison>;
