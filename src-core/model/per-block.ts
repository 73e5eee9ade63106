import type { Block } from './block.ts';

/**
 * The same as `read`, which is asked once for each block: blocks are never changed in place, and a briefing of 100,000 words
 * is looked through at every pause in typing.
 */
export function perBlock<T>(read: (block: Block) => T): (block: Block) => T {
  const known = new WeakMap<Block, { readonly value: T }>();
  return (block) => {
    const found = known.get(block);
    if (found !== undefined) return found.value;
    const value = read(block);
    known.set(block, { value });
    return value;
  };
}
