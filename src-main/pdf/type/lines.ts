import { charactersOf } from './coverage.ts';
import { spanWidth, type Span } from './spans.ts';
import { total, wordsOf, type Part, type Word } from './words.ts';

/** A stretch of a line in one style; `x` from the line's left end. */
export interface Fragment {
  readonly text: string;
  readonly span: Span;
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  /** Notes whose raised numbers stand in it, in order. */
  readonly marks: readonly number[];
}

// Sums of widths differ from one another in the last bits.
const EPSILON = 1e-6;

/** Fills lines of `width` points, each as full as it gets. A word longer than a line is cut between characters. */
export function breakLines(spans: readonly Span[], width: number): Line[] {
  const lines: Line[] = [];
  let open: Word[] = [];
  let used = 0;
  const close = (goesOn = true): void => {
    lines.push(makeLine(open, goesOn));
    open = [];
    used = 0;
  };
  const queue = wordsOf(spans).toReversed();
  for (let word = queue.pop(); word !== undefined; word = queue.pop()) {
    const needed = word.width + (word.hyphen?.width ?? 0);
    if (open.length > 0 && used + needed > width + EPSILON) close();
    if (open.length === 0 && word.width > width + EPSILON) {
      const [head, tail] = cutWord(word, width);
      if (tail.parts.length > 0) {
        open.push(head);
        close();
        queue.push(tail);
        continue;
      }
    }
    open.push(word);
    used += word.width + word.blankWidth;
    if (word.endsLine) close();
  }
  if (open.length > 0) close(false);
  return lines;
}

/** As many lines as `breakLines` needs, of about one length: for titles, where a last line of one word looks lost. */
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
  return best;
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

function makeLine(words: readonly Word[], goesOn: boolean): Line {
  const last = words.at(-1);
  const parts = words.flatMap((word) => (word === last ? word.parts : [...word.parts, ...word.blanks]));
  if (goesOn && last?.hyphen != null && !last.endsLine) parts.push(last.hyphen);
  const fragments: Fragment[] = [];
  let x = 0;
  for (const { span, text, width } of parts) {
    const before = fragments.at(-1);
    if (before?.span === span) {
      fragments[fragments.length - 1] = { ...before, text: before.text + text, width: before.width + width };
    } else fragments.push({ text, span, x, width });
    x += width;
  }
  return { fragments, width: x, marks: parts.flatMap(({ span }) => (span.mark === null ? [] : [span.mark])) };
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
