import { foldForSearch } from '#core/text/fold.ts';

// A text as the set of its three-word sequences. Two texts that share many were copied from one another; two that share
// few and yet more than chance may have been written from a third.

/** Words in a row. */
const WIDTH = 3;
/** What comes after so many UTF-16 units is not looked at: the time for one text is bounded. */
export const REACH = 1_000_000;
/** A text of up to so many sequences keeps them all in its sample. */
const KEPT_WHOLE = 256;
/** No sample is larger. */
const LARGEST_SAMPLE = 2048;
const STEP = 8;

/** Every sequence of three words of a text, as an unsigned hash of 32 bits. Case and punctuation do not count. */
export function shinglesOf(text: string): Set<number> {
  const found = new Set<number>();
  let [first, second, count] = [0, 0, 0];
  for (const [word] of foldForSearch(text.slice(0, REACH))
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const third = hashOf(word);
    count += 1;
    if (count >= WIDTH) found.add(mixed(Math.imul(mixed(Math.imul(first, 31) ^ second), 31) ^ third));
    [first, second] = [second, third];
  }
  return found;
}

/**
 * The hashes of a text that are kept to find it by, in ascending order: all of a short text, else those that a power of
 * eight divides, so that the samples of two texts can be compared whatever their lengths.
 */
export function sampleOf(shingles: ReadonlySet<number>): number[] {
  let modulus = 1;
  if (shingles.size > KEPT_WHOLE) {
    modulus = STEP;
    while (shingles.size / modulus > LARGEST_SAMPLE) modulus *= STEP;
  }
  return [...shingles].filter((it) => it % modulus === 0).toSorted((a, b) => a - b);
}

/** By what a sample was thinned, told from its hashes. */
export function modulusOf(sample: readonly number[]): number {
  let modulus = 1;
  // Every modulus divides 0.
  while (sample.some((it) => it !== 0) && sample.every((it) => it % (modulus * STEP) === 0)) modulus *= STEP;
  return modulus;
}

/** The share of the smaller set that the larger one has too, 0 to 1; 0 where one is empty. */
export function containment<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const it of small) if (large.has(it)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}

/**
 * An estimate of `containment` from two samples: the finer one is thinned to the other. The smaller the samples, the
 * rougher.
 */
export function sampledContainment(one: readonly number[], other: readonly number[]): number {
  const modulus = Math.max(modulusOf(one), modulusOf(other));
  const thinned = (sample: readonly number[]) => new Set(sample.filter((it) => it % modulus === 0));
  return containment(thinned(one), thinned(other));
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finalizer of MurmurHash3: every bit of the answer hangs on every bit given, which sampling needs. */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
