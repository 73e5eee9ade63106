import type { EvidenceClaim } from './evidence-pack.ts';
import { rowStands, type RowLine } from './row-words.ts';

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
  readonly lines: readonly RowLine[];
  /** All lines; a hyphen at the end of one is U+00AD. */
  readonly letters: string;
  /** Where in `letters` a line begins. */
  readonly starts: ReadonlySet<number>;
  /** Two readings of `letters`: hyphens at the ends of lines belong to all words, or to none. */
  readonly readings: readonly [string, string];
}

/** Bounds the work on a claim of a made-up file, and on all of them: comparisons of letters. */
const MOST_STEPS = { claim: 500_000, all: 10_000_000 };

/**
 * Whether the words of each claim stand on the pages. Line breaks, hyphenation and spaces are passed over, and a page may
 * end in the middle of a claim. A claim without words stands anywhere. In the order given, which should be that of reading.
 */
export function standingClaims(claims: readonly EvidenceClaim[], pages: readonly PageLines[]): boolean[] {
  const read = pages.map(pageOf);
  // Several notes may stand behind the same words.
  const known = new Map<string, boolean>();
  let left = MOST_STEPS.all;
  let last = 0;
  const found = (wanted: readonly string[], isRow: boolean, beside: readonly string[]): boolean => {
    const steps = { left: Math.min(left, MOST_STEPS.claim) };
    const before = steps.left;
    const at = isRow ? rowPage(wanted, read, steps) : wordsPage(wanted, { pages: read, steps, beside }, last);
    left -= before - steps.left;
    if (at >= 0) last = at;
    return at >= 0;
  };
  return claims.map(({ stretches, isRow, beside }) => {
    const wanted = stretches.map(lettersOf).filter((it) => it !== '');
    if (wanted.length === 0) return true;
    const label = (beside ?? '').split(/\s+/).map(lettersOf);
    const key = JSON.stringify([isRow, label, wanted]);
    const stands = known.get(key) ?? found(wanted, isRow, label);
    known.set(key, stands);
    return stands;
  });
}

/** The page on which a row stands, counted from 0; -1 for none. */
function rowPage(cells: readonly string[], pages: readonly Page[], steps: Steps): number {
  const lines = pages.map((it) => it.lines);
  return pages.findIndex((_, at) => rowStands(cells, lines, at, steps));
}

/** The page on which the last of some stretches stands, or begins; -1 where one of them stands nowhere. Looked for from `first` on. */
function wordsPage(stretches: readonly string[], among: Among, first: number): number {
  const { pages } = among;
  let at = first;
  for (const it of stretches) {
    const isOn = ({ readings }: Page) => readings.some((letters) => letters.includes(it));
    const after = pages.slice(at).findIndex(isOn);
    if (after >= 0) at += after;
    else {
      at = pages.findIndex(isOn);
      if (at < 0) at = pages.findIndex((page, index) => standsFrom(it, among, index));
    }
    if (at < 0) return -1;
  }
  return at;
}

function rowLine(line: string): RowLine {
  const ends = new Set<number>();
  let letters = '';
  for (const word of line.split(/\s+/)) {
    letters += lettersOf(word);
    ends.add(letters.length);
  }
  return { letters, ends };
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
    lines: lines.map(rowLine).filter((it) => it.letters !== ''),
    letters,
    starts,
    readings: [letters.replaceAll(AT_END, ''), letters.replaceAll(AT_END, '-')],
  };
}

interface Steps {
  left: number;
}

/** Letter by letter: beginning on this page, and going on at the beginnings of lines of the next ones. */
function standsFrom(wanted: string, among: Among, index: number): boolean {
  const { pages, steps } = among;
  const letters = pages[index]?.letters ?? '';
  for (let start = letters.indexOf(wanted[0] ?? ''); start >= 0 && steps.left > 0;) {
    if (goesOn({ ...among, wanted }, index, start, 0)) return true;
    start = letters.indexOf(wanted[0] ?? '', start + 1);
  }
  return false;
}

interface Among {
  readonly pages: readonly Page[];
  readonly steps: Steps;
  /** Words of what stands beside those that are looked for; [''] for nothing. */
  readonly beside: readonly string[];
}

interface Search extends Among {
  readonly wanted: string;
}

/** A long note may have whole pages to itself before the text goes on. */
const PAGES_OF_NOTES = 6;

/** Whether the letters from `length` on stand at a place of a page. What ends with a line may go on with one of a later page. */
function goesOn(search: Search, index: number, start: number, length: number): boolean {
  const { wanted, pages, steps } = search;
  const page = pages[index];
  if (page === undefined) return false;
  let [at, done] = [start, length];
  const breaks: number[] = [];
  while (done < wanted.length && at < page.letters.length && steps.left > 0) {
    steps.left -= 1;
    if (at > start && page.starts.has(at)) breaks.push(done);
    const letter = page.letters[at];
    if (letter === wanted[done] || (letter === AT_END && wanted[done] === '-')) done += 1;
    else if (letter !== AT_END) {
      const beside = page.starts.has(at) ? besideAt(search, page.letters, at) : 0;
      if (beside === 0) break;
      at += beside;
      continue;
    }
    at += 1;
  }
  if (done === wanted.length) return true;
  if (at === page.letters.length) breaks.push(done);
  const goesOnAt = (next: number, line: number, found: number): boolean => {
    steps.left -= 1;
    const isSame = pages[next]?.letters[line] === wanted[found];
    return isSame && steps.left > 0 && goesOn(search, next, line, found);
  };
  for (const found of breaks.filter((it) => it > length).toReversed())
    for (let next = index + 1; next <= index + PAGES_OF_NOTES; next += 1)
      for (const line of pages[next]?.starts ?? []) {
        if (goesOnAt(next, line, found)) return true;
        if (steps.left <= 0) return false;
      }
  return false;
}

/** How many letters of what stands beside the words are at the beginning of a line: as many of its words as fit. */
function besideAt({ beside }: Search, letters: string, at: number): number {
  let most = 0;
  for (let from = 0; from < beside.length; from += 1)
    for (let to = beside.length; to > from; to -= 1) {
      const words = beside.slice(from, to).join('');
      if (words.length > most && letters.startsWith(words, at)) most = words.length;
    }
  return most;
}
