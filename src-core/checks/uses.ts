import { contentsOf, ownCitationsOf, type Block } from '#core/model/block.ts';
import type { Target } from '#core/model/citation.ts';
import { perBlock } from '#core/model/per-block.ts';
import { shownIn } from '#core/briefing/banner.ts';
import { isWords } from '#core/model/inline.ts';
import type { Place } from './finding.ts';
import { piecesOf } from './read-block.ts';

/** A place where a block shows or cites something of the library. */
export interface Use {
  readonly target: Target;
  /** Whether its words or its picture stand in the block; else it is cited. */
  readonly isShown: boolean;
  /** The sentence before its mark, or the words of all of the block; null where it has none. */
  readonly place: Place | null;
  readonly quote: string;
}

/** Everything a block shows or cites, in reading order: what it shows first. */
export const usesOf = perBlock((block): readonly Use[] => {
  const [first] = piecesOf(block);
  const whole =
    first === undefined
      ? { place: null, quote: '' }
      : { place: { piece: first.index, start: 0, end: first.text.length }, quote: first.text };
  return [
    ...shownIn(block).map((target) => ({ target, isShown: true, ...whole })),
    ...markedIn(block),
    ...ownCitationsOf(block).flatMap((it) =>
      it.targets.map(({ target }) => ({ target, isShown: false, ...whole })),
    ),
  ];
});

function markedIn(block: Block): Use[] {
  return contentsOf(block).flatMap((content, index) => {
    let at = 0;
    return content.flatMap((it): Use[] => {
      if (isWords(it) && it.suggestion?.change !== 'insert') at += it.text.length;
      if (it.type !== 'citation') return [];
      const before = sentenceBefore(block, index, at);
      return it.targets.map(({ target }) => ({ target, isShown: false, ...before }));
    });
  });
}

/** The sentence a mark stands behind, without what comes after the mark. `index`: which of `contentsOf`. */
export function sentenceBefore(block: Block, index: number, at: number): Pick<Use, 'place' | 'quote'> {
  const piece = piecesOf(block).find((it) => it.index === index);
  const sentence = piece?.sentences.findLast(({ start }) => start < at) ?? piece?.sentences[0];
  if (piece === undefined || sentence === undefined) return { place: null, quote: '' };
  const last = at > sentence.start ? Math.min(sentence.end, at) : sentence.end;
  const quote = piece.text.slice(sentence.start, last).trimEnd();
  const place = { piece: index, start: sentence.start, end: sentence.start + quote.length };
  return { place, quote };
}
