import { abbreviations, sentenceStarters } from './words/abbreviations.ts';

// Text copied from some pages loses its paragraph ends: "...the report.In a letter...". A sentence end that touches the
// next capital tells where they were.

/** A lone missing space in an ordinary paragraph is a typing error; in a block as long as this it is a lost break. */
const LONG_BLOCK = 500;
/** What a single break must leave on each side. */
const SHORTEST_SIDE = 40;

const JOINT = /[.!?…]["'”’»)\]]*(?=["'“‘«„([]?\p{Lu})/gu;
const FILE_OR_HOST_ENDING =
  /^(?:com|org|net|info|gov|edu|int|mil|io|eu|uk|ua|ru|fr|de|tv|pdf|docx?|xlsx?|pptx?|html?|txt|md|js|ts|json|csv|jpe?g|png|zip)$/i;

/** The paragraphs of a line whose breaks were lost; the line alone where none were. No character is lost but spaces. */
export function splitRunTogether(line: string): string[] {
  const breaks = lostBreaks(line);
  if (!isRunTogether(line, breaks)) return [line];
  const pieces: string[] = [];
  let start = 0;
  for (const at of [...breaks, line.length]) {
    pieces.push(line.slice(start, at).trim());
    start = at;
  }
  // A piece is judged like any line, so that normalising twice finds nothing new.
  return pieces.flatMap(splitRunTogether);
}

function isRunTogether(line: string, breaks: readonly number[]): boolean {
  const [only, ...more] = breaks;
  if (only === undefined) return false;
  if (more.length > 0) return true;
  return line.length >= LONG_BLOCK && only >= SHORTEST_SIDE && line.length - only >= SHORTEST_SIDE;
}

function lostBreaks(line: string): number[] {
  const breaks: number[] = [];
  // Counted as the line is read: looking back at every joint would take for ever in a long one.
  let isQuoted = false;
  let counted = 0;
  for (const { 0: joint, index } of line.matchAll(JOINT)) {
    if (countOf('"', line.slice(counted, index)) % 2 === 1) isQuoted = !isQuoted;
    counted = index;
    const at = breakPlace(joint.slice(1), index + 1, isQuoted);
    if (at >= line.length || !isSentenceJoint(line, index, at)) continue;
    breaks.push(at);
    isQuoted = false;
    counted = at;
  }
  return breaks;
}

function countOf(character: string, text: string): number {
  return text.split(character).length - 1;
}

/**
 * Where between the marks after a full stop the break falls. A straight quotation mark looks the same at both ends of
 * a quotation: one that stands where a quotation is open closes it, any other opens the next paragraph.
 */
function breakPlace(marks: string, start: number, isQuoted: boolean): number {
  const straight = marks.indexOf('"');
  if (straight < 0) return start + marks.length;
  return start + straight + (isQuoted ? 1 : 0);
}

function isSentenceJoint(line: string, stop: number, at: number): boolean {
  const before = /\S*$/.exec(line.slice(Math.max(0, stop - 200), stop))?.[0] ?? '';
  const after = /^\S*/.exec(line.slice(at, at + 200))?.[0] ?? '';
  if (/[/\\@_=<>#]|^www\./u.test(before) || /^[^\s,;]*(?:[/\\@_=<>#]|\p{L}\.\p{L})/u.test(after))
    return false;
  const word = /[\p{L}\p{N}\p{M}'’ʼ.-]*$/u.exec(before)?.[0] ?? '';
  const next = /^\P{L}*([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '';
  if (line[stop] !== '.' || word === '') return word !== '' || /["'”’»)\]%]$/u.test(before);
  return closesSentence(word, next) && !FILE_OR_HOST_ENDING.test(next);
}

function closesSentence(word: string, next: string): boolean {
  if (abbreviations.has(word.toLowerCase())) return false;
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return sentenceStarters.has(next.toLowerCase());
  if (/^\p{L}$/u.test(word) || /(?:^|\.)\p{L}$/u.test(word)) return false;
  // "ASP.NET", "3.A": names and numbering, where nothing says that a sentence ends.
  if (/^\p{Lu}+$/u.test(word) && /^\p{Lu}{2,}$/u.test(next)) return false;
  return !/^\d{1,2}$/.test(word);
}
