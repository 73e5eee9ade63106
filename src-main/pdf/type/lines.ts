import type { PageStyle } from '#main/pdf/style/page-style.ts';
import { levelled, visualOrder } from './bidi.ts';
import { charactersOf } from './coverage.ts';
import { directionOf, type Direction } from './direction.ts';
import { partWord } from './part-word.ts';
import { spanWidth, type Span } from './spans.ts';
import { total, wordsOf, type Part, type Word } from './words.ts';

/** A stretch of a line in one style and direction; `x` from the line's left end. */
export interface Fragment {
  readonly text: string;
  readonly span: Span;
  readonly x: number;
  readonly width: number;
  /** Added to each of its blanks, in points. */
  readonly stretch: number;
}

export interface Line {
  /** In the order of reading. */
  readonly fragments: readonly Fragment[];
  readonly width: number;
  /** Notes whose raised numbers stand in it, in order. */
  readonly marks: readonly number[];
  /** What it ends with goes on in the next line without a blank: a word that was parted, or letters that need none. */
  readonly endsInWord?: true;
}

/** How a paragraph fills its lines. */
export interface Manner {
  /** Lines are stretched to the full width between their words, except where the gaps would be too wide. */
  readonly justified: boolean;
  /** The language (BCP 47) by whose rules words are parted; null for never. */
  readonly hyphenation: string | null;
}

/** Of running text. */
export function proseManner({ alignment, hyphenation }: PageStyle): Manner {
  return { justified: alignment === 'justified', hyphenation };
}

/** Of short pieces in narrow columns, where stretched lines would have holes. */
export function itemManner({ hyphenation }: PageStyle): Manner {
  return { justified: false, hyphenation };
}

const RAGGED: Manner = { justified: false, hyphenation: null };

// Sums of widths differ from one another in the last bits.
const EPSILON = 1e-6;
/** Of lines one below the other that end in a hyphen. */
const MOST_HYPHENS = 2;
/** What a blank may grow by, in sizes of the text: a line that would need more is left ragged. */
const MOST_STRETCH = 0.45;

/**
 * Fills lines of `width` points, each as full as it gets. A word longer than a line is cut between characters. Lines are filled
 * in the order of reading; the words of each are then put in the order of writing.
 */
export function breakLines(spans: readonly Span[], width: number, manner: Manner = RAGGED): Line[] {
  const lines: Line[] = [];
  let open: Word[] = [];
  let used = 0;
  let hyphens = 0;
  const base = baseOf(spans);
  const close = (goesOn = true): void => {
    const last = open.at(-1);
    const isFilled = goesOn && last?.endsLine !== true;
    hyphens = isFilled && last?.hyphen != null ? hyphens + 1 : 0;
    lines.push(makeLine(open, goesOn, base, manner.justified && isFilled ? width : null));
    open = [];
    used = 0;
  };
  let before: Word | null = null;
  const parted = (word: Word, room: number): [Word, Word] | null => {
    // Of an address, or of two words with a hyphen, a piece alone is no word.
    const isWhole = before === null || before.blanks.length > 0 || before.endsLine || before.hyphen !== null;
    return manner.hyphenation === null || hyphens >= MOST_HYPHENS || !isWhole
      ? null
      : partWord(word, room + EPSILON, manner.hyphenation);
  };
  const queue = wordsOf(levelled(spans, base)).toReversed();
  for (let word = queue.pop(); word !== undefined; word = queue.pop()) {
    const needed = word.width + (word.hyphen?.width ?? 0);
    if (open.length > 0 && used + needed > width + EPSILON) {
      // A paragraph does not end with the rest of a word.
      const goesOn = queue.length > 0 && !word.endsLine && word.blanks.length > 0;
      const cut = goesOn ? parted(word, width - used) : null;
      if (cut !== null) {
        open.push(cut[0]);
        close();
        before = cut[0];
        queue.push(cut[1]);
        continue;
      }
      close();
    }
    if (open.length === 0 && word.width > width + EPSILON) {
      const [head, tail] = parted(word, width) ?? cutWord(word, width);
      if (tail.parts.length > 0) {
        open.push(head);
        close();
        before = head;
        queue.push(tail);
        continue;
      }
    }
    open.push(word);
    used += word.width + word.blankWidth;
    before = word;
    if (word.endsLine) close();
  }
  if (open.length > 0) close(false);
  return lines;
}

function baseOf(spans: readonly Span[]): Direction {
  const document = spans[0]?.base ?? 'ltr';
  return directionOf(spans.map((span) => (span.isRaised ? '' : span.text)).join(''), document);
}

/**
 * As many lines as `breakLines` needs, of about one length: for titles, where a last line of one word looks lost. Of two
 * ways to part them, the first line is the longer one, as a title is read.
 */
export function breakEvenly(spans: readonly Span[], width: number): Line[] {
  let best = breakLines(spans, width);
  let low = width / 2;
  let high = width;
  while (best.length > 1 && high - low > 2) {
    const middle = (low + high) / 2;
    const lines = breakLines(spans, middle);
    const fits = lines.length === best.length && lines.every((line) => line.width <= middle);
    if (fits) {
      best = lines;
      high = middle;
    } else low = middle;
  }
  return topHeavy(spans, best, width) ?? best;
}

/** How much wider than in the evenest way the lines may become. */
const TOP_HEAVY = 1.25;
/** How short the last line may become, of the first. */
const SHORTEST = 0.4;

/** The same number of lines with a first one that is not shorter than the last; null where there is no good way. */
function topHeavy(spans: readonly Span[], even: readonly Line[], width: number): Line[] | null {
  const [first, last] = [even[0]?.width ?? 0, even.at(-1)?.width ?? 0];
  if (first >= last) return null;
  const widest = Math.max(...even.map((it) => it.width));
  for (let wide = widest; wide <= Math.min(width, widest * TOP_HEAVY); wide += widest / 50) {
    const lines = breakLines(spans, wide);
    const [top, bottom] = [lines[0]?.width ?? 0, lines.at(-1)?.width ?? 0];
    if (lines.length === even.length && lines.every((it) => it.width <= wide) && top >= bottom)
      return bottom >= top * SHORTEST ? lines : null;
  }
  return null;
}

/** Width of the widest thing that cannot be broken, and of everything on one line. */
export function widthsOf(spans: readonly Span[]): { least: number; most: number } {
  const words = wordsOf(spans);
  const lines = breakLines(spans, Infinity);
  return {
    least: Math.max(0, ...words.map((word) => word.width)),
    most: Math.max(0, ...lines.map((line) => line.width)),
  };
}

function makeLine(
  words: readonly Word[],
  goesOn: boolean,
  base: Direction,
  justifiedTo: number | null,
): Line {
  const last = words.at(-1);
  const hyphen = goesOn && last?.endsLine === false ? last.hyphen : null;
  const parts = partsOf(words, hyphen);
  const stretch = justifiedTo === null ? 0 : stretchOf(parts, justifiedTo);
  const open: Open[] = [];
  const marks: number[] = [];
  let x = 0;
  let before: Open | undefined;
  for (const { span, text, width: natural } of parts) {
    const width = stretch === 0 ? natural : natural + stretch * blanksIn(text);
    if (before?.span === span) {
      before.pieces.push(text);
      before.width += width;
    } else {
      before = { pieces: [text], span, x, width };
      open.push(before);
    }
    if (span.mark !== null) marks.push(span.mark);
    x += width;
  }
  // Joined at once: text that grows piece by piece keeps every piece, a sixth of what a laid out document weighs.
  const fragments = open.map(({ pieces, ...it }): Fragment => ({ ...it, text: pieces.join(''), stretch }));
  const isTurned = base === 'rtl' || fragments.some(({ span }) => span.level > 0);
  return {
    fragments: isTurned ? inOrderOfWriting(fragments) : fragments,
    width: x,
    marks,
    ...(goesOn && last?.blanks.length === 0 && !last.endsLine ? { endsInWord: true } : {}),
  };
}

/** Of all words with the blanks between them, and of the hyphen after the last. */
function partsOf(words: readonly Word[], hyphen: Part | null): Part[] {
  const parts: Part[] = [];
  words.forEach((word, at) => {
    for (const it of word.parts) parts.push(it);
    if (at < words.length - 1) for (const it of word.blanks) parts.push(it);
  });
  if (hyphen !== null) parts.push(hyphen);
  return parts;
}

/** A fragment that grows. */
interface Open extends Pick<Fragment, 'span' | 'x'> {
  readonly pieces: string[];
  width: number;
}

/** The same fragments, each at its place. */
function inOrderOfWriting(fragments: readonly Fragment[]): Fragment[] {
  const xs: number[] = [];
  let x = 0;
  for (const at of visualOrder(fragments.map(({ span }) => span.level))) {
    xs[at] = x;
    x += fragments[at]?.width ?? 0;
  }
  return fragments.map((it, at) => ({ ...it, x: xs[at] ?? 0 }));
}

/** What each blank must grow by so that the line is `width` long; 0 where that would be too much. */
function stretchOf(parts: readonly Part[], width: number): number {
  const gaps = parts.reduce((sum, { text }) => sum + blanksIn(text), 0);
  const stretch = (width - total(parts)) / gaps;
  const most = MOST_STRETCH * Math.max(...parts.map(({ span }) => span.size));
  return gaps > 0 && stretch > 0 && stretch <= most ? stretch : 0;
}

function blanksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** The longest beginning of `word` that fits, at least one character of it, and the rest. */
function cutWord(word: Word, width: number): [Word, Word] {
  const head: Part[] = [];
  const tail: Part[] = [];
  for (const part of word.parts) {
    const room = width - total(head);
    if (tail.length > 0) tail.push(part);
    else if (part.width <= room) head.push(part);
    else {
      const [first, rest] = cutPart(part, room, head.length === 0);
      if (first !== null) head.push(first);
      if (rest !== null) tail.push(rest);
    }
  }
  const inner = { blanks: [], blankWidth: 0, endsLine: false, hyphen: null };
  return [
    { ...inner, parts: head, width: total(head) },
    { ...word, parts: tail, width: total(tail) },
  ];
}

function cutPart(part: Part, room: number, takeOne: boolean): [Part | null, Part | null] {
  const { span } = part;
  const characters = span.isRaised ? [part.text] : charactersOf(part.text);
  let count = 0;
  let taken = '';
  for (const character of characters) {
    const wider = taken + character;
    if (spanWidth(span, wider) > room && !(takeOne && count === 0)) break;
    taken = wider;
    count += 1;
  }
  const rest = characters.slice(count).join('');
  const made = (text: string): Part | null =>
    text === '' ? null : { span, text, width: spanWidth(span, text) };
  return [made(taken), made(rest)];
}
