import { z } from 'zod';
import { briefing } from './briefing.ts';
import { instant } from './dates.ts';
import { briefingId, versionId } from './ids.ts';

/** An immutable saved state of a briefing. `name` is null for one saved by the app itself. */
export const version = z.object({
  id: versionId,
  briefingId,
  name: z.string().max(200).nullable(),
  savedAt: instant,
  briefing,
});
export type Version = z.infer<typeof version>;
