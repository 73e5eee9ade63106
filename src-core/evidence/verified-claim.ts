import { z } from 'zod';

/** How one claim of a PDF stands against the library, or against the evidence the file carries. */
export const claimState = z.enum(['valid', 'changed', 'source-missing']);
export type ClaimState = z.infer<typeof claimState>;

export const verifiedClaim = z.object({
  /** Number of the note; null for a bound quotation or a live figure, which say where they come from without one. */
  note: z.int().positive().nullable(),
  /** The words that are claimed, from the page. */
  claim: z.string(),
  /** What the source is called; empty for a picture that was brought in without one. */
  source: z.string(),
  quote: z.string().nullable(),
  state: claimState,
  /**
   * What differs first: the words on the page, the excerpt, the source's text, its file, or what is said about it (its
   * grade, a correction, the value of a figure). Null for a claim that is valid or whose source is missing.
   */
  differs: z.enum(['page', 'excerpt', 'text', 'bytes', 'record']).nullable(),
});
export type VerifiedClaim = z.infer<typeof verifiedClaim>;
