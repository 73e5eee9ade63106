import { StyleContextStack, TextBreaker } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import { withoutInvisible } from './coverage.ts';
import { spanWidth, type Span } from './spans.ts';

/** A stretch of one span. */
export interface Part {
  readonly span: Span;
  readonly text: string;
  readonly width: number;
}

/** What may not be parted, with the blanks after it, which vanish at a line's end. */
export interface Word {
  readonly parts: readonly Part[];
  readonly blanks: readonly Part[];
  readonly width: number;
  readonly blankWidth: number;
  /** A line ends here in any case. */
  readonly endsLine: boolean;
  /** The word goes on in the next one: a hyphen shows if a line ends here. */
  readonly hyphen: Part | null;
}

const breaker = new TextBreaker();
const noStyles = new StyleContextStack({});

const SOFT_HYPHEN = '\u00AD';
// Stands for a raised number or letter while breaks are sought: nothing may come between it and the word before it.
const WORD_JOINER = '\u2060';
// "para. 4" stays on one line: a number alone at the beginning of a line says nothing.
const AFTER_ABBREVIATION = /(?<=(?<!\p{L})\p{L}{1,5}\.) (?=\p{N})/gu;
const PLAIN_END = /[!-~]$/;
const BLANKS = /[^\S\u00A0\u202F\u2007]+$/;

/** Cuts text where Unicode's line breaking rules allow a line to end, seen over all spans together. */
export function wordsOf(spans: readonly Span[]): Word[] {
  const drawn = spans.filter((span) => span.text !== '');
  const whole = drawn
    .map((span) => (span.isRaised ? WORD_JOINER : span.text))
    .join('')
    .replace(AFTER_ABBREVIATION, '\u00A0');
  const words: Word[] = [];
  if (whole === '') return words;
  let at = 0;
  for (const { text, lineEnd = false } of breaker.getBreaks([whole], noStyles)) {
    words.push(makeWord(cut(drawn, at, at + text.length), text, lineEnd));
    at += text.length + (lineEnd ? 1 : 0);
  }
  return words;
}

const NO_PARTS: readonly Part[] = [];

function makeWord(pieces: readonly { span: Span; text: string }[], text: string, endsLine: boolean): Word {
  const [only] = pieces;
  // Nearly every word is of one style, and then needs no lists to be put together.
  if (pieces.length === 1 && only !== undefined && !only.span.isRaised && !text.endsWith(SOFT_HYPHEN)) {
    const shown = withoutInvisible(only.text);
    const end =
      shown.endsWith(' ') || !PLAIN_END.test(shown) ? shown.replace(BLANKS, '').length : shown.length;
    const word = end === 0 ? null : part(only.span, end === shown.length ? shown : shown.slice(0, end));
    const blank = end === shown.length ? null : part(only.span, shown.slice(end));
    return {
      parts: word === null ? NO_PARTS : [word],
      blanks: blank === null ? NO_PARTS : [blank],
      width: word?.width ?? 0,
      blankWidth: blank?.width ?? 0,
      endsLine,
      hyphen: null,
    };
  }
  const parts: Part[] = [];
  const blanks: Part[] = [];
  for (const { span, text: written } of pieces.toReversed()) {
    const shown = span.isRaised ? span.text : withoutInvisible(written);
    const words = parts.length > 0 ? shown : shown.replace(BLANKS, '');
    if (words.length < shown.length) blanks.unshift(part(span, shown.slice(words.length)));
    if (words !== '') parts.unshift(part(span, words));
  }
  const last = pieces.at(-1);
  const hyphen = text.endsWith(SOFT_HYPHEN) && last !== undefined ? hyphenOf(last.span) : null;
  return { parts, blanks, width: total(parts), blankWidth: total(blanks), endsLine, hyphen };
}

/** The hyphen of a word that goes on in the next line: drawn as one, and no letter of the word for those who copy it. */
export function hyphenOf(span: Span): Part {
  return part({ ...span, drawnAs: '-' }, SOFT_HYPHEN);
}

export function part(span: Span, text: string): Part {
  return { span, text, width: spanWidth(span, text) };
}

export function total(parts: readonly Part[]): number {
  return parts.reduce((sum, it) => sum + it.width, 0);
}

/** The stretches of spans between two offsets of the whole, where a raised number counts as one character. */
function cut(spans: readonly Span[], from: number, to: number): { span: Span; text: string }[] {
  const pieces: { span: Span; text: string }[] = [];
  let start = 0;
  for (const span of spans) {
    const length = span.isRaised ? 1 : span.text.length;
    const low = Math.max(from, start);
    const high = Math.min(to, start + length);
    if (low < high) {
      pieces.push({
        span,
        text: span.isRaised ? span.text : span.text.slice(low - start, high - start),
      });
    }
    start += length;
    if (start >= to) break;
  }
  return pieces;
}
