import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';

/** What one save brings: an order of blocks, and those that are new or changed. */
export interface SavePart {
  readonly order: BlockId[];
  readonly changed: Block[];
}

/** One save takes so many blocks, and so many UTF-16 units of their JSON: more would make a key wait. */
const MOST_BLOCKS = 100;
const MOST_UNITS = 60_000;

/**
 * Many changes as several saves, each of which leaves a whole briefing behind. `stored` is the order as it is saved. What
 * goes is there until the last of them, so that nothing is gone before what took its place is there.
 */
export function* saveParts(
  stored: readonly BlockId[],
  { order, changed }: { readonly order: readonly BlockId[]; readonly changed: readonly Block[] },
): Generator<SavePart> {
  const known = new Set(stored);
  let whole: BlockId[] | null = null;
  let rest = changed;
  for (;;) {
    const part = rest.slice(0, howMany(rest));
    rest = rest.slice(part.length);
    if (rest.length === 0) {
      yield { order: [...order], changed: part };
      return;
    }
    for (const block of part) known.add(block.id);
    whole ??= withWhatGoes(stored, order);
    yield { order: whole.filter((id) => known.has(id)), changed: part };
  }
}

/** How many of the first blocks make one save; one at least. */
function howMany(blocks: readonly Block[]): number {
  let units = 0;
  const most = Math.min(blocks.length, MOST_BLOCKS);
  for (let at = 0; at < most; at += 1) {
    units += JSON.stringify(blocks[at]).length;
    if (units > MOST_UNITS) return Math.max(1, at);
  }
  return most;
}

/** The new order with what it leaves out, behind what stood before it. */
function withWhatGoes(stored: readonly BlockId[], order: readonly BlockId[]): BlockId[] {
  const stays = new Set(order);
  const behind = new Map<BlockId | null, BlockId[]>();
  let last: BlockId | null = null;
  for (const id of stored) {
    if (stays.has(id)) last = id;
    else behind.set(last, [...(behind.get(last) ?? []), id]);
  }
  return [...(behind.get(null) ?? []), ...order.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
}
