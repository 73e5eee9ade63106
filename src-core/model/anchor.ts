import { z } from 'zod';
import { sha256 } from './ids.ts';

/**
 * Where a verbatim passage stands in a source's frozen text: W3C TextQuoteSelector (exact, prefix, suffix) together
 * with TextPositionSelector (start, end). Offsets count UTF-16 units; `end` is exclusive. `textSha256` is the hash of
 * the frozen text the offsets belong to, so a passage can be verified before it is quoted.
 */
export const anchor = z
  .object({
    exact: z.string().min(1),
    prefix: z.string().max(64),
    suffix: z.string().max(64),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    textSha256: sha256,
  })
  .refine((it) => it.end - it.start === it.exact.length, 'start and end do not fit the words');
export type Anchor = z.infer<typeof anchor>;
