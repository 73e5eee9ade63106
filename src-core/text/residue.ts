import type { ResidueRange } from '#core/model/source-text.ts';
import { judgeFurniture, markNeighbours, type Verdicts } from './furniture.ts';
import { headerLines } from './header-lines.ts';
import { sameWordsKey, type HintedParagraph } from './hinted-paragraph.ts';
import { markTail } from './page-tail.ts';

/**
 * The paragraphs of a document that are page furniture: lines above the article whose facts `statedFacts` reads, menus,
 * share and reaction bars, photo credits, teasers of other stories, notices. Ranges cover whole paragraphs of
 * `frozenText(paragraphs)`, one each, in order. Doubtful paragraphs stay: a whole sentence inside the article is set
 * aside only where the document's structure says so. `title` is the one of the document's metadata, else null.
 */
export function findResidue(paragraphs: readonly HintedParagraph[], title: string | null): ResidueRange[] {
  const verdicts = judge(paragraphs, title);
  const ranges: ResidueRange[] = [];
  let start = 0;
  for (const [index, { text }] of paragraphs.entries()) {
    const reason = verdicts[index];
    if (reason) ranges.push({ start, end: start + text.length, reason, restored: false });
    start += text.length + 2;
  }
  return ranges;
}

function judge(paragraphs: readonly HintedParagraph[], title: string | null): Verdicts {
  const verdicts = judgeFurniture(paragraphs);
  const header = headerLines(paragraphs, title);
  let taken: string | null = null;
  for (const [index, line] of header) {
    verdicts[index] = line.role === 'title' && taken !== null ? 'repeated-title' : 'header';
    if (line.role === 'title') taken = sameWordsKey(line.title);
  }
  if (taken !== null) markRepeatedTitle(paragraphs, verdicts, taken);
  markNeighbours(paragraphs, verdicts);
  markTail(paragraphs, verdicts);
  // A document of nothing but furniture is one this judgement does not fit.
  return verdicts.every((it) => it !== null) ? verdicts.map(() => null) : verdicts;
}

function markRepeatedTitle(paragraphs: readonly HintedParagraph[], verdicts: Verdicts, title: string): void {
  if (!title.includes(' ')) return;
  for (const [index, { text }] of paragraphs.entries())
    if (verdicts[index] === null && sameWordsKey(text) === title) verdicts[index] = 'repeated-title';
}
