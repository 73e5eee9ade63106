import { contentsOf, type Block } from '#core/model/block.ts';
import { plainText } from '#core/model/inline.ts';

/** A run of signs with a letter or digit in it, as word processors count them: "2,900" is one, a dash is none. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** How many words some text has. */
export function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** How many words a block has as it stands: suggested insertions are not counted, captions of tables and charts are. */
export function wordsOfBlock(block: Block): number {
  const caption = 'caption' in block ? (block.caption ?? '') : '';
  return contentsOf(block).reduce((sum, content) => sum + wordsIn(plainText(content)), wordsIn(caption));
}

/** How many words blocks have. */
export function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, it) => sum + wordsOfBlock(it), 0);
}
