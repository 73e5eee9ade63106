import { endsSentence } from '#core/text/characters.ts';
import type { JoinLines } from './pdf-hyphens.ts';
import type { PdfLine } from './pdf-lines.ts';

/** How the lines of a document are set, for telling a new paragraph from the next line. Lengths in points. */
export interface Setting {
  /** The size of most of its text. */
  readonly body: number;
  /** From line to line of a paragraph, by rounded size of the text. */
  readonly leading: ReadonlyMap<number, number>;
}

/** Fewer distances say nothing about how lines are set. */
const LEAST_DISTANCES = 4;
const USUAL_LEADING = 1.3;

export function settingOf(pages: readonly (readonly PdfLine[])[]): Setting {
  const letters = new Map<number, number>();
  const distances = new Map<number, number[]>();
  for (const lines of pages)
    for (const [index, line] of lines.entries()) {
      const size = Math.round(line.size);
      letters.set(size, (letters.get(size) ?? 0) + line.text.length);
      const down = (lines[index - 1]?.y ?? line.y) - line.y;
      if (down > line.size * 0.8 && down < line.size * 3) addTo(distances, size, down);
    }
  const body = [...letters].reduce((most, it) => (it[1] > most[1] ? it : most), [0, 0])[0];
  const leading = [...distances].flatMap(([size, all]): [number, number][] =>
    // The lower quarter: paragraphs of one line each must not make their distance the rule.
    all.length < LEAST_DISTANCES ? [] : [[size, all.toSorted((a, b) => a - b)[all.length >> 2] ?? 0]],
  );
  return { body, leading: new Map(leading) };
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The paragraphs of a page, in the order of its lines. */
export function paragraphsOfLines(lines: readonly PdfLine[], setting: Setting, join: JoinLines): string[] {
  const paragraphs: PdfLine[][] = [];
  const rights = lines.map((line) => rightEdge(line, lines));
  for (const [index, line] of lines.entries()) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && continues(paragraph, line, rights[index - 1] ?? 0, setting)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((it) => it.map((line) => line.text.trim()).reduce(join));
}

/** Where the lines of its column end. */
function rightEdge(line: PdfLine, lines: readonly PdfLine[]): number {
  const column = lines.filter((it) => it.angle === line.angle && Math.abs(it.x - line.x) < line.size * 6);
  return column.reduce((right, it) => Math.max(right, it.end), line.end);
}

const BULLET = /^(?:[•‣▪■●○◦–—*·-]|\(?(?:\d{1,3}|\p{L})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s/u;

/** A line of a table of contents: dots that lead to a number. */
const LEADER = /(?:\.\s?){4,}\s*[\dA-Zivxlc-]{1,8}\s*$/u;

function continues(paragraph: readonly PdfLine[], line: PdfLine, right: number, setting: Setting): boolean {
  const last = paragraph.at(-1) ?? line;
  const down = last.y - line.y;
  const isLow = /^\p{Ll}/u.test(line.text.trimStart());
  const isOpen = !endsSentence(last.text.trimEnd());
  if (last.angle !== line.angle || Math.abs(last.size - line.size) > line.size * 0.08) return false;
  if (LEADER.test(last.text)) return false;
  // The next column: only half a sentence says that the paragraph goes on.
  if (down < 0) return isLow && isOpen && line.x > last.x;
  if (down > leadingOf(line, setting) * 1.25) return false;
  if (/^[•‣▪■●○◦]/u.test(line.text.trimStart())) return false;
  const isShort = wouldFit(last, line, right);
  if (BULLET.test(line.text.trimStart()) && (isShort || !isOpen || line.x < last.x - line.size * 0.5))
    return false;
  if (isIndented(paragraph, line)) return isLow && isOpen;
  // A title in two lines, or lines about one axis, break where they look well.
  const isTitle = line.size > setting.body * 1.15 && line.font === last.font;
  const isCentred =
    Math.abs(line.x + line.end - last.x - last.end) < line.size && Math.abs(line.x - last.x) > 1;
  if (isTitle || (isCentred && isOpen && line.font === last.font)) return true;
  return !isShort || (isLow && isOpen);
}

function leadingOf({ size }: PdfLine, { leading }: Setting): number {
  return leading.get(Math.round(size)) ?? size * USUAL_LEADING;
}

/** Whether the first word of a line had room on the line before: then it was not wrapped there. */
function wouldFit(last: PdfLine, line: PdfLine, right: number): boolean {
  const word = /^\S*/.exec(line.text.trimStart())?.[0] ?? '';
  const letter = (line.end - line.x) / Math.max(line.text.trim().length, 1);
  return last.end + (word.length + 1) * letter < right - line.size * 0.5;
}

/** Whether a line stands further in than the one before, or further out than a block that stood in. */
function isIndented(paragraph: readonly PdfLine[], line: PdfLine): boolean {
  const [first, second] = paragraph;
  const last = paragraph.at(-1) ?? line;
  const step = line.size * 0.8;
  // Lines of a list stand under its words, not under its mark.
  if (first && paragraph.length === 1 && BULLET.test(first.text.trimStart())) return false;
  if (line.x > last.x + step) return true;
  return second !== undefined && line.x < last.x - step;
}
