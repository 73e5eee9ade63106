import { z } from 'zod';
import { partialDate } from '#core/model/dates.ts';
import { sourceId } from '#core/model/ids.ts';
import { fact } from '#core/statements/fact.ts';
import { call } from './call.ts';

/** A source as a comparison names it. */
export const comparedSource = z.object({
  id: sourceId,
  title: z.string(),
  outlet: z.string().nullable(),
  publishedOn: partialDate.nullable(),
  /** What it derives from in the end, as the list of sources would name it: carriers of one origin share it. */
  origins: z.array(z.string()),
});
export type ComparedSource = z.infer<typeof comparedSource>;

/** Where the sources of a library agree and disagree, without any briefing. */
export const comparingCalls = {
  /**
   * Reads texts for a moment and answers what is known by then: facts stated by two sources at least, those that disagree first. Ask
   * again until `read` is `total`; what was read is kept while the library does not change.
   */
  'comparing.facts': call(
    'analysis',
    z.object({
      /** Only facts that one of these states; null for all. */
      sources: z.array(sourceId).max(10_000).nullable().default(null),
    }),
    z.object({
      facts: z.array(fact),
      sources: z.array(comparedSource),
      read: z.int().nonnegative(),
      total: z.int().nonnegative(),
    }),
  ),
} as const;
