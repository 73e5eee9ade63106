import { z } from 'zod';
import { figureId, sourceId } from '#core/model/ids.ts';
import { figureFacts } from '#core/model/figure.ts';

/** Whether a quantity is said to rise or fall. */
export const trend = z.enum(['up', 'down', 'steady']);
export type Trend = z.infer<typeof trend>;

/** A number that a source states about something: a figure somebody saved, or one the rules propose in a text. */
export const statement = z.object({
  /** `figure:ID`, or `text:SOURCE:START-END` for what nobody saved. */
  key: z.string().min(1).max(200),
  figureId: figureId.nullable(),
  sourceId,
  /** Its printed form in the frozen text, and the sentence around it; offsets in UTF-16 units. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  printed: z.string(),
  sentence: z.string(),
  ...z.object(figureFacts.shape).pick({
    value: true,
    upper: true,
    qualifier: true,
    unit: true,
    measures: true,
    asOf: true,
    claimant: true,
    via: true,
  }).shape,
  /** The trend its sentence gives it; null where it gives none. */
  trend: trend.nullable(),
});
export type Statement = z.infer<typeof statement>;

/** Names a pair of statements, in either order. */
export function sequenceKey(one: string, other: string): string {
  return [one, other].toSorted((a, b) => (a < b ? -1 : 1)).join(' ');
}
