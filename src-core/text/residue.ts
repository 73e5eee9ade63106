import type { ResidueRange } from '#core/model/source-text.ts';
import type { StatedFacts } from '#core/model/source.ts';
import { endsSentence, wordCount } from './characters.ts';
import { markNeighbours, type Verdicts } from './furniture.ts';
import { readHeader, type Header } from './header-lines.ts';
import { sameWordsKey, type HintedParagraph } from './hinted-paragraph.ts';
import { markTail } from './page-tail.ts';

/**
 * The paragraphs of a document that are page furniture: lines around the article whose facts `statedFacts` reads, menus,
 * share and reaction bars, photo credits, teasers of other stories, notices, comments. Ranges cover whole paragraphs of
 * `frozenText(paragraphs)`, one each, in order. Doubtful paragraphs stay: a whole sentence inside the article is set
 * aside only where its words or the document's structure leave no doubt. `meta` is what the document's metadata states.
 */
export function findResidue(
  paragraphs: readonly HintedParagraph[],
  meta: Pick<StatedFacts, 'title' | 'outlet' | 'authors'>,
  header: Header = readHeader(paragraphs, meta),
): ResidueRange[] {
  const verdicts = judge(paragraphs, meta.authors, header);
  const ranges: ResidueRange[] = [];
  let start = 0;
  for (const [index, { text }] of paragraphs.entries()) {
    const reason = verdicts[index];
    if (reason) ranges.push({ start, end: start + text.length, reason, restored: false });
    start += text.length + 2;
  }
  return ranges;
}

function judge(
  paragraphs: readonly HintedParagraph[],
  stated: readonly string[],
  { furniture, lines, title }: Header,
): Verdicts {
  const verdicts: Verdicts = [...furniture];
  for (const index of lines.keys())
    verdicts[index] =
      isTitle(paragraphs[index], title?.words) && index !== title?.index ? 'repeated-title' : 'header';
  if (title !== null) markRepeatedTitle(paragraphs, verdicts, title.words);
  for (const [index, { text }] of paragraphs.slice(0, title?.index ?? 0).entries())
    if (wordCount(text) <= LONGEST_LABEL && !endsSentence(text)) verdicts[index] ??= 'menu';
  markNeighbours(paragraphs, verdicts);
  const authors = [...stated, ...[...lines.values()].flatMap((it) => it.authors)];
  markTail(paragraphs, verdicts, authors);
  // A document of nothing but furniture is one this judgement does not fit.
  return verdicts.every((it) => it !== null) ? verdicts.map(() => null) : verdicts;
}

/** What stands above a title and is as short as this is a word of a menu, or the heading of a section. */
const LONGEST_LABEL = 4;

function isTitle(it: HintedParagraph | undefined, title: string | undefined): boolean {
  return it !== undefined && title !== undefined && sameWordsKey(it.text) === sameWordsKey(title);
}

function markRepeatedTitle(paragraphs: readonly HintedParagraph[], verdicts: Verdicts, title: string): void {
  const key = sameWordsKey(title);
  if (!key.includes(' ')) return;
  for (const [index, { text }] of paragraphs.entries())
    if (verdicts[index] === null && text.length < title.length * 2 + 20 && sameWordsKey(text) === key)
      verdicts[index] = 'repeated-title';
}
