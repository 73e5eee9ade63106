import {
  abbreviations,
  closingAbbreviations,
  sentenceStarters,
  unitAbbreviations,
} from './words/abbreviations.ts';

// Text copied from some pages loses its paragraph ends: "...the report.In a letter...". A sentence end that touches the
// next capital tells where they were.

/** A lone missing space in an ordinary paragraph is a typing error; in a block as long as this it is a lost break. */
const LONG_BLOCK = 500;
/** What a single break must leave on each side. */
const SHORTEST_SIDE = 40;

const JOINT = /[.!?…]["'”“’»)\]]*(?=["'“‘«„([]?\p{Lu})/gu;
/** A paragraph that begins with a number: "...left the port.40 ships...". It counts only beside other breaks. */
const JOINT_BEFORE_NUMBER = /(?<=[\p{Ll}]{3}[”"»)]?)[.!?…]["”»)]*(?=\d{1,3}(?:[ ,.]\d{3})* \p{Ll}{2})/gu;
const FILE_OR_HOST_ENDING =
  /^(?:com|org|net|info|gov|edu|int|mil|io|eu|uk|ua|ru|fr|de|tv|pdf|docx?|xlsx?|pptx?|html?|txt|md|js|ts|json|csv|jpe?g|png|zip)$/i;

/** The paragraphs of a line whose breaks were lost; the line alone where none were. No character is lost but spaces. */
export function splitRunTogether(line: string): string[] {
  const certain = lostBreaks(line);
  if (!isRunTogether(line, certain)) return [line];
  const breaks = [...new Set([...certain, ...breaksBeforeNumbers(line)])].toSorted((a, b) => a - b);
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
  let isLowQuoted = false;
  let counted = 0;
  for (const { 0: joint, index } of line.matchAll(JOINT)) {
    const since = line.slice(counted, index);
    if (countOf('"', since) % 2 === 1) isQuoted = !isQuoted;
    const opened = since.lastIndexOf('„');
    if (opened > since.lastIndexOf('“')) isLowQuoted = true;
    else if (since.includes('“')) isLowQuoted = false;
    counted = index;
    const at = breakPlace(joint.slice(1), index + 1, { isQuoted, isLowQuoted });
    if (at >= line.length || !isSentenceJoint(line, index, at)) continue;
    breaks.push(at);
    isQuoted = false;
    isLowQuoted = false;
    counted = at;
  }
  return breaks;
}

function breaksBeforeNumbers(line: string): number[] {
  return [...line.matchAll(JOINT_BEFORE_NUMBER)]
    .filter(({ index }) => !abbreviations.has(wordBefore(line, index).toLowerCase()))
    .map((it) => it.index + it[0].length);
}

function countOf(character: string, text: string): number {
  return text.split(character).length - 1;
}

/**
 * Where between the marks after a full stop the break falls. A straight quotation mark looks the same at both ends of
 * a quotation: one that stands where a quotation is open closes it, any other opens the next paragraph. So does `“`,
 * which closes what „ opened.
 */
function breakPlace(
  marks: string,
  start: number,
  { isQuoted, isLowQuoted }: { readonly isQuoted: boolean; readonly isLowQuoted: boolean },
): number {
  const straight = marks.indexOf('"');
  const curly = marks.indexOf('“');
  if (curly >= 0 && !isLowQuoted) return start + curly;
  if (straight < 0) return start + marks.length;
  return start + straight + (isQuoted ? 1 : 0);
}

function wordBefore(line: string, stop: number): string {
  return /[\p{L}\p{N}\p{M}'’ʼ.-]*$/u.exec(line.slice(Math.max(0, stop - 80), stop))?.[0] ?? '';
}

function isSentenceJoint(line: string, stop: number, at: number): boolean {
  const before = /\S*$/.exec(line.slice(Math.max(0, stop - 200), stop))?.[0] ?? '';
  const after = /^\S*/.exec(line.slice(at, at + 200))?.[0] ?? '';
  if (/[/\\@_=<>#]|^www\./u.test(before) || /^[^\s,;]*(?:[/\\@_=<>#]|\p{L}\.\p{L})/u.test(firstPart(after)))
    return false;
  const word = wordBefore(line, stop);
  const next = /^\P{L}*([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '';
  if (line[stop] !== '.' || word === '') return word !== '' || /["'”“’»)\]%]$/u.test(before);
  return closesSentence(line.slice(0, stop), word, next) && !FILE_OR_HOST_ENDING.test(next);
}

/** "They.Sit" may stand in a line that ran together, too; "Sub.name" is a name. */
function firstPart(after: string): string {
  return after.replace(/^([^\s.]{2,}[.])\p{Lu}.*$/u, '$1');
}

function closesSentence(line: string, word: string, next: string): boolean {
  const low = word.toLowerCase();
  const before = line.slice(Math.max(0, line.length - word.length - 12), line.length - word.length);
  if (unitAbbreviations.has(low) && /\d[\d ,.–-]*(?:тис|тыс|млн|млрд|трлн)?\.? ?$/u.test(before)) return true;
  if (/(?:^|[\s(])т\.? $/u.test(before) && /^[дпч]$/u.test(low)) return true;
  if (closingAbbreviations.has(low)) return true;
  if (abbreviations.has(low)) return false;
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return sentenceStarters.has(next.toLowerCase());
  if (/^\p{L}$/u.test(word) || /(?:^|\.)\p{L}$/u.test(word)) return false;
  // "ASP.NET", "3.A": names and numbering, where nothing says that a sentence ends.
  if (/^\p{Lu}+$/u.test(word) && /^\p{Lu}{2,}$/u.test(next)) return false;
  return !/^\d{1,2}$/.test(word) || isCounting(before);
}

/** Whether words of a sentence stand before a short number: "asked for samples and got 12.", not "see 3.A". */
function isCounting(before: string): boolean {
  return (
    /[\p{Ll}%]{2,},? $/u.test(before) &&
    !/(?:^|\s)(?:see|no|nos|art|sec|section|chapter|part|point|див|ст|п|см|гл|voir|partie) $/iu.test(before)
  );
}
