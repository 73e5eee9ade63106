import { z } from 'zod';
import { anchor } from './anchor.ts';
import { instant, partialDate } from './dates.ts';
import { figureId, sourceId } from './ids.ts';
import { marking } from './marking.ts';

/** The word that limits a number: dropping it changes what was said. */
export const qualifier = z.enum(['about', 'at-least', 'more-than', 'up-to', 'less-than', 'nearly']);
export type Qualifier = z.infer<typeof qualifier>;

/** What a figure says: a number with an owner. */
export const figureFacts = z
  .object({
    /** The value, or the lower end of a range. */
    value: z.number(),
    /** The upper end of a range, else null. */
    upper: z.number().nullable(),
    qualifier: qualifier.nullable(),
    /** `%`, `USD`, `tonnes` ...; null for a bare count. */
    unit: z.string().max(80).nullable(),
    /** What is counted or measured, such as "cruise and ballistic missiles produced a year". */
    measures: z.string().max(500).nullable(),
    /** The date or period the number holds for, as far as stated. */
    asOf: partialDate.nullable(),
    /** Who says so. */
    claimant: z.string().max(300).nullable(),
    /** The chain it came through, nearest to the claimant first. */
    via: z.array(z.string().min(1).max(300)).max(20),
    note: z.string().max(20_000).nullable(),
    tags: z.array(z.string().min(1).max(80)).max(100),
    marking: marking.nullable(),
  })
  .refine(
    (it) => it.upper === null || it.upper >= it.value,
    'a range runs from the lower to the upper value',
  );
export type FigureFacts = z.infer<typeof figureFacts>;

/** A number as data, anchored at the words that state it; `anchor.exact` is its printed form. */
export const figure = z.object({
  ...figureFacts.shape,
  id: figureId,
  sourceId,
  anchor,
  createdAt: instant,
  trashedAt: instant.nullable(),
});
export type Figure = z.infer<typeof figure>;
