import { contentsOf, ownCitationsOf, type Block } from '#core/model/block.ts';
import type { Citation } from '#core/model/citation.ts';
import type { CitationId, NoteId } from '#core/model/ids.ts';
import type { NoteRun } from '#core/model/inline.ts';

/** What has a note: a citation, set in the text or made by a figure table or a chart, or a note written by hand. */
export type Noted = Citation | NoteRun;

/** Everything that has a note, in reading order. Hand it what stands (`blocksAsTheyStand`). */
export function notedIn(blocks: readonly Block[]): Noted[] {
  return blocks.flatMap((it) => [
    ...contentsOf(it)
      .flat()
      .filter((one) => one.type === 'citation' || one.type === 'note'),
    ...ownCitationsOf(it),
  ]);
}

/**
 * The number of each citation and hand-written note: 1, 2, 3 ... in the order given, which is the reading order. Every
 * use counts; an id that comes twice (a citation pasted a moment ago) shows the number of its first use.
 */
export function numberCitations<T extends CitationId | NoteId>(order: readonly T[]): Map<T, number> {
  const numbers = new Map<T, number>();
  order.forEach((id, index) => {
    if (!numbers.has(id)) numbers.set(id, index + 1);
  });
  return numbers;
}
