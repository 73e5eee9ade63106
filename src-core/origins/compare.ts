import type { OriginEvidence } from '#core/model/origin.ts';
import { paragraphsOf, type ResidueRange } from '#core/model/source-text.ts';
import { containment, REACH, shinglesOf } from './shingles.ts';
import { isFunctionWord } from '#core/text/words/small-words.ts';

/** A frozen text with what is set aside in it. */
export interface Compared {
  readonly text: string;
  readonly residue: readonly ResidueRange[];
}

/** A word of a text, folded, with its place; offsets in UTF-16 units. */
interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words in a row below this many are chance: fixed phrases, names with titles. */
const SHORTEST_RUN = 5;
/** A run this frequent in the other text is a refrain; looking at every place of it would take too long. */
const MOST_PLACES = 20;
const SHOWN_RUNS = 12;
const SHOWN_NUMBERS = 30;

/**
 * What two texts have in common, for a person to judge by: runs of words, numbers, and two measures of likeness. Two
 * articles written from a third share few runs and many numbers. Residue does not count, nor what comes after the first
 * million UTF-16 units.
 */
export function compareTexts(carrier: Compared, origin: Compared): Omit<OriginEvidence, 'naming'> {
  const [here, there] = [wordsIn(carrier), wordsIn(origin)];
  const bodies = [here, there].map((words) => words.map((it) => it.word).join(' '));
  const [a = '', b = ''] = bodies;
  return {
    sharedRuns: runsInBoth(here, there),
    sharedNumbers: numbersInBoth(carrier, origin),
    threeWordShare: containment(shinglesOf(a), shinglesOf(b)),
    stemPairShare: containment(stemPairs(here), stemPairs(there)),
  };
}

function bodyRanges({ text, residue }: Compared): { start: number; end: number }[] {
  return paragraphsOf(text, residue)
    .filter((it) => it.number !== null && it.start < REACH)
    .map(({ start, end }) => ({ start, end: Math.min(end, REACH) }));
}

function wordsIn(it: Compared): Word[] {
  return bodyRanges(it).flatMap(({ start, end }) =>
    [...it.text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
      word: word.toLowerCase(),
      start: start + index,
      end: start + index + word.length,
    })),
  );
}

/** The longest runs of words in both, the longest first; no two overlap in the first text. */
function runsInBoth(here: readonly Word[], there: readonly Word[]): OriginEvidence['sharedRuns'] {
  const places = new Map<string, number[]>();
  const keyAt = (words: readonly Word[], at: number) =>
    words
      .slice(at, at + SHORTEST_RUN)
      .map((it) => it.word)
      .join(' ');
  for (let at = 0; at + SHORTEST_RUN <= there.length; at += 1) {
    const key = keyAt(there, at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  const runs: OriginEvidence['sharedRuns'] = [];
  for (let at = 0; at + SHORTEST_RUN <= here.length;) {
    const [place, length] = longestAt(here, there, at, places.get(keyAt(here, at)) ?? []);
    if (length < SHORTEST_RUN) at += 1;
    else {
      runs.push({
        inSource: spanOf(here, at, length),
        inOrigin: spanOf(there, place, length),
        words: length,
      });
      at += length;
    }
  }
  return runs
    .toSorted((a, b) => b.words - a.words || a.inSource.start - b.inSource.start)
    .slice(0, SHOWN_RUNS);
}

function longestAt(
  here: readonly Word[],
  there: readonly Word[],
  at: number,
  places: readonly number[],
): [place: number, length: number] {
  let best: [number, number] = [-1, 0];
  for (const place of places) {
    let length = 0;
    while (here[at + length] !== undefined && here[at + length]?.word === there[place + length]?.word)
      length += 1;
    if (length > best[1]) best = [place, length];
  }
  return best;
}

function spanOf(words: readonly Word[], at: number, length: number): { start: number; end: number } {
  return { start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0 };
}

const NUMBER =
  /(?<![\p{L}\p{N}.,-])\d{1,3}(?:[., \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?(?!\p{N})|(?<![\p{L}\p{N}.,-])\d+(?:[.,]\d+)?(?![\p{L}\p{N}])/gu;

/** Numbers of two digits and more that both state, years left out: nearly every two articles share one. */
function numbersInBoth(one: Compared, other: Compared): string[] {
  const theirs = new Set(numbersIn(other).map(([digits]) => digits));
  const shared = new Map<string, string>();
  for (const [digits, printed] of numbersIn(one))
    if (theirs.has(digits) && !shared.has(digits)) shared.set(digits, printed);
  return [...shared.values()].slice(0, SHOWN_NUMBERS);
}

function numbersIn(it: Compared): [digits: string, printed: string][] {
  return bodyRanges(it).flatMap(({ start, end }) =>
    [...it.text.slice(start, end).matchAll(NUMBER)].flatMap(([printed]): [string, string][] => {
      const digits = printed.replace(/\D/g, '');
      const isYear = /^(?:19|20)\d\d$/.test(printed);
      return digits.length < 2 || isYear ? [] : [[digits, printed]];
    }),
  );
}

/** Two words of content in a row, by their beginnings: endings change where a sentence is written anew. */
function stemPairs(words: readonly Word[]): Set<string> {
  const stems = words
    .filter((it) => it.word.length > 2 && !isFunctionWord(it.word))
    .map((it) => it.word.slice(0, 6));
  return new Set(stems.slice(1).map((it, at) => `${stems[at] ?? ''} ${it}`));
}
