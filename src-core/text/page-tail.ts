import { endsSentence, wordCount } from './characters.ts';
import type { Verdicts } from './furniture.ts';
import { isContact, isCredit, isProse, isTeaserHeading } from './furniture.ts';
import type { HintedParagraph } from './hinted-paragraph.ts';
import {
  AMONG_COMMENTS,
  AUTHOR_HEADING,
  BIO_VERB,
  COMMENTS_HEADING,
  ONLY_REACHED,
  PRESS_OFFICE,
  REACHED,
} from './words/residue-patterns.ts';

const MOSTLY_LINK = 0.8;

/**
 * Marks what only its place tells to be no part of the article: how to reach the press office, what is said of the
 * authors, teasers of other stories below the article and inside it, the readers' comments.
 */
export function markTail(
  paragraphs: readonly HintedParagraph[],
  verdicts: Verdicts,
  authors: readonly string[],
): void {
  markContacts(paragraphs, verdicts);
  markAuthors(paragraphs, verdicts, authors);
  markLinks(paragraphs, verdicts);
  markBlurbs(paragraphs, verdicts);
  markComments(paragraphs, verdicts);
  markOutside(paragraphs, verdicts);
  const { last, isList } = endOfArticle(paragraphs, verdicts);
  let isBelowFurniture = false;
  let isUnderHeading = false;
  for (const [index, it] of paragraphs.entries()) {
    if (index > last && verdicts[index] !== null && verdicts[index] !== 'header') isBelowFurniture = true;
    if (index > last && isTeaserHeading(it.text)) isUnderHeading = true;
    if (verdicts[index] !== null || index <= last) continue;
    const isOther =
      isBelowFurniture || isUnderHeading
        ? isList || isUnderHeading || isTeaser(it)
        : isCredit(it.text) || it.linkShare >= MOSTLY_LINK;
    if (isOther) verdicts[index] = 'teaser';
  }
  for (const [index, it] of paragraphs.slice(0, Math.max(0, last)).entries())
    if (isTeaserHeading(it.text)) markUnderHeading(paragraphs, verdicts, index);
}

const LONGEST_CONTACT = 8;

/** Marks a heading such as "Press contact" with the names and addresses under it. */
function markContacts(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  for (const [index, { text }] of paragraphs.entries()) {
    if (index > paragraphs.length - LONGEST_CONTACT && ONLY_REACHED.test(text)) verdicts[index] ??= 'notice';
    const next = paragraphs[index + 1]?.text ?? '';
    const isOffice = PRESS_OFFICE.test(text) && !endsSentence(text) && REACHED.test(next) && !isProse(next);
    if (verdicts[index] === 'header' || !(isContact(text) || isOffice) || wordCount(text) > 9) continue;
    let end = index + 1;
    for (let at = end; at < paragraphs.length && at <= index + LONGEST_CONTACT; at += 1) {
      const it = paragraphs[at]?.text ?? '';
      if (REACHED.test(it) || /^(?:https?:\/\/|www\.)\S+$/.test(it)) end = at + 1;
      else if (isProse(it) || at > end + 1) break;
    }
    const isReached = end > index + 1;
    if (isReached) for (let at = index; at < end; at += 1) verdicts[at] ??= 'notice';
  }
}

const LONGEST_BIO = 70;

/** Marks lines in the second half that begin with an author's name and say who that is. */
function markAuthors(
  paragraphs: readonly HintedParagraph[],
  verdicts: Verdicts,
  authors: readonly string[],
): void {
  const names = authors.filter((it) => it.length > 3).map((it) => it.toLowerCase());
  for (const [index, { text }] of paragraphs.entries()) {
    if (index < paragraphs.length / 2 || verdicts[index] !== null || wordCount(text) > LONGEST_BIO) continue;
    const low = text.toLowerCase();
    const name = names.find((it) => low.startsWith(it));
    const isBio =
      name !== undefined && (BIO_VERB.test(text.slice(name.length)) || text.length === name.length);
    const isUnderHeading = AUTHOR_HEADING.test(paragraphs[index - 1]?.text ?? '');
    if (isBio || isUnderHeading || AUTHOR_HEADING.test(text)) verdicts[index] = 'notice';
  }
}

const SHORTEST_BLURB = 14;
const SHORTEST_TITLE = 4;

/** Marks what stands under the heading of other stories outside the part of a page that holds the article. */
function markOutside(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  let isUnder = false;
  for (const [index, { text, hint }] of paragraphs.entries()) {
    const isOutside = hint === 'outside' || hint === 'heading' || verdicts[index] !== null;
    isUnder = isOutside && (isUnder || (isTeaserHeading(text) && hint !== null));
    if (isUnder && hint === 'outside') verdicts[index] ??= 'teaser';
  }
}

const WHOLLY_LINK = 0.9;
const MOST_LINKS = 0.3;

/** Marks paragraphs inside an article that are nothing but a link with the title of another story. */
function markLinks(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  const isLink = (it: HintedParagraph, index: number) =>
    verdicts[index] === null &&
    it.linkShare >= WHOLLY_LINK &&
    wordCount(it.text) >= SHORTEST_TITLE &&
    !endsSentence(it.text) &&
    it.hint !== 'heading';
  const links = paragraphs.flatMap((it, index) => (isLink(it, index) ? [index] : []));
  // A page of links is one that means them.
  const said = paragraphs.filter((_, index) => verdicts[index] === null).length;
  if (links.length <= said * MOST_LINKS) for (const index of links) verdicts[index] = 'teaser';
}

/**
 * Marks blurbs of other stories that stand inside the article without a heading: cut off in the middle of a sentence,
 * under a title or a credit. Where paragraphs of the article itself end without a full stop nothing is told by that.
 */
function markBlurbs(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  const long = paragraphs.filter(
    (it, index) => verdicts[index] === null && wordCount(it.text) >= SHORTEST_BLURB,
  );
  const open = long.filter((it) => !endsSentence(it.text) && !isCredit(it.text));
  const isUsual = open.length > Math.max(3, long.length / 3);
  for (const [index, it] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    const isUnderTitle = before !== undefined && verdicts[index - 1] === null && isHeadline(before);
    const isBlurb = verdicts[index] === 'teaser' && isCredit(it.text);
    const isCut = verdicts[index] === null && isUnderTitle && isCutOff(it.text) && !isUsual;
    if (isCut) verdicts[index] = 'teaser';
    if ((isCut || isBlurb) && isUnderTitle && before.hint !== 'heading') verdicts[index - 1] = 'teaser';
  }
}

function isHeadline({ text }: HintedParagraph): boolean {
  return wordCount(text) >= SHORTEST_TITLE && text.length <= 200 && !/[.,:;…]["”»]?$|^[-–—•*\d(]/u.test(text);
}

/** `... since the roof of the scho...` or without the dots; a line that announces a list or quotation is not. */
function isCutOff(text: string): boolean {
  return (
    wordCount(text) >= SHORTEST_BLURB &&
    /\p{L}(?:\.{3}|…)?$/u.test(text) &&
    !/^[-–—•*]|^\d+[.)] | \| /u.test(text)
  );
}

const BARE_COMMENTS = /^(?:comments|commentaires|kommentare|коментарі|комментарии)$/iu;
const MOST_BEFORE = 0.7;

/** Marks all that follows the heading of the readers' comments, in the second half of what the page says. */
function markComments(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  const weights = paragraphs.map((it, index) =>
    verdicts[index] === null && isProse(it.text) ? it.text.length : 0,
  );
  const total = weights.reduce((sum, it) => sum + it, 0);
  let before = 0;
  for (const [index, { text }] of paragraphs.entries()) {
    before += weights[index] ?? 0;
    const isHeading =
      COMMENTS_HEADING.test(text) || (verdicts[index] === 'comments' && paragraphs[index]?.hint === null);
    const isBare =
      BARE_COMMENTS.test(text) &&
      paragraphs[index]?.hint === null &&
      before >= MOST_BEFORE * total &&
      paragraphs
        .slice(index + 1)
        .some((it, at) => verdicts[index + 1 + at] !== null || AMONG_COMMENTS.test(it.text));
    if (!(isHeading || isBare) || before === 0 || before * 2 < total) continue;
    let reason: Verdicts[number] = 'comments';
    for (let at = index; at < paragraphs.length; at += 1) {
      if (isTeaserHeading(paragraphs[at]?.text ?? '')) reason = 'teaser';
      verdicts[at] ??= reason;
    }
    return;
  }
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

/** As much of the article's text may stand below a list of other stories at most. */
const MOST_BELOW = 0.4;

/**
 * Whether a heading between `last` and `index` opens a list of other stories. Inside an article some titles follow such
 * a heading, then the article goes on; in a list blurbs are cut off, or each follows a title.
 */
function isAmongTeasers(
  paragraphs: readonly HintedParagraph[],
  verdicts: Verdicts,
  last: number,
  index: number,
): boolean {
  const heading = paragraphs.findIndex((it, at) => at > last && at < index && isTeaserHeading(it.text));
  if (heading < 0) return false;
  const below = paragraphs.slice(heading + 1).filter((it, at) => {
    const verdict = verdicts[heading + 1 + at];
    return verdict === null || verdict === 'teaser';
  });
  const isWhole = (it: HintedParagraph | undefined) => it !== undefined && isProse(it.text) && !isTeaser(it);
  const whole = below.filter(isWhole);
  const cut = below.filter((it) => isCredit(it.text) || isCutOff(it.text)).length;
  const titles = below.filter((it) => !isWhole(it) && wordCount(it.text) >= SHORTEST_TITLE).length - cut;
  const length = (some: readonly HintedParagraph[]) => some.reduce((sum, it) => sum + it.text.length, 0);
  const above = paragraphs.filter((it, at) => at < heading && verdicts[at] === null && isProse(it.text));
  if (length(whole) > MOST_BELOW * length([...above, ...whole])) return false;
  if (cut > 0) return cut + titles >= whole.length * 2;
  const titled = below.filter((it, at) => isWhole(it) && at > 0 && !isWhole(below[at - 1])).length;
  return titled >= 2 && titled * 2 > titles && titles >= whole.length;
}

const LONGEST_LIST = 8;
const LONGEST_SUBHEADING = 3;

/** Marks the titles under a teaser heading inside an article, up to the heading with which it goes on. */
function markUnderHeading(paragraphs: readonly HintedParagraph[], verdicts: Verdicts, heading: number): void {
  let end = heading + 1;
  while (end < paragraphs.length && end - heading <= LONGEST_LIST && isListed(paragraphs[end], verdicts[end]))
    end += 1;
  const goesOn = paragraphs[end];
  const final = paragraphs[end - 1];
  const mayBeHeading =
    end - heading > 2 &&
    goesOn !== undefined &&
    isProse(goesOn.text) &&
    (final?.linkShare ?? 0) < MOSTLY_LINK;
  const marked = mayBeHeading && wordCount(final?.text ?? '') <= LONGEST_SUBHEADING ? end - 1 : end;
  for (let index = heading + 1; index < marked; index += 1) verdicts[index] = 'teaser';
}

function isListed(it: HintedParagraph | undefined, verdict: Verdicts[number] | undefined): boolean {
  if (it === undefined || verdict !== null) return false;
  return it.hint !== 'heading' && !/[.…:;]["'”’»]?$/.test(it.text) && wordCount(it.text) <= 30;
}

/** A credit glued to a blurb, a blurb cut off in the middle, the title of another story, or a link to it. */
function isTeaser({ text, linkShare }: HintedParagraph): boolean {
  return isCredit(text) || linkShare >= MOSTLY_LINK || (!endsSentence(text) && wordCount(text) >= 4);
}
