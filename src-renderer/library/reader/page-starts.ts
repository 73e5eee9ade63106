import type { TextPage } from '#core/model/source-layout.ts';
import type { Paragraph } from '#core/model/source-text.ts';

/** Words for pages in the margin: `p. iv`, `pp. 3–5`. */
const pageWords = (labels: readonly string[]): string => {
  const [first, last] = [labels[0] ?? '', labels.at(-1) ?? ''];
  return labels.length < 2 ? `p. ${first}` : `pp. ${first}–${last}`;
};

/**
 * The pages that begin with each paragraph or inside of it, by the paragraph's index. What is set aside begins none: the
 * page begins with its first words behind. Pages without words begin nowhere.
 */
export function pageStarts(
  paragraphs: readonly Paragraph[],
  pages: readonly TextPage[],
): ReadonlyMap<number, string> {
  const labels = new Map<number, string[]>();
  let index = 0;
  for (const page of pages) {
    if (page.start >= page.end) continue;
    while (index < paragraphs.length - 1 && (paragraphs[index]?.end ?? 0) <= page.start) index += 1;
    let first = index;
    while (paragraphs[first]?.number === null) first += 1;
    if ((paragraphs[first]?.start ?? Infinity) >= page.end) continue;
    labels.set(first, [...(labels.get(first) ?? []), page.label]);
  }
  return new Map([...labels].map(([at, those]) => [at, pageWords(those)]));
}

/** The page that holds a place of the text, or the last one before it; -1 for a document without pages. */
export function pageAt(pages: readonly TextPage[], place: number): number {
  return Math.max(
    pages.findLastIndex((page) => page.start <= place && page.start < page.end),
    pages.length > 0 ? 0 : -1,
  );
}
