import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import { plainText } from '#core/model/inline.ts';

/** How a block is called in its briefing. */
export interface BlockNumber {
  readonly kind: 'section' | 'paragraph' | 'table' | 'picture' | 'chart';
  /** `2.1` for a section, else `1`, `2` ... */
  readonly number: string;
}

/**
 * The numbers of the blocks that have one. Sections and paragraphs are numbered where the briefing wants it; paragraphs go
 * on through the whole document (UN Editorial Manual), empty and `unnumbered` ones left out. Tables (figure tables with
 * them), pictures and charts each count by themselves, in reading order.
 */
export function numberBlocks(
  blocks: readonly Block[],
  wanted: { readonly headingNumbers: boolean; readonly paragraphNumbers: boolean },
): Map<BlockId, BlockNumber> {
  const numbers = new Map<BlockId, BlockNumber>();
  const counts = { paragraph: 0, table: 0, picture: 0, chart: 0 };
  const sections: number[] = [];
  const count = (it: Block, kind: keyof typeof counts) => {
    counts[kind] += 1;
    numbers.set(it.id, { kind, number: String(counts[kind]) });
  };
  for (const it of blocks) {
    if (it.type === 'heading') {
      if (!wanted.headingNumbers || plainText(it.content).trim() === '') continue;
      // A level that is skipped counts as its first: 1, then 1.1.1 would be read as a slip.
      sections.length = Math.min(sections.length, it.level);
      while (sections.length < it.level) sections.push(sections.length === it.level - 1 ? 0 : 1);
      sections[it.level - 1] = (sections[it.level - 1] ?? 0) + 1;
      numbers.set(it.id, { kind: 'section', number: sections.join('.') });
    } else if (it.type === 'paragraph') {
      const isNumbered = wanted.paragraphNumbers && it.unnumbered !== true && it.content.length > 0;
      if (isNumbered) count(it, 'paragraph');
    } else if (it.type === 'table' || it.type === 'figure-table') count(it, 'table');
    else if (it.type === 'picture' || it.type === 'chart') count(it, it.type);
  }
  return numbers;
}
