import { citationsOf, contentsOf } from '#core/model/block.ts';
import type { Citation } from '#core/model/citation.ts';
import type { FigureId } from '#core/model/ids.ts';
import { isWords, plainText } from '#core/model/inline.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { sentencesOf } from '#core/text/sentences.ts';

/** Words of a block that stand by themselves: its text, an item, a cell, a part. Offsets are UTF-16 units of `text`. */
export interface Piece {
  /** Which of `contentsOf(block)`. */
  readonly index: number;
  readonly text: string;
  /** Citations with the offset behind which their mark stands. */
  readonly citations: readonly { readonly citation: Citation; readonly at: number }[];
  /** Live figures and the words that say them. */
  readonly live: readonly ({ readonly figureId: FigureId } & TextRange)[];
  readonly sentences: readonly TextRange[];
}

/** The pieces of a block that have words. */
export const piecesOf = perBlock((block): readonly Piece[] =>
  contentsOf(block).flatMap((content, index): Piece[] => {
    const text = plainText(content);
    if (text.trim() === '') return [];
    const citations: { citation: Citation; at: number }[] = [];
    const live: ({ figureId: FigureId } & TextRange)[] = [];
    let at = 0;
    for (const it of content) {
      if (it.type === 'citation') citations.push({ citation: it, at });
      else if (isWords(it) && it.suggestion?.change !== 'insert') {
        if (it.type === 'figure') live.push({ figureId: it.figureId, start: at, end: at + it.text.length });
        at += it.text.length;
      }
    }
    return [{ index, text, citations, live, sentences: sentencesOf(text) }];
  }),
);

/** All citations of a block, those of figure tables and charts too, in order. */
export const citationsIn = perBlock((block): readonly Citation[] => citationsOf([block]));

/**
 * What stands behind each sentence of a piece: the citations in it, and those of the next sentence of the piece that has any,
 * for a mark at the end of a passage stands for all of it back to the mark before. Empty for what comes after the last mark.
 */
export function citedBehind({ sentences, citations }: Piece): readonly (readonly Citation[])[] {
  const own = sentences.map(({ start, end }, index) => {
    const next = sentences[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return citations
      .filter(({ at }) => at >= (index === 0 ? 0 : start) && (at <= end || at < next))
      .map((it) => it.citation);
  });
  let behind: readonly Citation[] = [];
  return own
    .toReversed()
    .map((it) => (behind = it.length > 0 ? it : behind))
    .toReversed();
}
