/** Items that two lists have in common, in order: the index in each. */
export type Match = readonly [a: number, b: number];

/** How many cells of tables one comparison may fill: what lies beyond is told apart by its rare items alone. */
const MOST_CELLS = 4_000_000;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A long, for short lists the longest, list of items that both lists have in the same order. Long lists are cut at items
 * that each has exactly once; the work is bounded whatever the lists hold.
 */
export function commonItems(a: readonly string[], b: readonly string[]): Match[] {
  const matches: Match[] = [];
  const budget = { cells: MOST_CELLS };
  const inside = (left: Span, right: Span, isCut: boolean) => {
    let [start, end] = [0, 0];
    const [n, m] = [left.to - left.from, right.to - right.from];
    while (start < n && start < m && a[left.from + start] === b[right.from + start]) start += 1;
    while (end < n - start && end < m - start && a[left.to - 1 - end] === b[right.to - 1 - end]) end += 1;
    for (let at = 0; at < start; at += 1) matches.push([left.from + at, right.from + at]);
    const middle: [Span, Span] = [
      { from: left.from + start, to: left.to - end },
      { from: right.from + start, to: right.to - end },
    ];
    const cells = (n - start - end) * (m - start - end);
    if (cells > 0 && cells <= budget.cells) {
      budget.cells -= cells;
      matches.push(...longest(a, b, ...middle));
    } else if (cells > 0 && !isCut) {
      let before: Match = [middle[0].from - 1, middle[1].from - 1];
      for (const it of [...rareItems(a, b, ...middle), [middle[0].to, middle[1].to] as const]) {
        inside({ from: before[0] + 1, to: it[0] }, { from: before[1] + 1, to: it[1] }, true);
        if (it[0] < middle[0].to) matches.push(it);
        before = it;
      }
    }
    for (let at = end; at > 0; at -= 1) matches.push([left.to - at, right.to - at]);
  };
  inside({ from: 0, to: a.length }, { from: 0, to: b.length }, false);
  return matches;
}

/** The longest common subsequence of two spans, by the table of its lengths. */
function longest(a: readonly string[], b: readonly string[], left: Span, right: Span): Match[] {
  const width = right.to - right.from + 1;
  const lengths = new Uint32Array((left.to - left.from + 1) * width);
  const at = (i: number, j: number) => lengths[(i - left.from) * width + (j - right.from)] ?? 0;
  for (let i = left.to - 1; i >= left.from; i -= 1) {
    for (let j = right.to - 1; j >= right.from; j -= 1) {
      lengths[(i - left.from) * width + (j - right.from)] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const matches: Match[] = [];
  let [i, j] = [left.from, right.from];
  while (i < left.to && j < right.to) {
    if (a[i] === b[j]) matches.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}

/** Items that stand exactly once in each span, as many as have the same order in both (patience sorting). */
function rareItems(a: readonly string[], b: readonly string[], left: Span, right: Span): Match[] {
  const inB = placesOfUnique(b, right);
  const pairs = [...placesOfUnique(a, left)]
    .flatMap(([item, i]) => {
      const j = inB.get(item);
      return j === undefined ? [] : [[i, j] as const];
    })
    .toSorted((one, other) => one[0] - other[0]);
  const tops: { readonly pair: Match; readonly before: Chain | null }[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    tops[low] = { pair, before: tops[low - 1] ?? null };
  }
  const chain: Match[] = [];
  for (let it: Chain | null = tops.at(-1) ?? null; it !== null; it = it.before) chain.push(it.pair);
  return chain.toReversed();
}
interface Chain {
  readonly pair: Match;
  readonly before: Chain | null;
}

function placesOfUnique(items: readonly string[], { from, to }: Span): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const item = items[at] ?? '';
    if (twice.has(item)) continue;
    if (places.delete(item)) twice.add(item);
    else places.set(item, at);
  }
  return places;
}
