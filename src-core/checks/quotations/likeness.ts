import { aligned, type Hunk } from './align.ts';
import type { Token } from './tokens.ts';

/** Where in a text words much like those of a quotation stand; indices of the text's tokens. */
export interface Likeness {
  readonly start: number;
  readonly end: number;
  /** From `start` to `end`; indices of `passage` in hunks count from `start`. */
  readonly hunks: readonly Hunk[];
  /** The share of the quotation's words that stand there in its order, 0 to 1; short words count fully only in runs. */
  readonly share: number;
}

/** A refrain does not say where a quotation is from. */
const MOST_PLACES = 8;
const LEAST_LENGTH = 4;
/** A short word that stands alone between others is in most sentences. */
const HALF = 0.5;
const MANY_PAIRS = 6;
const LEAST_PAIRS = 0.12;
const SPARE = 6;
/** What is left out behind an ellipsis may be longer than what is quoted. */
const OMITTED = 40;

/** The passage most alike to a quotation; null where no two words in a row are shared. */
export function mostAlike(quoted: readonly Token[], words: readonly Token[], text: string): Likeness | null {
  const window = bestWindow(quoted, words);
  if (window === null) return null;
  const passage = words.slice(...window);
  const tight = tightened(quoted, aligned(quoted, passage), passage, text);
  const inside = passage.slice(tight[0], tight[1]);
  const hunks = aligned(quoted, inside);
  return {
    ...{ start: window[0] + tight[0], end: window[0] + tight[1], hunks },
    share: shareOf(quoted, hunks),
  };
}

function shareOf(quoted: readonly Token[], hunks: readonly Hunk[]): number {
  const total = quoted.filter((it) => it.kind === 'word').length;
  let shared = 0;
  for (const it of hunks) {
    const [start, end] = it.quoted;
    if (!it.isSame) continue;
    const isRun = end - start > 1 || (quoted[start]?.key.length ?? 0) >= LEAST_LENGTH;
    shared += isRun ? end - start : HALF;
  }
  return total === 0 ? 0 : shared / total;
}

const pairs = new WeakMap<readonly Token[], ReadonlyMap<string, readonly number[]>>();

/** Where each pair of words in a row stands in a text; told once for each text. */
function pairsOf(words: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const known = pairs.get(words);
  if (known !== undefined) return known;
  const places = new Map<string, number[]>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const key = `${words[at]?.key ?? ''} ${words[at + 1]?.key ?? ''}`;
    const before = places.get(key);
    if (before === undefined) places.set(key, [at]);
    else before.push(at);
  }
  pairs.set(words, places);
  return places;
}

/** The stretch of a text that has most pairs of words of a quotation. */
function bestWindow(quoted: readonly Token[], words: readonly Token[]): [number, number] | null {
  const wanted = new Map<string, number>();
  for (let at = 0; at + 1 < quoted.length; at += 1) {
    if (quoted[at]?.kind !== 'word' || quoted[at + 1]?.kind !== 'word') continue;
    const key = `${quoted[at]?.key ?? ''} ${quoted[at + 1]?.key ?? ''}`;
    wanted.set(key, Math.min(MOST_PLACES, (wanted.get(key) ?? 0) + 1));
  }
  const gaps = quoted.filter((it) => it.kind !== 'word').length;
  const length = Math.ceil(quoted.length * 1.25) + SPARE + Math.min(gaps, 5) * OMITTED;
  const places = pairsOf(words);
  const hits = [...wanted.keys()]
    .flatMap((key) => (places.get(key) ?? []).map((at) => ({ at, key })))
    .toSorted((a, b) => a.at - b.at);
  const inside = new Map<string, number>();
  let [best, score, first, kinds] = [-1, 0, 0, 0];
  for (const [index, { at, key }] of hits.entries()) {
    const times = inside.get(key) ?? 0;
    inside.set(key, times + 1);
    // A pair counts as often as the quotation has it.
    if (times < (wanted.get(key) ?? 0)) kinds += 1;
    while ((hits[first]?.at ?? at) < at - length) {
      const gone = hits[first]?.key ?? '';
      const left = (inside.get(gone) ?? 1) - 1;
      inside.set(gone, left);
      if (left < (wanted.get(gone) ?? 0)) kinds -= 1;
      first += 1;
    }
    if (kinds > score) [best, score] = [index, kinds];
  }
  const last = hits[best]?.at;
  const pairsWanted = [...wanted.values()].reduce((sum, it) => sum + it, 0);
  // A pair or two of small words are in every long text.
  if (last === undefined || (pairsWanted >= MANY_PAIRS && score < pairsWanted * LEAST_PAIRS)) return null;
  return [Math.max(0, last + 2 - length), Math.min(words.length, last + length)];
}

/**
 * From the first to the last word that is shared, and as many words before and behind it as the quotation has there in
 * their place; not over the end of a sentence. Words shared far from the others are shared by chance.
 */
function tightened(
  quoted: readonly Token[],
  hunks: readonly Hunk[],
  passage: readonly Token[],
  text: string,
): [number, number] {
  const same = hunks.filter((it) => it.isSame);
  const longest = Math.max(0, ...same.map((it) => it.quoted[1] - it.quoted[0]));
  const middle = same.findIndex((it) => it.quoted[1] - it.quoted[0] === longest);
  if (middle < 0) return [0, passage.length];
  const isNear = (one: Hunk | undefined, next: Hunk | undefined): boolean => {
    if (one === undefined || next === undefined) return false;
    const between = quoted.slice(one.quoted[1], next.quoted[0]);
    const room = between.some((it) => it.kind !== 'word') ? OMITTED : 0;
    return next.passage[0] - one.passage[1] <= 2 * between.length + SPARE + room;
  };
  let [first, last] = [middle, middle];
  while (isNear(same[first - 1], same[first])) first -= 1;
  while (isNear(same[last], same[last + 1])) last += 1;
  const words = (from: number, to: number): number =>
    quoted.slice(from, to).filter((it) => it.kind === 'word').length;
  let start = same[first]?.passage[0] ?? 0;
  for (let spare = words(0, same[first]?.quoted[0] ?? 0); spare > 0 && start > 0; spare -= 1) {
    if (isApart(text, passage[start - 1], passage[start])) break;
    start -= 1;
  }
  let end = same[last]?.passage[1] ?? passage.length;
  for (
    let spare = words(same[last]?.quoted[1] ?? 0, quoted.length);
    spare > 0 && end < passage.length;
    spare -= 1
  ) {
    if (isApart(text, passage[end - 1], passage[end])) break;
    end += 1;
  }
  return [start, end];
}

function isApart(text: string, one: Token | undefined, next: Token | undefined): boolean {
  return one !== undefined && next !== undefined && /[.!?…]|\n\n/.test(text.slice(one.end, next.start));
}
