import { contentsOf, type Block } from '#core/model/block.ts';
import { plainText } from '#core/model/inline.ts';

/** How many words blocks have: runs of letters or digits, as word processors count them. */
export function countWords(blocks: readonly Block[]): number {
  const words = blocks.flatMap(contentsOf).map((inlines) => plainText(inlines).match(/\S*[\p{L}\p{N}]\S*/gu));
  return words.reduce((sum, found) => sum + (found?.length ?? 0), 0);
}
