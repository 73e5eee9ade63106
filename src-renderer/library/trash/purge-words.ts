import type { PurgeConsequences } from '#core/contract/views.ts';
import { counted } from '#renderer/library/words.ts';

/** `3 sources, 12 excerpts and 1 briefing`; empty where there is nothing. */
export function purgedThings(it: PurgeConsequences): string {
  const kinds: readonly (readonly [number, string])[] = [
    [it.sources, 'source'],
    [it.excerpts, 'excerpt'],
    [it.figures, 'figure'],
    [it.pictures, 'picture'],
    [it.briefings, 'briefing'],
  ];
  const parts = kinds.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  const last = parts.at(-1);
  return parts.length < 2 ? (last ?? '') : `${parts.slice(0, -1).join(', ')} and ${last ?? ''}`;
}

/** What breaks, as a sentence before the list of briefings; null where nothing does. */
export function brokenSentence({ breaks }: PurgeConsequences): string | null {
  if (breaks.length === 0) return null;
  const verb = breaks.length === 1 ? 'uses' : 'use';
  return `${counted(breaks.length, 'briefing')} ${verb} some of it. The places named here will point at nothing, and the briefing cannot be exported until they are mended:`;
}
