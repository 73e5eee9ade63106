import { contentsOf, type Block } from '#core/model/block.ts';
import { plainText } from '#core/model/inline.ts';
import { perBlock } from '#core/model/per-block.ts';

const LETTER = /[\p{L}\p{N}]/u;

/**
 * How many words some text has: runs of signs with a letter or digit in them, as word processors count them. "2,900" is one,
 * a dash is none.
 */
export function wordsIn(text: string): number {
  // In two steps: one expression for both would go through a long line of dashes once for each of them.
  return text.match(/\S+/g)?.filter((run) => LETTER.test(run)).length ?? 0;
}

/** How many words a block has as it stands: suggested insertions are not counted, captions of tables and charts are. */
export const wordsOfBlock = perBlock((block) => {
  const caption = 'caption' in block ? (block.caption ?? '') : '';
  return contentsOf(block).reduce((sum, content) => sum + wordsIn(plainText(content)), wordsIn(caption));
});

/** How many words blocks have. */
export function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, it) => sum + wordsOfBlock(it), 0);
}
