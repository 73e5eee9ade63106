import type { SearchMode } from './use-search.ts';

/** What Enter does in the search field. */
export type EnterDoes = 'nothing' | 'rank' | 'open';

/**
 * The rule for Enter: while typing it asks for the best matches; once the arrow keys have reached a hit, or the hits are
 * ranked, it opens that hit. It never opens what belongs to words typed before.
 */
export function enterDoes(search: {
  readonly text: string;
  readonly mode: SearchMode;
  readonly active: number;
  readonly current: boolean;
}): EnterDoes {
  if (search.text === '') return 'nothing';
  if (search.active >= 0) return search.current ? 'open' : 'nothing';
  return search.mode === 'typing' ? 'rank' : 'nothing';
}

/** The rule in words, beside the order of the hits. */
export function orderWords(mode: SearchMode, isReached: boolean): string {
  if (mode === 'ranked') return 'Best matches first · Enter opens';
  return isReached ? 'Newest first · Enter opens' : 'Newest first · Enter: best first · ↓ picks';
}
