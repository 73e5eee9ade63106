import { z } from 'zod';
import { block } from './block.ts';
import { partialDate } from './dates.ts';
import { briefingId } from './ids.ts';
import { marking } from './marking.ts';

/** The version of this document model; a stored briefing of a newer one is refused, never guessed at. */
export const BRIEFING_MODEL = 2;

export const briefingKind = z.enum([
  'background-brief',
  'meeting-brief',
  'speaking-points',
  'q-and-a',
  'scene-setter',
  'read-out',
  'aide-memoire',
  'non-paper',
  'annotated-agenda',
  'assessment',
]);
export type BriefingKind = z.infer<typeof briefingKind>;

/** Everything about a briefing but its blocks. */
export const briefingFacts = z.object({
  title: z.string().max(1000),
  kind: briefingKind,
  date: partialDate.nullable(),
  author: z.string().max(300).nullable(),
  /** BCP 47. */
  language: z.string().min(1).max(35),
  /** The banner somebody chose; the one that is shown and printed is computed (core/briefing/banner). */
  marking: marking.nullable(),
  likelihoodScale: z.string().max(80).nullable(),
  citationStyle: z.string().max(80).nullable(),
  /** The scheme that portions are marked in; null where nothing is marked. */
  markingScheme: z.string().max(40).nullable(),
  /** Why the banner is lower than the highest portion; null where it is not. */
  downgradeReason: z.string().max(1000).nullable(),
  /** "2.1" before headings. */
  headingNumbers: z.boolean(),
  /** Numbers before paragraphs, through the whole document, as diplomatic papers have them. */
  paragraphNumbers: z.boolean(),
  /** Front matter this version gives no meaning to; kept and written back. */
  extra: z.record(z.string(), z.json()),
});
export type BriefingFacts = z.infer<typeof briefingFacts>;

/** A document made of blocks. */
export const briefing = briefingFacts.extend({
  model: z.literal(BRIEFING_MODEL),
  id: briefingId,
  blocks: z.array(block),
});
export type Briefing = z.infer<typeof briefing>;

/** What model 1 did not know, as it stood then. Blocks and runs of model 1 are blocks and runs of this one. */
const UNKNOWN_TO_MODEL_1 = {
  markingScheme: null,
  downgradeReason: null,
  headingNumbers: false,
  paragraphNumbers: false,
};

/** A stored briefing of an older model as one of this model, still unchecked. */
export function upgradedBriefing(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...UNKNOWN_TO_MODEL_1, ...stored, model: BRIEFING_MODEL };
}
