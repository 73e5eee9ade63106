import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import { plainText } from '#core/model/inline.ts';
import { numberBlocks } from './block-numbers.ts';
import { wordsOfBlock } from './words.ts';

/** A section: a heading with everything up to the next one of its level or a higher one. */
export interface OutlineEntry {
  readonly blockId: BlockId;
  readonly level: 1 | 2 | 3;
  readonly title: string;
  /** `2.1` where headings are numbered. */
  readonly number: string | null;
  /** Of the whole section, its heading left out. */
  readonly words: number;
  /** The blocks it takes: from its heading to before `end`. */
  readonly start: number;
  readonly end: number;
}

/** The sections of a briefing in order. What stands before the first heading is in none. */
export function outlineOf(
  blocks: readonly Block[],
  wanted: { readonly headingNumbers: boolean },
): OutlineEntry[] {
  const numbers = numberBlocks(blocks, { ...wanted, paragraphNumbers: false });
  const words = blocks.map((it) => (it.type === 'heading' ? 0 : wordsOfBlock(it)));
  return blocks.flatMap((it, start): OutlineEntry[] => {
    if (it.type !== 'heading') return [];
    const end = sectionEnd(blocks, start);
    return [
      {
        blockId: it.id,
        level: it.level,
        title: plainText(it.content).replace(/\s+/g, ' ').trim(),
        number: numbers.get(it.id)?.number ?? null,
        words: words.slice(start, end).reduce((sum, one) => sum + one, 0),
        start,
        end,
      },
    ];
  });
}

/** Where the section of the heading at `start` ends: the place of the next heading that is not below it. */
export function sectionEnd(
  blocks: readonly { readonly type: string; readonly level?: number }[],
  start: number,
): number {
  const level = blocks[start]?.level ?? 0;
  const next = blocks.findIndex((it, at) => at > start && it.type === 'heading' && (it.level ?? 0) <= level);
  return next < 0 ? blocks.length : next;
}

/** The section a block stands in: the last one that begins at or before it. */
export function sectionAt(outline: readonly OutlineEntry[], block: number): OutlineEntry | null {
  return outline.findLast((it) => it.start <= block && block < it.end) ?? null;
}
