import { foldForSearch } from '#core/text/fold.ts';
import { bare, type Term } from './search-query.ts';

/**
 * How well a text fits the words looked for, 0 to 4: whole words before beginnings, words side by side before scattered
 * ones. Looks for the words instead of taking the text apart: it runs for hundreds of texts at every key.
 */
export function closeness(text: string, terms: readonly Term[]): number {
  const folded = bare(foldForSearch(text));
  const whole = terms.filter((it) => wholeWordAt(folded, it.word, 0) >= 0).length;
  return (2 * whole) / terms.length + (terms.length > 1 && standTogether(folded, terms) ? 2 : 0);
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** A lone half of a surrogate pair counts as a letter: only rare scripts and emoji have them. */
const isLetter = (unit: string | undefined) =>
  unit !== undefined && (LETTER.test(unit) || (unit >= '\ud800' && unit <= '\udfff'));

/** Where a word begins that is exactly this one, from `from` on; -1 where there is none. */
function wholeWordAt(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return at;
  return -1;
}

/** Whether the words stand side by side in their order; the last one may go on. */
function standTogether(text: string, terms: readonly Term[]): boolean {
  const [first, ...rest] = terms;
  if (first === undefined) return false;
  for (let at = wholeWordAt(text, first.word, 0); at >= 0; at = wholeWordAt(text, first.word, at + 1)) {
    let place = at + first.word.length;
    const follows = rest.every(({ word }, index) => {
      const isLast = index === rest.length - 1;
      while (place < text.length && !isLetter(text[place])) place += 1;
      if (!text.startsWith(word, place)) return false;
      place += word.length;
      return isLast || !isLetter(text[place]);
    });
    if (follows) return true;
  }
  return false;
}
