import { foldForQuoting, type FoldedText } from '#core/text/quote-fold.ts';
import type { PageLabels } from './labels.ts';
import type { Range } from './match-ranges.ts';
import { wordsOf, type Word } from './words.ts';

/** A label and the range of the frozen text it speaks of; offsets in UTF-16 units, `end` exclusive. */
export type Placed<T> = T & Range;

/** The labels of a page, found in its frozen text. */
export interface PlacedLabels {
  readonly facts: PageLabels['facts'];
  /** The words of the article. */
  readonly article: readonly Word[];
  readonly quotations: readonly Placed<PageLabels['quotations'][number]>[];
  readonly figures: readonly Placed<PageLabels['figures'][number]>[];
  readonly dates: readonly Placed<PageLabels['dates'][number]>[];
  readonly attributions: readonly Placed<PageLabels['attributions'][number]>[];
}

/**
 * Finds the labels of a page in its frozen text. A label with `nth` is that occurrence of its whole words; one without it the
 * first in the article, else the first in the page. What does not occur is named in `missing` (`figures[3]: 28 %`) and left out.
 */
export function placeLabels(text: string, labels: PageLabels): { placed: PlacedLabels; missing: string[] } {
  const missing: string[] = [];
  const { found: article, paragraphs } = placeArticle(text, labels.article, missing);
  const folded = foldForQuoting(text);
  const isInArticle = (at: number) => paragraphs.some(([start, end]) => start <= at && at < end);
  const place = <T extends { text: string; nth?: number | undefined }>(name: string, list: readonly T[]) =>
    list.flatMap((label, index): Placed<T>[] => {
      const places = occurrences(text, folded, foldForQuoting(label.text).text);
      const whole = places.filter((it) => !isCutOut(text, it.start, it.end));
      const place =
        label.nth === undefined
          ? (whole.find((it) => isInArticle(it.start)) ?? whole[0])
          : (whole[label.nth - 1] ?? places[label.nth - 1]);
      if (!place) missing.push(`${name}[${index}]: ${label.text}`);
      return place ? [{ ...label, ...place }] : [];
    });
  const placed: PlacedLabels = {
    facts: labels.facts,
    article,
    quotations: place('quotations', labels.quotations),
    figures: place('figures', labels.figures),
    dates: place('dates', labels.dates),
    attributions: place('attributions', labels.attributions),
  };
  return { placed, missing };
}

function occurrences(text: string, folded: FoldedText, words: string): Range[] {
  const found: Range[] = [];
  for (
    let at = folded.text.indexOf(words);
    at >= 0 && words !== '';
    at = folded.text.indexOf(words, at + 1)
  ) {
    const start = folded.starts[at] ?? 0;
    const end = folded.ends[at + words.length - 1] ?? 0;
    found.push({ start, end });
  }
  return found;
}

/** Whether a place is no whole word or number: "28" in "1928" or in "28.5". */
function isCutOut(text: string, start: number, end: number): boolean {
  const isWord = (it: string) => /^[\p{L}\p{N}]$/u.test(it);
  const isDigits = (it: string) => /^(?:\d[.,]|[.,]\d)$/.test(it);
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  if (isWord(first) && isWord(text.charAt(start - 1))) return true;
  if (/\d/.test(first) && isDigits(text.slice(Math.max(0, start - 2), start))) return true;
  if (isWord(last) && isWord(text.charAt(end))) return !/\d/.test(last) || /\d/.test(text.charAt(end));
  return /\d/.test(last) && isDigits(text.slice(end, end + 2));
}

/** The paragraphs one after the other; one that is not behind the last is looked for from the top. */
function placeArticle(text: string, article: readonly string[], missing: string[]) {
  const words = wordsOf(text);
  const found: Word[] = [];
  const paragraphs: [start: number, end: number][] = [];
  let next = 0;
  for (const [index, paragraph] of article.entries()) {
    const wanted = wordsOf(paragraph).map((it) => it.word);
    const behind = sequenceAt(words, wanted, next);
    const at = behind < 0 ? sequenceAt(words, wanted, 0) : behind;
    if (at < 0) {
      missing.push(`article[${index}]: ${paragraph.slice(0, 60)}`);
      continue;
    }
    next = at + wanted.length;
    const its = words.slice(at, next);
    found.push(...its);
    paragraphs.push([its[0]?.start ?? 0, its.at(-1)?.end ?? 0]);
  }
  return { found, paragraphs };
}

function sequenceAt(words: readonly Word[], wanted: readonly string[], from: number): number {
  for (let at = from; at + wanted.length <= words.length; at += 1)
    if (wanted.every((word, index) => words[at + index]?.word === word)) return at;
  return -1;
}
