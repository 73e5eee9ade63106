import { z } from 'zod';
import { partialDate } from './dates.ts';
import { figureFacts } from './figure.ts';

// What a text states, found by rules: proposals, never facts. Each is a range of the frozen text (offsets in UTF-16
// units, `end` exclusive), so a person sees the words it rests on.

const range = { start: z.int().nonnegative(), end: z.int().positive() };
const place = z.object(range);

/** Somebody's words. The range is what stands between the marks, or a turn of a transcript. */
export const quotationProposal = z.object({
  ...range,
  /** As the text names them; null where it names nobody. */
  speaker: z.string().max(300).nullable(),
  /** Where the speaker is named. */
  speakerAt: place.nullable(),
  /** Through whom the words came ("told the Harbour Post"), nearest to the speaker first. */
  via: z.array(z.string().min(1).max(300)).max(20),
});
export type QuotationProposal = z.infer<typeof quotationProposal>;

/** A number with what its sentence says about it; the range is its printed form, with scale and unit. */
export const figureProposal = z.object({
  ...range,
  ...z.object(figureFacts.shape).omit({ note: true, tags: true, marking: true }).shape,
});
export type FigureProposal = z.infer<typeof figureProposal>;

/** Words that name a day, month or year. */
export const dateProposal = z.object({
  ...range,
  /** Resolved against the date of the source; null where it cannot be. */
  value: partialDate.nullable(),
  /** Whether the words mean nothing without the date of the source ("last year"). */
  isRelative: z.boolean(),
});
export type DateProposal = z.infer<typeof dateProposal>;

/** A phrase that says whose statement it is: `said X`, `according to two Western officials`. */
export const attributionProposal = z.object({
  ...range,
  /** The name or description, without the verb or preposition. */
  source: z.string().min(1).max(300),
  /** Described and not named ("two Western officials", "on condition of anonymity"). */
  isUnnamed: z.boolean(),
});
export type AttributionProposal = z.infer<typeof attributionProposal>;

export const proposals = z.object({
  quotations: z.array(quotationProposal),
  figures: z.array(figureProposal),
  dates: z.array(dateProposal),
  attributions: z.array(attributionProposal),
});
export type Proposals = z.infer<typeof proposals>;

/** Names one proposal of a source. */
export const proposalRef = z.object({
  kind: z.enum(['quotation', 'figure', 'date', 'attribution']),
  ...range,
});
export type ProposalRef = z.infer<typeof proposalRef>;
