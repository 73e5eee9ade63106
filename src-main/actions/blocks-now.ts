import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';

/** The blocks of a briefing as a window has sent them so far. */
export interface SentBlocks {
  blocks: ReadonlyMap<BlockId, Block>;
}

/** The blocks in their order, those sent now among them, and remembers them; null where one was never sent. */
export function blocksNow(
  sent: SentBlocks,
  { order, changed }: { readonly order: readonly BlockId[]; readonly changed: readonly Block[] },
): Block[] | null {
  const known = new Map(sent.blocks);
  for (const block of changed) known.set(block.id, block);
  const blocks = order.flatMap((id) => known.get(id) ?? []);
  if (blocks.length < order.length) return null;
  sent.blocks = new Map(blocks.map((block) => [block.id, block]));
  return blocks;
}
