import { formatDate } from '#core/citing/date.ts';
import { fill, wordsFor } from '#core/citing/words.ts';
import { contentsOf, textOfBlock, type Block } from '#core/model/block.ts';
import type { Instant } from '#core/model/dates.ts';
import type { BlockId, CommentThreadId } from '#core/model/ids.ts';
import { isWords, type Inline, type Reviewer } from '#core/model/inline.ts';
import type { PrintComments, PrintRemark, PrintThread } from './document.ts';

/** A thread of comments as the store keeps it. */
export interface Thread {
  readonly id: CommentThreadId;
  readonly blockId: BlockId;
  readonly quote: string;
  readonly resolved: { readonly at: Instant; readonly by: Reviewer } | null;
  readonly comments: readonly {
    readonly author: Reviewer;
    readonly body: string;
    readonly createdAt: Instant;
  }[];
}

/** Where the marks of comments stand. */
export interface CommentMarks {
  /** After a piece of content: by the piece itself, since a piece has no id. */
  readonly after: ReadonlyMap<Inline, readonly PrintRemark[]>;
  /** At the end of a block that a comment is about as a whole. */
  readonly atEnd: ReadonlyMap<Block, readonly PrintRemark[]>;
}

/** UTF-16 units. */
const OPENING = 60;

export const NO_COMMENT_MARKS: CommentMarks = { after: new Map(), atEnd: new Map() };

/**
 * Gives each thread its letter in the order of the text, and its mark after the last of the words that bear it. A thread
 * about a whole block stands at the block's end. Threads whose words are not among `blocks` come last and have no mark.
 */
export function placeComments(
  blocks: readonly Block[],
  threads: readonly Thread[],
  language: string,
): { readonly threads: readonly PrintThread[]; readonly marks: CommentMarks } {
  const places = placesOf(blocks, threads);
  const order = [...places.keys()];
  const placed = order.flatMap((id) => threads.find((it) => it.id === id) ?? []);
  const elsewhere = threads.filter((it) => !places.has(it.id));
  const after = new Map<Inline, PrintRemark[]>();
  const atEnd = new Map<Block, PrintRemark[]>();
  placed.forEach((it, index) => {
    const label = letters(index + 1);
    const remark: PrintRemark = { type: 'remark', text: `[${label}]`, thread: label };
    const place = places.get(it.id);
    if (place?.inline !== undefined) push(after, place.inline, remark);
    else if (place !== undefined) push(atEnd, place.block, remark);
  });
  const printed = [...placed, ...elsewhere].map((it, index) =>
    printThread(it, letters(index + 1), places.get(it.id) ?? null, language),
  );
  return { threads: printed, marks: { after, atEnd } };
}

/** The words of the comments' own page or margin. */
export function commentsOf(
  place: PrintComments['place'],
  threads: readonly PrintThread[],
  language: string,
): PrintComments {
  const { title, page } = wordsFor(language).comments;
  return { place, title, page, threads };
}

interface Place {
  readonly block: Block;
  /** The last piece that bears the thread; none for a whole block. */
  readonly inline?: Inline;
}

/** By thread, in the order in which their words end. */
function placesOf(blocks: readonly Block[], threads: readonly Thread[]): Map<CommentThreadId, Place> {
  const known = new Map(threads.map((it) => [it.id, it]));
  const places = new Map<CommentThreadId, Place>();
  const put = (id: CommentThreadId, place: Place) => {
    // Set anew, so that the order is that of the last words.
    places.delete(id);
    places.set(id, place);
  };
  for (const block of blocks) {
    for (const inline of contentsOf(block).flat())
      if (isWords(inline))
        for (const id of inline.comments ?? []) if (known.has(id)) put(id, { block, inline });
    if (block.type === 'page-break' || block.type === 'rule') continue;
    for (const it of threads)
      if (it.quote === '' && it.blockId === block.id && !places.has(it.id)) put(it.id, { block });
  }
  return places;
}

function printThread(it: Thread, label: string, place: Place | null, language: string): PrintThread {
  const words = wordsFor(language).comments;
  const day = (at: Instant) => formatDate(at.slice(0, 10), language);
  const { resolved } = it;
  const remarks = [
    ...(place === null ? [words.elsewhere] : []),
    ...(resolved === null
      ? []
      : [fill(words.resolved, { name: resolved.by.initials, date: day(resolved.at) })]),
  ];
  const comments = it.comments.map(({ author, body, createdAt }) => ({
    head: `${author.initials}, ${day(createdAt)}`,
    body,
    by: { initials: author.initials, at: createdAt },
  }));
  const quote = it.quote === '' && place !== null ? openingOf(place.block) : it.quote;
  return { label, isPlaced: place !== null, quote, remarks, comments };
}

/** The first words of a block, by which a comment on the whole of it is found. */
function openingOf(block: Block): string {
  const [first = ''] = textOfBlock(block).split('\n');
  return first.length > OPENING ? `${first.slice(0, OPENING).trimEnd()}…` : first;
}

function push<K>(map: Map<K, PrintRemark[]>, key: K, remark: PrintRemark): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [remark]);
  else known.push(remark);
}

/** `a` ... `z`, `aa`, `ab` ... */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}
