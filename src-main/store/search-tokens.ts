import type { Marking } from '#core/model/marking.ts';

// Words that stand for facts inside the index, so that a search can be narrowed there (search-narrow.ts). No keyboard
// writes them: each begins with a private-use character, which a query loses (search-query.ts).

/** What everything of a source is indexed under. */
export function sourceToken(source: number): string {
  return `\ue000${source}`;
}

/** What an excerpt or figure with a tag of its own is indexed under. */
export function tagToken(tag: number): string {
  return `\ue001${tag}`;
}

/** What an excerpt or figure with a marking of its own is indexed under. */
export function markingToken({ scheme, label }: Marking): string {
  const letters =
    `${scheme} ${label}`
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return `\ue002${letters.join('\ue003')}`;
}
