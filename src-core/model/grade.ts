import { z } from 'zod';

/** Admiralty reliability of a source: A completely reliable ... E unreliable, F cannot be judged (unknown, not low). */
export const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof reliability>;

/** Admiralty credibility of an item: 1 confirmed by independent sources ... 5 improbable, 6 cannot be judged. */
export const credibility = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);
export type Credibility = z.infer<typeof credibility>;
