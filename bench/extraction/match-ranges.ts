/** A range of a text; offsets in UTF-16 units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A proposal and the label it meets; one of them null where it meets none. */
export interface Match<P, L> {
  readonly proposal: P | null;
  readonly label: L | null;
}

/**
 * Pairs proposals with labels, each at most once: of those that `mayMatch` lets overlap, those that share most of what
 * they cover first. Labels in their order, then the proposals left over.
 */
export function matchRanges<P extends Range, L extends Range>(
  proposals: readonly P[],
  labels: readonly L[],
  mayMatch: (proposal: P, label: L) => boolean,
): Match<P, L>[] {
  const candidates = labels.flatMap((label) =>
    proposals
      .filter((it) => overlap(it, label) > 0 && mayMatch(it, label))
      .map((proposal) => ({ proposal, label, share: shareOf(proposal, label) })),
  );
  const taken = new Map<L, P>();
  const used = new Set<P>();
  for (const { proposal, label } of candidates.toSorted((a, b) => b.share - a.share)) {
    if (taken.has(label) || used.has(proposal)) continue;
    taken.set(label, proposal);
    used.add(proposal);
  }
  return [
    ...labels.map((label) => ({ label, proposal: taken.get(label) ?? null })),
    ...proposals.filter((it) => !used.has(it)).map((proposal) => ({ proposal, label: null })),
  ];
}

/** How many units two ranges share. */
export function overlap(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function shareOf(a: Range, b: Range): number {
  return overlap(a, b) / Math.max(a.end - a.start, b.end - b.start);
}
