import type { Locator } from '#core/model/citation.ts';
import { fill, wordsFor } from './words.ts';

/** A locator as a note prints it: `several` where it names more than one page or paragraph. */
export interface PrintedPlace extends Locator {
  readonly several: boolean;
}

/** A locator somebody typed; whether it names several places is read off its words. */
export function typedPlace(locator: Locator): PrintedPlace {
  return { ...locator, several: isSeveral(locator.value) };
}

/** From one page or paragraph to another; labels that have a dash of their own are joined by a longer one. */
export function placeFrom(kind: Locator['kind'], first: string, last: string): PrintedPlace {
  if (first === last) return { kind, value: first, several: false };
  const dash = /^[\p{L}\p{N}]+$/u.test(first + last) ? '-' : '–';
  return { kind, value: `${first}${dash}${last}`, several: true };
}

/** A place in a source in words, such as `para. 3`, `pp. 3-5` or `at 12:40`. The value is printed as it stands. */
export function formatPlace({ kind, value, several }: PrintedPlace, language: string): string {
  const words = wordsFor(language).locators[kind];
  return fill(several ? words.many : words.one, { value });
}

/** Several places of one source in a row: those of one kind share its word, as in `paras. 3, 5`. */
export function formatPlaces(places: readonly PrintedPlace[], language: string): string {
  const joined: PrintedPlace[] = [];
  for (const it of places) {
    const last = joined.at(-1);
    if (last?.kind !== it.kind) joined.push(it);
    else joined[joined.length - 1] = { ...it, value: `${last.value}, ${it.value}`, several: true };
  }
  return joined.map((it) => formatPlace(it, language)).join(', ');
}

export function sameLocator(a: Locator | null, b: Locator | null): boolean {
  return a?.kind === b?.kind && a?.value === b?.value;
}

/** `A-3` is one page of an annex, `3-5` and `iv-vi` are ranges. */
function isSeveral(value: string): boolean {
  return /[,&\s]|\d\s*[-–—]\s*\d|[ivxlc]\s*[-–—]\s*[ivxlc]/i.test(value);
}
