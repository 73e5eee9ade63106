import { z } from 'zod';
import limits from '#resources/not-protected.json';

/** What the app does not protect against, and why, in the words of THREAT-MODEL.md. The window says so under About. */
export const NOT_PROTECTED = z
  .array(z.object({ against: z.string().min(1), because: z.string().min(1) }))
  .readonly()
  .parse(limits);
