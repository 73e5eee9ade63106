import type { Mark } from './segments.ts';

/** Excerpts and figures in the order of the text: what one walks through. */
export function stopsOf(marks: readonly Mark[]): Mark[] {
  return marks
    .filter((mark) => mark.kind === 'excerpt' || mark.kind === 'figure')
    .toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

/**
 * The stop after or before the one with the id `at`; where that is none of them, the first behind or the last before
 * `place`, a place of the text in UTF-16 units. The walk goes round. Null where there are no stops.
 */
export function nextStop(
  stops: readonly Mark[],
  at: string | null,
  place: number,
  step: 1 | -1,
): Mark | null {
  const now = stops.findIndex((mark) => mark.id === at);
  const behind = stops.findIndex((mark) => mark.start >= place);
  const first = behind < 0 ? stops.length : behind;
  const wanted = now >= 0 ? now + step : step === 1 ? first : first - 1;
  return stops[(wanted + stops.length) % stops.length] ?? null;
}
