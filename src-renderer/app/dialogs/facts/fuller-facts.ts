import type { CallOutput } from '#core/contract/calls.ts';

type Compared = CallOutput<'comparing.facts'>;

/**
 * What is shown while the texts are read again: the facts of before stay until all are read, so that nothing jumps; how far the
 * reading is follows at once.
 */
export function fullerFacts(before: Compared | null, now: Compared): Compared {
  const wasFuller = before !== null && before.facts.length > now.facts.length;
  if (!wasFuller || now.read >= now.total) return now;
  return { ...before, read: now.read, total: now.total };
}
