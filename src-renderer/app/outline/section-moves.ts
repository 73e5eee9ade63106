import type { OutlineEntry } from '#core/briefing/outline.ts';
import type { BlockId } from '#core/model/ids.ts';

type Placed = readonly { readonly id: BlockId }[];

/** The block before which something stands that comes after a whole section; null is the end of the document. */
export function placeAfter(section: Pick<OutlineEntry, 'end'>, blocks: Placed): BlockId | null {
  return blocks[section.end]?.id ?? null;
}

/**
 * Where a section goes that is moved past its neighbour of the same level or a higher one: before which block (null: to
 * the end); undefined where there is no neighbour on that side.
 */
export function neighbourOf(
  outline: readonly OutlineEntry[],
  section: OutlineEntry,
  step: 1 | -1,
  blocks: Placed,
): BlockId | null | undefined {
  if (step === 1) {
    const next = outline.find((it) => it.start === section.end);
    return next === undefined ? undefined : placeAfter(next, blocks);
  }
  const before = outline.findLast((it) => it.start < section.start && it.level <= section.level);
  return before?.blockId;
}
