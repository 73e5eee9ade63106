import { citedBehind, piecesOf, type Piece } from '#core/checks/read-block.ts';
import { contentsOf, type Block } from '#core/model/block.ts';
import { isWords } from '#core/model/inline.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { TextRange } from '#core/text/anchor.ts';

/** A sentence of a block, and whether something is cited for it. */
export interface SentenceSaid extends TextRange {
  readonly piece: Piece;
  readonly text: string;
  readonly isCited: boolean;
  /** Whether it points at another place of the briefing. */
  readonly refers: boolean;
}

/** The sentences of a block that has running text. */
export const sentencesSaid = perBlock((block): readonly SentenceSaid[] => {
  const isCovered = coversAll(block);
  const contents = contentsOf(block);
  return piecesOf(block).flatMap((piece) => {
    const behind = citedBehind(piece);
    const { notes, references } = offsetsIn(contents[piece.index] ?? []);
    return piece.sentences.map(({ start, end }, index): SentenceSaid => {
      const next = piece.sentences[index + 1]?.start ?? Infinity;
      return {
        ...{ start, end, piece, text: piece.text.slice(start, end) },
        // A note by hand stands for the words before it, as a mark does.
        isCited: isCovered || (behind[index] ?? []).length > 0 || notes.some((at) => at >= start),
        refers: references.some((at) => at >= start && (at <= end || at < next)),
      };
    });
  });
});

function offsetsIn(content: ReturnType<typeof contentsOf>[number]): {
  notes: number[];
  references: number[];
} {
  const [notes, references]: [number[], number[]] = [[], []];
  let at = 0;
  for (const it of content) {
    if (it.type === 'note') notes.push(at);
    if (it.type === 'cross-reference') references.push(at);
    if (isWords(it) && it.suggestion?.change !== 'insert') at += it.text.length;
  }
  return { notes, references };
}

/** Whether a part of the block says what all of it rests on: the fact behind a point, the basis of a judgement. */
function coversAll(block: Block): boolean {
  const part =
    block.type === 'key-judgement'
      ? block.basis
      : block.type === 'speaking-point' || block.type === 'question'
        ? block.fact
        : [];
  return part.some((it) => it.type === 'citation' || it.type === 'note');
}

/** Whether anything in it is cited or noted. */
export const citesAnything = perBlock((block) =>
  contentsOf(block)
    .flat()
    .some((it) => it.type === 'citation' || it.type === 'note'),
);
