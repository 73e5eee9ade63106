import { z } from 'zod';
import { instant } from './dates.ts';

/** That somebody lets a finding of a check stand, and why. It lapses when the words it is about change. */
export const waiver = z.object({
  /** The id of the finding (core/checks/finding). */
  finding: z.string().min(1).max(600),
  /** What was found, as it was said. */
  check: z.string().min(1).max(60),
  quote: z.string().max(1000),
  message: z.string().max(2000),
  reason: z.string().min(1).max(2000),
  /** Who says so, as they call themselves in the preferences; null where they have not. */
  by: z.string().min(1).max(200).nullable(),
  at: instant,
});
export type Waiver = z.infer<typeof waiver>;
