import { longestAscending } from '#core/compare/longest-ascending.ts';

/** The distance left between two blocks, so that others fit between them later. */
const GAP = 2 ** 20;

/**
 * Gives blocks positions that ascend in the wanted order, moving as few as can be: those in the longest run that is
 * already in order keep theirs. Answers only the positions that are new. Positions are whole numbers.
 */
export function placeBlocks(
  order: readonly string[],
  present: ReadonlyMap<string, number>,
): Map<string, number> {
  const kept = longestAscending(order.map((id) => present.get(id) ?? null));
  const placed = new Map<string, number>();
  for (let at = 0; at < order.length;) {
    if (kept.has(at)) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < order.length && !kept.has(end)) end += 1;
    const before = at === 0 ? null : (present.get(order[at - 1] ?? '') ?? null);
    const after = end === order.length ? null : (present.get(order[end] ?? '') ?? null);
    const positions = between(before, after, end - at);
    if (positions === null) return new Map(order.map((id, index) => [id, (index + 1) * GAP]));
    for (const [index, position] of positions.entries()) placed.set(order[at + index] ?? '', position);
    at = end;
  }
  return placed;
}

/** `count` positions between two others, evenly spread; null where there is no room left. */
function between(before: number | null, after: number | null, count: number): number[] | null {
  const start = before ?? (after === null ? 0 : after - (count + 1) * GAP);
  const step = after === null ? GAP : Math.floor((after - start) / (count + 1));
  const last = start + step * count;
  if (step < 1 || !Number.isSafeInteger(start) || !Number.isSafeInteger(last)) return null;
  return Array.from({ length: count }, (_, index) => start + step * (index + 1));
}
