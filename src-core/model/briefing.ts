import { z } from 'zod';
import { block } from './block.ts';
import { partialDate } from './dates.ts';
import { briefingId } from './ids.ts';
import { marking } from './marking.ts';
import { DEFAULT_PAGE, pageSetup } from './page-setup.ts';
import { waiver } from './waiver.ts';

/** The version of this document model; a stored briefing of a newer one is refused, never guessed at. */
export const BRIEFING_MODEL = 4;

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
  page: pageSetup,
  /** The day up to which what is said was known ("as of"). */
  asOf: partialDate.nullable(),
  /** Who gets it, in the order printed. */
  distribution: z.array(z.string().min(1).max(300)).max(100),
  /**
   * Strengths and weaknesses of the sources taken together (source summary statement, ICD 206), as its author left it: a
   * paragraph a line. Null where none is printed.
   */
  sourceSummary: z.string().max(20_000).nullable(),
  /** The findings somebody lets stand, in the order they were. */
  waivers: z.array(waiver).max(1000),
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

/** What older models did not know, as it stood then. Their blocks and runs are blocks and runs of this one. */
const UNKNOWN_BEFORE = {
  // to model 1
  ...{ markingScheme: null, downgradeReason: null, headingNumbers: false, paragraphNumbers: false },
  // to model 2
  ...{ page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null },
  // to model 3
  waivers: [],
};

/** A stored briefing of an older model as one of this model, still unchecked. */
export function upgradedBriefing(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...UNKNOWN_BEFORE, ...stored, model: BRIEFING_MODEL };
}
