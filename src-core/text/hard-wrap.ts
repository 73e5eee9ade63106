import { endsSentence } from './characters.ts';

// Wire copy is wrapped at a column; text saved from a page has a paragraph per line. Which of the two a block is shows
// in its line ends: a wrapped line ends where the next word would no longer have fitted.

const NARROWEST = 40;
const WIDEST = 120;
/** Lines that must be full before a text counts as wrapped at all. */
const LEAST_FULL_LINES = 3;
const LEAST_FULL_SHARE = 0.6;
/** Below this a line before one in lower case is a label or a counter, not half a sentence. */
const SHORTEST_BROKEN_LINE = 40;

const LIST_ITEM = /^\s*(?:[-*•–—▪·]\s|\(?\d{1,3}[.)]\s|\(?[a-zа-яіїєґ]\)\s)/u;

/**
 * The column a text is wrapped at, in characters, or null when its lines were not wrapped. `blocks` are the lines of
 * each stretch between blank lines.
 */
export function wrapWidth(blocks: readonly (readonly string[])[]): number | null {
  const lengths = blocks
    .filter((lines) => lines.length > 1)
    .flatMap((lines) => lines.map((line) => line.trim().length))
    .toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)];
  if (width === undefined || width < NARROWEST || width > WIDEST) return null;
  let full = 0;
  let inner = 0;
  for (const lines of blocks) {
    const wraps = lines.slice(0, -1).filter((line, index) => isFull(line, lines[index + 1] ?? '', width));
    full += wraps.length;
    // Title, author and date stand on lines of their own above wrapped copy, too.
    if (wraps.length > 0) inner += lines.length - 1;
  }
  return full >= LEAST_FULL_LINES && full / inner >= LEAST_FULL_SHARE ? width : null;
}

/** The paragraphs of one block of lines, in order; see `wrapWidth` for `width`. */
export function blockToParagraphs(lines: readonly string[], width: number | null): string[] {
  const indent = lines.reduce((least, line) => Math.min(least, leadingSpace(line)), Infinity);
  const paragraphs: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const opens =
      before === undefined ||
      LIST_ITEM.test(line) ||
      (width !== null && leadingSpace(line) >= indent + 2) ||
      !isContinued(before, line, width);
    if (opens) paragraphs.push([line.trim()]);
    else paragraphs.at(-1)?.push(gap(before, line), line.trim());
  }
  return paragraphs.map((pieces) => pieces.join(''));
}

function isContinued(before: string, line: string, width: number | null): boolean {
  const start = line.trimStart();
  const opensLow = /^\p{Ll}/u.test(start);
  if (width === null) return opensLow && isHalfSentence(before.trim(), start);
  return isFull(before, line, width) || (opensLow && !endsSentence(before.trim()));
}

function isHalfSentence(before: string, after: string): boolean {
  const isLabel = before.length < SHORTEST_BROKEN_LINE || after.split(/\s+/).length < 3;
  return !isLabel && !/[.!?…:;]["'”’»)]*$/.test(before);
}

function isFull(line: string, next: string, width: number): boolean {
  const word = /^\S*/.exec(next.trimStart())?.[0] ?? '';
  return line.trim().length + 1 + word.length > width;
}

/** A hyphen at a line end of wire copy is a real one (wire copy is not hyphenated), so no space may follow it. */
function gap(before: string, line: string): string {
  return /\p{L}-\s*$/u.test(before) && /^\s*\p{Ll}/u.test(line) ? '' : ' ';
}

/** In columns; a tab counts for four. */
function leadingSpace(line: string): number {
  return line.slice(0, line.length - line.trimStart().length).replaceAll('\t', '    ').length;
}
