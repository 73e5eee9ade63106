import type { CitationId } from '#core/model/ids.ts';

/**
 * The number of each citation: 1, 2, 3 ... in the order given, which is the reading order. Every use counts; an id
 * that comes twice (a citation pasted a moment ago) shows the number of its first use.
 */
export function numberCitations(order: readonly CitationId[]): Map<CitationId, number> {
  const numbers = new Map<CitationId, number>();
  order.forEach((id, index) => {
    if (!numbers.has(id)) numbers.set(id, index + 1);
  });
  return numbers;
}
