import { z } from 'zod';
import * as views from './views.ts';

/**
 * Where a call runs. `library`: the worker with the one writing connection. `search`: the worker with the reading
 * one. `analysis`: a second reading worker, for what takes longer than a key may wait. `spelling`: a worker with
 * dictionaries and no library. `shell`: the main process, because it needs a dialog, a window or the preferences.
 */
export type Place = 'library' | 'search' | 'analysis' | 'spelling' | 'shell';

/** One call: where it runs, what it takes and answers. Errors are `CallError`. */
export function call<P extends Place, I extends z.ZodType, O extends z.ZodType>(on: P, input: I, output: O) {
  return { on, input, output };
}

// What several calls take or answer.

export const nothing = z.object({});
export const list = views.page.extend({
  filter: views.filter.prefault({}),
  descending: z.boolean().default(false),
});
export const rows = <T extends z.ZodType>(row: T) => z.object({ total: z.int(), rows: z.array(row) });
export const patchOf = <T extends z.ZodRawShape>(shape: T) => z.object(shape).partial();
/** Things go to the trash and come back from it together; `inUse` names what briefings rest on what was trashed. */
export const trashed = z.object({ count: z.int(), inUse: z.array(views.use) });
export const restored = z.object({ count: z.int() });
