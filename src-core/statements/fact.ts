import { z } from 'zod';
import { statement } from './statement.ts';

/** In what two statements about one thing differ. */
export const differenceKind = z.enum([
  /** Other values, neither within the other's range nor rounded from it. */
  'value',
  /** One limits the number ("about", "at least"), the other does not, or otherwise. */
  'qualifier',
  /** The same number is said to rise and to fall. */
  'trend',
  'unit',
  /** They hold for other days or periods. */
  'period',
  /** Others claim it. */
  'claimant',
]);
export type DifferenceKind = z.infer<typeof differenceKind>;

/** How two statements of a fact differ. */
export const statedDifference = z.object({
  kind: differenceKind,
  /** Keys of the two. */
  statements: z.tuple([z.string(), z.string()]),
  /** In a sentence. */
  message: z.string(),
  /** Whether somebody has called the two a sequence. */
  isSequence: z.boolean(),
});
export type StatedDifference = z.infer<typeof statedDifference>;

/** What several sources state about one thing. */
export const fact = z.object({
  /** What is counted or measured, in the words of the statement that says most. */
  about: z.string(),
  unit: z.string().nullable(),
  /** In the order of their sources' dates. */
  statements: z.array(statement).min(2),
  /** `agree`: no value, qualifier, trend or unit differs but for sequences. */
  verdict: z.enum(['agree', 'disagree']),
  differences: z.array(statedDifference),
});
export type Fact = z.infer<typeof fact>;
