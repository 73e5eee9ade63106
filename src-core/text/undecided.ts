import type { ProposalRef, Proposals } from '#core/model/proposal.ts';

/** A range of a text; offsets in UTF-16 units, `end` exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a person has decided about a text already. */
export interface Decided {
  readonly dismissed: readonly ProposalRef[];
  /** Where its excerpts and figures stand. */
  readonly excerpts: readonly Range[];
  readonly figures: readonly Range[];
}

/** A quotation of which this share is kept in one excerpt is not proposed again. */
const COVERED = 0.9;

/**
 * The proposals nobody has decided on: without those dismissed, the quotations an excerpt covers, and the figures whose
 * printed form touches one that is kept.
 */
export function undecided(found: Proposals, decided: Decided): Proposals {
  const dismissed = new Set(decided.dismissed.map(keyOf));
  const open =
    (kind: ProposalRef['kind']) =>
    ({ start, end }: Range): boolean =>
      !dismissed.has(keyOf({ kind, start, end }));
  const isKept = (it: Range): boolean =>
    decided.excerpts.some((kept) => overlap(it, kept) >= COVERED * (it.end - it.start));
  const isFigure = (it: Range): boolean => decided.figures.some((kept) => overlap(it, kept) > 0);
  return {
    quotations: found.quotations.filter((it) => open('quotation')(it) && !isKept(it)),
    figures: found.figures.filter((it) => open('figure')(it) && !isFigure(it)),
    dates: found.dates.filter(open('date')),
    attributions: found.attributions.filter(open('attribution')),
  };
}

function overlap(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function keyOf({ kind, start, end }: ProposalRef): string {
  return `${kind} ${start} ${end}`;
}
