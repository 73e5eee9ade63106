import type { ComparedBlock, Comparison } from '#core/compare/comparison.ts';

/** A line of the comparison: a block that differs, or some that are the same and folded away. */
export type ComparedRow =
  | { readonly kind: 'block'; readonly block: ComparedBlock }
  | { readonly kind: 'same'; readonly count: number };

/** The blocks as lines; runs of same ones are one line each, unless they are wanted too. */
export function comparedRows(blocks: readonly ComparedBlock[], withSame: boolean): ComparedRow[] {
  const rows: ComparedRow[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (withSame || block.change !== 'same') rows.push({ kind: 'block', block });
    else if (last?.kind === 'same') rows[rows.length - 1] = { kind: 'same', count: last.count + 1 };
    else rows.push({ kind: 'same', count: 1 });
  }
  return rows;
}

/** The lines that differ, by their place among `rows`. */
export function changedPlaces(rows: readonly ComparedRow[]): number[] {
  return rows.flatMap((it, at) => (it.kind === 'block' && it.block.change !== 'same' ? at : []));
}

const some = (count: number, one: string, several: string): string[] =>
  count === 0 ? [] : [`${count.toLocaleString()} ${count === 1 ? one : several}`];

/** What changed in a line of words: `120 words added, 45 removed; 2 citations added; 1 paragraph moved`. */
export function comparisonWords(it: Comparison): string {
  const moved = it.blocks.filter((block) => block.change === 'moved').length;
  const words = [
    ...some(it.wordsAdded, 'word added', 'words added'),
    ...some(it.wordsRemoved, 'word removed', 'words removed'),
  ];
  const citations = [
    ...some(it.citationsAdded, 'citation added', 'citations added'),
    ...some(it.citationsRemoved, 'citation removed', 'citations removed'),
    ...some(it.citationsChanged, 'citation changed', 'citations changed'),
  ];
  const rest = [
    ...some(moved, 'part moved', 'parts moved'),
    ...some(it.facts.length, 'fact changed', 'facts changed'),
  ];
  const parts = [...words, ...citations, ...rest];
  if (parts.length > 0) return parts.join(' · ');
  return it.blocks.every((block) => block.change === 'same')
    ? 'Both are the same.'
    : 'The words are the same; their form differs.';
}
