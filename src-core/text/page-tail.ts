import { endsSentence, wordCount } from './characters.ts';
import type { Verdicts } from './furniture.ts';
import { isCredit, isProse, isTeaserHeading } from './furniture.ts';
import type { HintedParagraph } from './hinted-paragraph.ts';

const MOSTLY_LINK = 0.8;

/** Marks the teasers of other stories below the article, and the one under a heading such as "Read also" inside it. */
export function markTail(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  const { last, isList } = endOfArticle(paragraphs, verdicts);
  let isBelowFurniture = false;
  for (const [index, it] of paragraphs.entries()) {
    if (index > last && verdicts[index] !== null) isBelowFurniture = true;
    if (verdicts[index] !== null || index <= last) continue;
    const isOther = isBelowFurniture
      ? isList || isTeaser(it)
      : isCredit(it.text) || it.linkShare >= MOSTLY_LINK;
    if (isOther) verdicts[index] = 'teaser';
  }
  for (const [index, it] of paragraphs.slice(0, Math.max(0, last)).entries())
    if (isTeaserHeading(it.text)) markUnderHeading(paragraphs, verdicts, index);
}

/**
 * Index of the last paragraph that is certainly the article's; `isList` where it is followed by a list of other
 * stories, announced by a heading, in which whole sentences may stand too.
 */
function endOfArticle(
  paragraphs: readonly HintedParagraph[],
  verdicts: Verdicts,
): { last: number; isList: boolean } {
  let last = -1;
  for (const [index, { text }] of paragraphs.entries()) {
    if (verdicts[index] !== null || isCredit(text) || !isProse(text)) continue;
    if (last >= 0 && isAmongTeasers(paragraphs, verdicts, last, index)) return { last, isList: true };
    last = index;
  }
  return { last, isList: false };
}

/**
 * Whether a heading between `last` and `index` opens a list of other stories: most of what stands together around
 * `index` must look it. (Inside an article a title or two follow such a heading, then the article goes on.)
 */
function isAmongTeasers(
  paragraphs: readonly HintedParagraph[],
  verdicts: Verdicts,
  last: number,
  index: number,
): boolean {
  if (!paragraphs.slice(last + 1, index).some((it) => isTeaserHeading(it.text))) return false;
  let start = index;
  while (start > last + 1 && verdicts[start - 1] === null) start -= 1;
  const end = verdicts.findIndex((it, at) => at > index && it !== null);
  const together = paragraphs.slice(start, end < 0 ? paragraphs.length : end);
  return together.filter(isTeaser).length * 2 > together.length;
}

/** Marks the title under a lone teaser heading inside an article; several where they are links. */
function markUnderHeading(paragraphs: readonly HintedParagraph[], verdicts: Verdicts, heading: number): void {
  for (let index = heading + 1; index < paragraphs.length; index += 1) {
    const it = paragraphs[index];
    if (!it || verdicts[index] !== null || it.hint === 'heading' || endsSentence(it.text)) return;
    if (index > heading + 1 && it.linkShare < MOSTLY_LINK) return;
    verdicts[index] = 'teaser';
  }
}

/** A credit glued to a blurb, a blurb cut off in the middle, the title of another story, or a link to it. */
function isTeaser({ text, linkShare }: HintedParagraph): boolean {
  return isCredit(text) || linkShare >= MOSTLY_LINK || (!endsSentence(text) && wordCount(text) >= 4);
}
