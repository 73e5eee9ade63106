import { paragraphsOf } from '#core/model/source-text.ts';

/** A text as its reader sees it, with the place of each of its UTF-16 units in what the file holds once decoded. */
export interface ShownText {
  readonly text: string;
  /** Where each unit begins and ends (exclusive); as long as the text. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A file whose text is what one reads. */
export function plainShown(text: string): ShownText {
  return {
    text,
    starts: Uint32Array.from({ length: text.length }, (_, at) => at),
    ends: Uint32Array.from({ length: text.length }, (_, at) => at + 1),
  };
}

/**
 * Where passages of a frozen text stand in the text it was made from: a function from a range of `frozen` to the range
 * of the decoded original that holds the same words, or null where the words cannot be followed back. Offsets in UTF-16
 * units. White space, invisible marks and composed letters may differ between the two; words may not.
 */
export function placesInOriginal(
  shown: ShownText,
  frozen: string,
): (start: number, end: number) => Place | null {
  const original = squeezed(shown.text);
  const kept = squeezed(frozen);
  const found = follow(original.text, kept, frozen);
  return (start, end) => {
    const first = lowerBound(kept.starts, start);
    const last = lowerBound(kept.starts, end) - 1;
    const from = found[first] ?? -1;
    const to = found[last] ?? -1;
    if (first > last || from < 0 || to < from) return null;
    const [startUnit, endUnit] = [original.starts[from], original.ends[to]];
    if (startUnit === undefined || endUnit === undefined) return null;
    const place = { start: shown.starts[startUnit] ?? 0, end: shown.ends[endUnit - 1] ?? 0 };
    return place.start < place.end ? place : null;
  };
}

/** A text without what may differ between a file and the text frozen from it. */
interface Squeezed {
  readonly text: string;
  /** Of each unit of `text`, where the character it comes from begins and ends in the full text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** White space, controls and marks that show nothing (see `cleanCharacters`). */
const LEFT_OUT = /^[\s\p{Cc}\ufeff\u200b\u00ad\u202a-\u202e\u2066-\u2069]/u;
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

function squeezed(text: string): Squeezed {
  // NFC never makes a text more than three times as long (Unicode FAQ, "Normalization").
  const room = text.length * 3;
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  const pieces: string[] = [];
  let length = 0;
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    if (LEFT_OUT.test(character)) continue;
    const piece = character.length === 1 && character < '\u0300' ? character : character.normalize('NFC');
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts[length] = index;
      ends[length] = index + character.length;
      length += 1;
    }
    pieces.push(piece);
  }
  return { text: pieces.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

/** For each unit of the kept text its place in the original, -1 where it has none. Paragraph by paragraph. */
function follow(original: string, kept: Squeezed, frozen: string): Int32Array {
  const found = new Int32Array(kept.text.length).fill(-1);
  let cursor = 0;
  for (const paragraph of paragraphsOf(frozen, [])) {
    const from = lowerBound(kept.starts, paragraph.start);
    const words = kept.text.slice(from, lowerBound(kept.starts, paragraph.end));
    if (words === '') continue;
    const whole = indexFrom(original, words, cursor);
    if (whole >= 0) {
      for (let unit = 0; unit < words.length; unit += 1) found[from + unit] = whole + unit;
      cursor = whole + words.length;
    } else cursor = followGaps(original, words, cursor, (unit, at) => (found[from + unit] = at));
  }
  return found;
}

/** In order, as a document is read; before it only for what stands elsewhere in the file, such as a title. */
function indexFrom(original: string, words: string, cursor: number): number {
  const ahead = original.indexOf(words, cursor);
  return ahead >= 0 ? ahead : original.indexOf(words);
}

/** So much may stand between two letters of a paragraph: marks of Markdown, the address of a link. */
const WIDEST_GAP = 2000;
/** So many letters tell where a paragraph begins. */
const OPENING = 8;

/** A paragraph with something in between that is not shown. Answers the place behind it, or `cursor` where it is lost. */
function followGaps(
  original: string,
  words: string,
  cursor: number,
  put: (unit: number, at: number) => void,
): number {
  const begin = indexFrom(original, words.slice(0, OPENING), cursor);
  let at = begin >= 0 ? begin : original.indexOf(words.slice(0, 1), cursor);
  if (at < 0) return cursor;
  for (let unit = 0; unit < words.length; unit += 1) {
    const next = original.indexOf(words.charAt(unit), at);
    if (next < 0 || next - at > WIDEST_GAP) return cursor;
    put(unit, next);
    at = next + 1;
  }
  return at;
}

/** The first index whose number is `wanted` or more; the numbers ascend. */
function lowerBound(numbers: Uint32Array, wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
