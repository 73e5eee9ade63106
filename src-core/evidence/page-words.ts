import type { EvidenceClaim } from './evidence-pack.ts';
import { rowStands } from './row-words.ts';

/** The words of a page, a line of text each, in the order they are drawn. */
export type PageLines = readonly string[];

/** A hyphen at the end of a line: it may belong to the word or to the line. */
const AT_END = '\u00ad';

/** What nobody sees: white space, soft hyphens, signs that only steer how text runs. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** The letters of a text alone: ligatures taken apart, hyphens of one kind. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[\u2010\u2011]/g, '-');
}

interface Page {
  readonly lines: readonly string[];
  /** All lines; a hyphen at the end of one is U+00AD. */
  readonly letters: string;
  /** Where in `letters` a line begins. */
  readonly starts: ReadonlySet<number>;
  /** Two readings of `letters`: hyphens at the ends of lines belong to all words, or to none. */
  readonly readings: readonly [string, string];
}

/** Bounds the work on a made-up file: comparisons of letters. */
const MOST_STEPS = 10_000_000;

/**
 * Whether the words of each claim stand on the pages. Line breaks, hyphenation and spaces are passed over, and a page may
 * end in the middle of a claim. A claim without words stands anywhere. In the order given, which should be that of reading.
 */
export function standingClaims(claims: readonly EvidenceClaim[], pages: readonly PageLines[]): boolean[] {
  const read = pages.map(pageOf);
  const steps = { left: MOST_STEPS };
  let last = 0;
  const inOrder = () => [...read.slice(last), ...read.slice(0, last)];
  return claims.map(({ stretches, isRow }) => {
    const wanted = stretches.map(lettersOf).filter((it) => it !== '');
    if (wanted.length === 0) return true;
    if (isRow) {
      const at = read.findIndex((page, index) =>
        rowStands(wanted, page.lines, read[index + 1]?.lines ?? [], steps),
      );
      if (at >= 0) last = at;
      return at >= 0;
    }
    return wanted.every((it) => {
      const page = inOrder().find(({ readings }) => readings.some((letters) => letters.includes(it)));
      if (page !== undefined) last = read.indexOf(page);
      return page !== undefined || read.some((one, index) => standsAcross(it, one, read[index + 1], steps));
    });
  });
}

function pageOf(lines: PageLines): Page {
  const own = lines.map((it) => lettersOf(it).replace(/(?<=\p{L})-$/u, AT_END));
  const starts = new Set<number>();
  let letters = '';
  for (const line of own) {
    starts.add(letters.length);
    letters += line;
  }
  starts.add(letters.length);
  return {
    lines: own.map((it) => it.replace(AT_END, '-')).filter((it) => it !== ''),
    letters,
    starts,
    readings: [letters.replaceAll(AT_END, ''), letters.replaceAll(AT_END, '-')],
  };
}

interface Steps {
  left: number;
}

/** Letter by letter: on this page alone, or going on at the beginning of a line of the next. */
function standsAcross(wanted: string, page: Page, next: Page | undefined, steps: Steps): boolean {
  for (let start = page.letters.indexOf(wanted[0] ?? ''); start >= 0;) {
    const { length, at } = matchedFrom(page.letters, start, wanted, 0, steps);
    if (length === wanted.length) return true;
    if (steps.left <= 0) return false;
    // What stands at the foot of a page ends with a line; from there it may go on.
    if (length > 0 && page.starts.has(at) && next !== undefined)
      for (const line of next.starts)
        if (matchedFrom(next.letters, line, wanted, length, steps).length === wanted.length) return true;
    start = page.letters.indexOf(wanted[0] ?? '', start + 1);
  }
  return false;
}

/** How many letters of `wanted` are found, counted with those before, and where in the text they end. */
function matchedFrom(
  text: string,
  start: number,
  wanted: string,
  before: number,
  steps: Steps,
): { length: number; at: number } {
  let [at, length] = [start, before];
  while (length < wanted.length && at < text.length && steps.left > 0) {
    steps.left -= 1;
    if (text[at] === wanted[length] || (text[at] === AT_END && wanted[length] === '-')) {
      at += 1;
      length += 1;
    } else if (text[at] === AT_END) at += 1;
    else break;
  }
  if (text[at] === AT_END) at += 1;
  return { length, at };
}
