import { z } from 'zod';
import type { Sha256 } from '#core/model/ids.ts';

/**
 * How an item of a bundle stands to the library. `changed-here`: the bundle holds a state this library has had. `changed-there`:
 * this library holds a state the sender has had. `both`: each side went on from a state both know. `differs`: nothing is known
 * of how they came apart.
 */
export const itemState = z.enum(['new', 'same', 'changed-here', 'changed-there', 'both', 'differs']);
export type ItemState = z.infer<typeof itemState>;

/** One item as one side has it: the hash of what it says now, and of states that were sent or received before. */
export interface Side {
  readonly now: Sha256;
  readonly before: readonly Sha256[];
}

export function stateOf(ours: Side | null, theirs: Side): ItemState {
  if (ours === null) return 'new';
  if (ours.now === theirs.now) return 'same';
  const isOursKnown = theirs.before.includes(ours.now);
  const isTheirsKnown = ours.before.includes(theirs.now);
  // Each has had the other's state: nothing says which came later.
  if (isOursKnown && isTheirsKnown) return 'differs';
  if (isTheirsKnown) return 'changed-here';
  if (isOursKnown) return 'changed-there';
  return theirs.before.some((it) => ours.before.includes(it)) ? 'both' : 'differs';
}

/** What is done with an item. `both` keeps theirs beside ours, as a copy. */
export const mergeChoice = z.enum(['ours', 'theirs', 'both']);
export type MergeChoice = z.infer<typeof mergeChoice>;

/** What a bundle is made of, each with differences of its own. */
export const itemKind = z.enum(['source', 'excerpt', 'figure', 'picture', 'briefing', 'collection']);
export type ItemKind = z.infer<typeof itemKind>;

/** Bytes and texts are one thing wherever they are: of sources and pictures there is no second copy to keep. */
export function mayKeepBoth(kind: ItemKind): boolean {
  return kind === 'excerpt' || kind === 'figure' || kind === 'briefing';
}

/** What is done where nobody says otherwise: what is here is never overwritten but by a later state of the same. */
export function usualChoice(kind: ItemKind, state: ItemState): MergeChoice {
  if (state === 'new') return 'theirs';
  if (state === 'same' || state === 'changed-here') return 'ours';
  if (kind === 'briefing') return 'both';
  return state === 'changed-there' ? 'theirs' : 'ours';
}
