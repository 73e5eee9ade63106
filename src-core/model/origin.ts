import { z } from 'zod';
import { sourceId } from './ids.ts';

/**
 * What a source derives from: another source of the library, or one that is only named ("The Harbour Post reported")
 * and was not seen.
 */
export const originRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), id: sourceId }),
  z.object({ kind: z.literal('named'), name: z.string().min(1).max(300) }),
]);
export type OriginRef = z.infer<typeof originRef>;

/** A range of a frozen text; offsets in UTF-16 units, `end` exclusive. */
const range = z.object({ start: z.int().nonnegative(), end: z.int().positive() });

/** Why two texts are thought to tell one story. A person confirms: none of it is proof. */
export const originEvidence = z.object({
  /** The words by which the carrier names where it has it from, such as "told The Harbour Post"; null where it does not. */
  naming: range.extend({ words: z.string(), name: z.string() }).nullable(),
  /** The longest runs of words both texts share, the longest first. */
  sharedRuns: z.array(z.object({ inSource: range, inOrigin: range, words: z.int().positive() })),
  /** Numbers both texts state, as written in the carrier. */
  sharedNumbers: z.array(z.string()),
  /** Share of the shorter text's three-word sequences that the other has too, 0 to 1; null where the origin was not seen. */
  threeWordShare: z.number().nullable(),
  /** Share of its pairs of content-word stems, 0 to 1. */
  stemPairShare: z.number().nullable(),
});
export type OriginEvidence = z.infer<typeof originEvidence>;
