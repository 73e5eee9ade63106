import { markingFromLabel, type Marking } from '#core/model/marking.ts';
import { maskOf, slice, type Pieces } from './briefing-markdown-pieces.ts';

export interface Marked {
  readonly marking: Marking | null;
  readonly pieces: Pieces;
}

/**
 * Takes the portion mark off the beginning of a block: a known label in brackets, `(NR) `. A label of one letter counts
 * only where the briefing uses its scheme; elsewhere `(C)` is as likely the third of a row of points.
 */
export function takeMark(pieces: Pieces, schemes: ReadonlySet<string>): Marked {
  const found = /^\(([^()\0\n]{1,80})\)\s+(?=\S)/.exec(maskOf(pieces));
  const label = found?.[1] ?? '';
  const marking = label === label.toUpperCase() ? markingFromLabel(label) : null;
  if (found === null || marking === null) return { marking: null, pieces };
  if (label.length === 1 && !schemes.has(marking.scheme)) return { marking: null, pieces };
  return { marking, pieces: slice(pieces, found[0].length, Number.POSITIVE_INFINITY) };
}

/** The mark that every item of a list begins with, taken off; `mixed` where items differ and keep what they say. */
export function takeListMark(
  items: readonly Pieces[],
  schemes: ReadonlySet<string>,
): { marking: Marking | null; items: readonly Pieces[]; mixed: boolean } {
  const taken = items.map((it) => takeMark(it, schemes));
  const marking = taken[0]?.marking ?? null;
  const mixed = taken.some(
    (it) => it.marking?.scheme !== marking?.scheme || it.marking?.label !== marking?.label,
  );
  return mixed ? { marking: null, items, mixed } : { marking, items: taken.map((it) => it.pieces), mixed };
}
