import type { ResidueReason } from '#core/model/source-text.ts';
import { endsSentence, wordCount } from './characters.ts';
import type { HintedParagraph, StructureHint } from './hinted-paragraph.ts';
import { nameOf } from './names.ts';
import { HEADER_NOISE } from './words/header-words.ts';
import {
  AGENCY_CREDIT,
  CLOCK,
  CONTACT_OPENING,
  COUNTER,
  COUNTER_ROW,
  CREDIT_AT_END,
  CREDIT_OPENING,
  END_MARK,
  NEXT_ISSUE,
  NOTICE_OPENING,
  NOTICE_WORDS,
  OTHER_HAND,
  PATH_BORDER,
  PICTURED_COUNTER,
  REACHED,
  RIGHTS_AT_END,
  SHARE_OPENING,
  SHARE_ROW,
  TAGS_OPENING,
  TEASER_OPENING,
} from './words/residue-patterns.ts';
import { certainLabel, likelyLabel } from './words/residue-words.ts';

const reasonOfHint: Partial<Record<StructureHint, ResidueReason>> = {
  navigation: 'menu',
  header: 'menu',
  footer: 'menu',
  control: 'menu',
  aside: 'teaser',
  related: 'teaser',
  share: 'share',
  comments: 'comments',
  notice: 'notice',
};

/** What only a bar over a page offers, so that two of them are one. */
const ACCOUNT =
  /^(?:subscribe|sign in|log ?in|register|sign up|s[’']abonner|se connecter|connexion|увійти|підписатися|реєстрація|войти|подписаться|регистрация)$/iu;
/** What stands for the picture of a site's logo: `Osk Port Authority logo`. */
const LOGO = /^\p{Lu}.*\s(?:logo|home ?page)$|^(?:logo (?:of|de|du|des) |логотип )/u;
const LONGEST_LOGO = 7;
const LONGEST_CREDIT = 14;
const LONGEST_CAPTION = 45;
/** A credit glued to the first words of another story. */
const LONGEST_BLURB = 60;
const LONGEST_NOTICE = 45;
const LONGEST_TEASER = 40;
const LONGEST_BYLINE = 30;
/** Below this many characters a paragraph is held against all patterns; no longer one is furniture by its words. */
const LONGEST_LINE = 600;

/** Why a paragraph is page furniture, judged by itself; null where it is not, or where its neighbours must tell. */
function furnitureByItself({ text, hint }: HintedParagraph): ResidueReason | null {
  const byWords = reasonByWords(text);
  if (byWords) return byWords;
  const byHint = hint === null ? undefined : reasonOfHint[hint];
  if (byHint) return byHint;
  if (hint === 'caption' && RIGHTS_AT_END.test(text) && wordCount(text) <= LONGEST_CAPTION)
    return 'photo-credit';
  if (hint === 'byline') return !isProse(text) && wordCount(text) <= LONGEST_BYLINE ? 'header' : null;
  return hint === 'outside' && !isProse(text) ? 'menu' : null;
}

function reasonByWords(text: string): ResidueReason | null {
  if (text.length > LONGEST_LINE) return null;
  const words = wordCount(text);
  const label = certainLabel.get(labelOf(text)) ?? (words <= 20 ? reasonOfList(text) : null);
  if (label) return label;
  if (isCredit(text) && words <= LONGEST_BLURB) return words <= LONGEST_CREDIT ? 'photo-credit' : 'teaser';
  if (AGENCY_CREDIT.test(text) && words <= LONGEST_TEASER) return 'photo-credit';
  if ((SHARE_OPENING.test(text) || SHARE_ROW.test(text)) && words <= LONGEST_CREDIT && !endsSentence(text))
    return 'share';
  if (CREDIT_AT_END.test(text) && words <= LONGEST_CAPTION) return 'photo-credit';
  if (TEASER_OPENING.test(text) && words <= LONGEST_TEASER) return 'teaser';
  if (TAGS_OPENING.test(text) && words <= LONGEST_TEASER && !endsSentence(text)) return 'menu';
  if (PICTURED_COUNTER.test(text) || COUNTER_ROW.test(text)) return 'reactions';
  if (CLOCK.test(text) && text.includes('/')) return 'menu';
  if (HEADER_NOISE.test(text) && words > 1) return COUNTER.test(text) ? 'reactions' : 'menu';
  if (LOGO.test(text) && words <= LONGEST_LOGO) return 'menu';
  if (END_MARK.test(text) || (isContact(text) && (REACHED.test(text) || isShortContact(text))))
    return 'notice';
  if (OTHER_HAND.test(text) && words <= LONGEST_CREDIT) return 'notice';
  if (NEXT_ISSUE.test(text)) return 'notice';
  const isNotice = NOTICE_OPENING.test(text) || (NOTICE_WORDS.test(text) && !/["“”«»„]/.test(text));
  return isNotice && words <= LONGEST_NOTICE ? 'notice' : null;
}

/** `Press contact: Rolf Emden, 555 0140`: a number of a few digits behind a name, in a line that is no sentence. */
function isShortContact(text: string): boolean {
  return wordCount(text) <= LONGEST_CREDIT && /\d{3}[\d ().-]*\d{2}\.?$/.test(text) && !isProse(text);
}

/** Whether a line opens with "Press contact" or the like. */
export function isContact(text: string): boolean {
  return CONTACT_OPENING.test(text);
}

/** A line of labels alone, beside each other: a path, the foot of a page, a row of buttons. */
function reasonOfList(text: string): ResidueReason | null {
  const path = text.split(PATH_BORDER).filter((it) => it !== '');
  if (
    path.length >= 2 &&
    /[›»>→]/.test(text) &&
    !endsSentence(text) &&
    path.every((it) => wordCount(it) <= 5)
  ) {
    const isKnown = path.some((it) => likelyLabel.get(labelOf(it)) === 'menu');
    if (isKnown && !/[«“"]/.test(text)) return 'menu';
  }
  const parts = text.split(/\s*[|·•,/]\s*|\s{2,}/u).filter((it) => it !== '');
  const labels = parts.length >= 2 ? parts : labelsIn(text.split(' '));
  const reasons = labels.map((it) => certainLabel.get(labelOf(it)) ?? likelyLabel.get(labelOf(it)) ?? null);
  if (isMenuRow(text, labels, reasons)) return 'menu';
  if (labels.length < 2 || reasons.includes(null)) return null;
  // "World politics" is made of labels and may be a heading.
  if (labels.every((it) => ACCOUNT.test(it))) return 'menu';
  const isShared = reasons.every((it) => it === 'share');
  return labels.length >= 3 || isShared ? (reasons[0] ?? null) : null;
}

/** The words of a row without borders, with those of one label together: `S’abonner`, `Se connecter`. */
function labelsIn(words: readonly string[]): string[] {
  const labels: string[] = [];
  for (let at = 0; at < words.length;) {
    const length =
      [3, 2].find((it) => at + it <= words.length && isLabel(words.slice(at, at + it).join(' '))) ?? 1;
    labels.push(words.slice(at, at + length).join(' '));
    at += length;
  }
  return labels;
}

function isLabel(words: string): boolean {
  return certainLabel.has(labelOf(words)) || likelyLabel.has(labelOf(words));
}

/** `News Weather Sport Coast Talk Listen live`: most of its words are those of a menu. */
function isMenuRow(
  text: string,
  labels: readonly string[],
  reasons: readonly (ResidueReason | null)[],
): boolean {
  const known = reasons.filter((it) => it === 'menu').length;
  return known >= SHORTEST_MENU && known * 2 >= labels.length - 1 && !/[.!?:;,"«“]/.test(text);
}

/** Whether a paragraph begins as a photo credit does. */
export function isCredit(text: string): boolean {
  return CREDIT_OPENING.test(text);
}

/** Why a line may be furniture, if its neighbours are; null where nothing suggests it. */
function furnitureByLabel({ text }: HintedParagraph): ResidueReason | null {
  if (text.length > 60) return null;
  if (COUNTER.test(text)) return 'reactions';
  if (CLOCK.test(text)) return 'teaser';
  return likelyLabel.get(labelOf(text)) ?? null;
}

/** Whether a paragraph is running text: a sentence of some length, brought to its end. */
export function isProse(text: string): boolean {
  return endsSentence(text) && (text.length > LONGEST_LINE || wordCount(text) >= 9);
}

/** Whether a line is a heading such as "Read also", under which other stories are named. */
export function isTeaserHeading(text: string): boolean {
  return text.length < 80 && (certainLabel.get(labelOf(text)) === 'teaser' || MORE_FROM.test(text));
}

/** A heading over stories of the same part of a site: "More from Coast". */
const MORE_FROM =
  /^(?:more (?:from|in|on|by) .{2,30}|more .{2,24} (?:news|stories|reads|articles|features|reports|videos|podcasts|releases)|plus (?:de|d[’']) .{2,30}|(?:больше|інші|усі|другие|все) (?:новин|новини|новостей|новости) .{2,30}|більше (?:новин|матеріалів|статей).{0,30}|новини за тегом.{0,30})$/iu;

function labelOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[\s:.…»>›→↑▼]+$/gu, '')
    .replace(/['ʼ]/g, '’');
}

/** For each paragraph why it is residue, or null. Filled step by step. */
export type Verdicts = (ResidueReason | null)[];

/** As many menu words in a row, above or below the running text, are a menu. */
const SHORTEST_MENU = 3;

/** The verdicts on all paragraphs by their own words and hints and by those beside them. */
export function judgeFurniture(paragraphs: readonly HintedParagraph[]): Verdicts {
  const verdicts: Verdicts = paragraphs.map(furnitureByItself);
  markTopMenu(paragraphs, verdicts);
  markCaptions(paragraphs, verdicts);
  markInvitations(paragraphs, verdicts);
  markNeighbours(paragraphs, verdicts);
  return verdicts;
}

/** Marks the words of a picture that stand above "Image source, ...". */
function markCaptions(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  for (const [index, { text }] of paragraphs.entries()) {
    if (verdicts[index] !== null || endsSentence(text) || wordCount(text) > LONGEST_CAPTION) continue;
    if (/^image (?:source|copyright),/i.test(paragraphs[index + 1]?.text ?? ''))
      verdicts[index] = 'photo-credit';
  }
}

/** Marks what an invitation says between its heading and the field for an address, and an advertisement under its name. */
function markInvitations(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  for (const [index, { text }] of paragraphs.entries()) {
    const isBetween = verdicts[index - 1] === 'notice' && verdicts[index + 1] === 'notice';
    if (!isBetween || verdicts[index] !== null || wordCount(text) > LONGEST_NOTICE) continue;
    const isAdvertised =
      AD_LABEL.test(paragraphs[index - 1]?.text ?? '') && wordCount(text) <= LONGEST_CREDIT;
    if (isAdvertised || ADDRESS_FIELD.test(paragraphs[index + 1]?.text ?? '')) verdicts[index] = 'notice';
  }
}

const AD_LABEL = /^(?:advertisement|advertising|sponsored|publicité|werbung|anzeige|реклама)\.?$/iu;
const ADDRESS_FIELD =
  /^(?:(?:your|enter your) )?e-?mail|adresse|електронн|электронн|(?:ваш|введіть|введите) e-?mail/iu;
const LONGEST_LABEL = 32;

/** Marks what stands among the words of a menu above the article, and the name of the site over it. */
function markTopMenu(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  const first = paragraphs.findIndex((it, index) => verdicts[index] === null && isProse(it.text));
  const top = paragraphs.slice(0, Math.max(0, first));
  const isShort = top.map(
    ({ text }) => text.length <= LONGEST_LABEL && wordCount(text) <= 4 && !/[.!?:;]$|\d/.test(text),
  );
  const isLabel = top.map((it, index) => isShort[index] === true && furnitureByLabel(it) !== null);
  let start = 0;
  while (start < top.length) {
    let end = start;
    while (end < top.length && isShort[end] === true) end += 1;
    const known = isLabel.slice(start, end).flatMap((it, at) => (it ? [start + at] : []));
    const [from, to] = [known[0], known.at(-1)];
    if (from !== undefined && to !== undefined && known.length >= SHORTEST_MENU) {
      const isNamed = ['outlet', 'body'].includes(nameOf(top[0]?.text ?? '', () => false));
      const opens = start === 0 && from === 1 && !isNamed ? 0 : from;
      for (let index = opens; index <= to; index += 1) verdicts[index] ??= 'menu';
    }
    start = Math.max(end, start + 1);
  }
}

/** Marks words and counters that are furniture because they stand beside some, or because many stand in a row. */
export function markNeighbours(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  const labels = paragraphs.map(furnitureByLabel);
  const prose = paragraphs.map((it, index) => verdicts[index] === null && isProse(it.text));
  const [first, last] = [prose.indexOf(true), prose.lastIndexOf(true)];
  let start = 0;
  while (start < paragraphs.length) {
    let end = start;
    while (end < paragraphs.length && labels[end] != null && verdicts[end] === null) end += 1;
    const isApart = end <= first || start > last;
    const hasWords = paragraphs.slice(start, end).some((it) => /\p{L}/u.test(it.text));
    const isRow = hasWords && (end - start >= SHORTEST_MENU || end === paragraphs.length);
    // Inside an article a word of a menu beside a photo credit is a heading.
    const isHeading = !isApart && end - start === 1 && labels[start] === 'menu';
    const isBeside = !isHeading && (isFurnitureAt(verdicts, start - 1) || isFurnitureAt(verdicts, end));
    if ((isApart && isRow) || isBeside)
      for (let index = start; index < end; index += 1) verdicts[index] = labels[index] ?? null;
    start = Math.max(end, start + 1);
  }
}

function isFurnitureAt(verdicts: Verdicts, index: number): boolean {
  const verdict = verdicts[index] ?? null;
  return verdict !== null && verdict !== 'header' && verdict !== 'repeated-title';
}
