import type { Paragraph } from '#core/model/source-text.ts';

/** What the reader shows one below the other: a paragraph, or a run of paragraphs that are set aside. */
export type ReaderBlock =
  | { readonly type: 'paragraph'; readonly index: number }
  | { readonly type: 'residue'; readonly first: number; readonly last: number };

/** Paragraphs in order, neighbouring residue gathered into one block. */
export function blocksOf(paragraphs: readonly Paragraph[]): ReaderBlock[] {
  const blocks: ReaderBlock[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const last = blocks.at(-1);
    if (paragraph.number !== null) blocks.push({ type: 'paragraph', index });
    else if (last?.type === 'residue') blocks[blocks.length - 1] = { ...last, last: index };
    else blocks.push({ type: 'residue', first: index, last: index });
  }
  return blocks;
}
