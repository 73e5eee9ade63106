import { wordsFor } from './words.ts';

/** Letters that do not come apart into a base letter and marks. */
const folded: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Each text is weighed once while a list is sorted. */
const MOST_WEIGHED = 5000;

/**
 * Compares words as a list in `language` sorts them, the same on every machine: letter case, accents and punctuation
 * are looked at only where nothing else differs. It reads no locale of the machine.
 */
export function comparerFor(language: string): (a: string, b: string) => number {
  const ranks = new Map(Array.from(wordsFor(language).alphabet, (letter, index) => [letter, 100 + index]));
  const weighed = new Map<string, readonly number[]>();
  const weigh = (text: string): readonly number[] => {
    const known = weighed.get(text);
    if (known !== undefined) return known;
    const made = weightsOf(text, ranks);
    if (weighed.size >= MOST_WEIGHED) weighed.clear();
    weighed.set(text, made);
    return made;
  };
  return (a, b) => compareLists(weigh(a), weigh(b)) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Spaces and digits come first (below 100), then the language's alphabet, then all other characters. */
function weightsOf(text: string, ranks: ReadonlyMap<string, number>): number[] {
  return Array.from(text.normalize('NFC').toLowerCase(), (character) => {
    const known = ranks.get(character);
    if (known !== undefined) return [known];
    const base = folded[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
    return Array.from(base).flatMap((it) => {
      if (/\s/.test(it)) return [1];
      if (/[^\p{L}\p{N}]/u.test(it)) return [];
      return [ranks.get(it) ?? (/[0-9]/.test(it) ? it.charCodeAt(0) : 10_000 + (it.codePointAt(0) ?? 0))];
    });
  }).flat();
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, weight] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (weight !== other) return weight - other;
  }
  return a.length - b.length;
}
