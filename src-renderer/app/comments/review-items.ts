import type { CommentThread } from '#core/contract/views.ts';
import type { BlockId } from '#core/model/ids.ts';
import type { ReviewPlace, SuggestionPlace } from '#renderer/editor/comments/places.ts';

/** Which of what is said of a text is listed. */
export interface ReviewFilter {
  readonly what: 'both' | 'comments' | 'suggestions';
  readonly state: 'open' | 'resolved' | 'all';
}

export type ReviewItem =
  | {
      readonly kind: 'thread';
      readonly id: string;
      readonly thread: CommentThread;
      /** The words it is about: as they are, else as they were. */
      readonly quote: string;
    }
  | { readonly kind: 'suggestion'; readonly id: string; readonly place: SuggestionPlace };

export interface ReviewList {
  readonly items: readonly ReviewItem[];
  /** Threads whose words are gone. */
  readonly gone: readonly ReviewItem[];
}

/**
 * What is listed, in the order of the text. A thread without a quote is about its block: it stands where the block does.
 * `indexOf` answers which block of the text that is, null for one that is gone.
 */
export function reviewItems(
  threads: readonly CommentThread[],
  places: readonly ReviewPlace[],
  filter: ReviewFilter,
  indexOf: (block: BlockId) => number | null,
): ReviewList {
  const placed = new Map(places.map((it, order) => [it.id as string, { it, order }]));
  const rows: { item: ReviewItem; block: number; order: number }[] = [];
  const gone: ReviewItem[] = [];
  if (filter.what !== 'suggestions')
    for (const thread of threads.filter((it) => isListed(it, filter))) {
      const at = placed.get(thread.id);
      const now = at?.it.kind === 'thread' ? at.it.quote : null;
      const item: ReviewItem = { kind: 'thread', id: thread.id, thread, quote: now ?? thread.quote };
      const block = at?.it.block ?? (thread.quote === '' ? indexOf(thread.blockId) : null);
      if (block === null) gone.push(item);
      else rows.push({ item, block, order: at?.order ?? -1 });
    }
  if (filter.what !== 'comments' && filter.state !== 'resolved')
    for (const { it, order } of placed.values())
      if (it.kind === 'suggestion')
        rows.push({ item: { kind: 'suggestion', id: it.id, place: it }, block: it.block, order });
  rows.sort((a, b) => a.block - b.block || a.order - b.order);
  return { items: rows.map((it) => it.item), gone };
}

function isListed(thread: CommentThread, { state }: ReviewFilter): boolean {
  return state === 'all' || (thread.resolved === null) === (state === 'open');
}

/** The threads whose words are shown as commented: those of the list, whatever else is listed. */
export function shownThreads(threads: readonly CommentThread[], filter: ReviewFilter): Set<string> {
  return new Set(threads.filter((it) => isListed(it, filter)).map((it) => it.id));
}

/** How many wait for somebody: open threads and suggestions. */
export function openCount(threads: readonly CommentThread[], places: readonly ReviewPlace[]): number {
  const suggestions = places.filter((it) => it.kind === 'suggestion').length;
  return threads.filter((it) => it.resolved === null).length + suggestions;
}
