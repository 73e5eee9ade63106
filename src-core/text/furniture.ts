import type { ResidueReason } from '#core/model/source-text.ts';
import { endsSentence, wordCount } from './characters.ts';
import type { HintedParagraph, StructureHint } from './hinted-paragraph.ts';
import {
  certainLabel,
  COUNTER,
  CREDIT_OPENING,
  likelyLabel,
  NOTICE_OPENING,
  TEASER_OPENING,
} from './words/residue-words.ts';

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

const LONGEST_CREDIT = 14;
const LONGEST_NOTICE = 45;
const LONGEST_TEASER = 40;

/** Why a paragraph is page furniture, judged by itself; null where it is not, or where its neighbours must tell. */
function furnitureByItself({ text, hint }: HintedParagraph): ResidueReason | null {
  const byWords = reasonByWords(text);
  if (byWords) return byWords;
  const byHint = hint === null ? undefined : reasonOfHint[hint];
  if (byHint) return byHint;
  return hint === 'outside' && !isProse(text) ? 'menu' : null;
}

function reasonByWords(text: string): ResidueReason | null {
  const words = wordCount(text);
  const label = certainLabel.get(labelOf(text));
  if (label) return label;
  if (isCredit(text) && words <= LONGEST_CREDIT) return 'photo-credit';
  if (TEASER_OPENING.test(text) && words <= LONGEST_TEASER) return 'teaser';
  return NOTICE_OPENING.test(text) && words <= LONGEST_NOTICE ? 'notice' : null;
}

/** Whether a paragraph begins as a photo credit does. */
export function isCredit(text: string): boolean {
  return CREDIT_OPENING.test(text);
}

/** Why a line may be furniture, if its neighbours are; null where nothing suggests it. */
function furnitureByLabel({ text }: HintedParagraph): ResidueReason | null {
  if (COUNTER.test(text)) return 'reactions';
  return likelyLabel.get(labelOf(text)) ?? null;
}

/** Whether a paragraph is running text: a sentence of some length, brought to its end. */
export function isProse(text: string): boolean {
  return wordCount(text) >= 9 && endsSentence(text);
}

/** Whether a line is a heading such as "Read also", under which other stories are named. */
export function isTeaserHeading(text: string): boolean {
  return certainLabel.get(labelOf(text)) === 'teaser';
}

function labelOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s:.…»>›→↑▼]+$/u, '')
    .replace(/'/g, '’');
}

/** For each paragraph why it is residue, or null. Filled step by step. */
export type Verdicts = (ResidueReason | null)[];

/** As many menu words in a row, above or below the running text, are a menu. */
const SHORTEST_MENU = 3;

/** The verdicts on all paragraphs by their own words and hints and by those beside them. */
export function judgeFurniture(paragraphs: readonly HintedParagraph[]): Verdicts {
  const verdicts: Verdicts = paragraphs.map(furnitureByItself);
  markNeighbours(paragraphs, verdicts);
  return verdicts;
}

/** Marks words and counters that are furniture because they stand beside some, or because many stand in a row. */
export function markNeighbours(paragraphs: readonly HintedParagraph[], verdicts: Verdicts): void {
  const labels = paragraphs.map(furnitureByLabel);
  const prose = paragraphs.map((it) => isProse(it.text));
  const [first, last] = [prose.indexOf(true), prose.lastIndexOf(true)];
  let start = 0;
  while (start < paragraphs.length) {
    let end = start;
    while (end < paragraphs.length && labels[end] != null && verdicts[end] === null) end += 1;
    const isApart = end <= first || start > last;
    const hasWords = paragraphs.slice(start, end).some((it) => /\p{L}/u.test(it.text));
    const isMenu = isApart && hasWords && (end - start >= SHORTEST_MENU || end === paragraphs.length);
    if (isMenu || isFurnitureAt(verdicts, start - 1) || isFurnitureAt(verdicts, end))
      for (let index = start; index < end; index += 1) verdicts[index] = labels[index] ?? null;
    start = Math.max(end, start + 1);
  }
}

function isFurnitureAt(verdicts: Verdicts, index: number): boolean {
  const verdict = verdicts[index] ?? null;
  return verdict !== null && verdict !== 'header' && verdict !== 'repeated-title';
}
