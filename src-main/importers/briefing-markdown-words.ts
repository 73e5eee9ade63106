import { inlinesOf } from './briefing-markdown-citations.ts';
import type { DraftBlock, DraftContent } from './briefing-markdown-draft.ts';
import { takeMark } from './briefing-markdown-marks.ts';
import { wordsOf, type Pieces } from './briefing-markdown-pieces.ts';
import type { Reading } from './briefing-markdown-reading.ts';
import type { Marking } from '#core/model/marking.ts';

/** The content of a block without the portion mark it begins with. */
export interface MarkedWords {
  readonly marking: Marking | null;
  readonly content: DraftContent;
}

export function markedWords(pieces: Pieces, { schemes }: Reading): MarkedWords {
  const marked = takeMark(pieces, schemes);
  return { marking: marked.marking, content: inlinesOf(marked.pieces) };
}

/** A block of some words; none where there are no words. */
export function wordsBlock(
  pieces: Pieces,
  reading: Reading,
  make: (words: MarkedWords) => DraftBlock,
): DraftBlock[] {
  return wordsOf(pieces) === '' ? [] : [make(markedWords(pieces, reading))];
}

/** A paragraph of some words; none where there are no words. */
export function paragraphOf(pieces: Pieces, reading: Reading, line: number): DraftBlock[] {
  return wordsBlock(pieces, reading, (words) => ({ line, type: 'paragraph', ...words }));
}
