/**
 * The places (indices) of a longest strictly ascending subsequence, nulls left out: of things in a new order, those that
 * need not have moved.
 */
export function longestAscending(values: readonly (number | null)[]): Set<number> {
  /** At `n`: the index that ends an ascending run of n + 1 with the smallest last value. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? undefined : ends[low - 1];
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) kept.add(at);
  return kept;
}
