import type { Locator } from '#core/model/citation.ts';
import { fill, wordsFor } from './words.ts';

/** A place in a source in words, such as `para. 3`, `pp. 3-5` or `at 12:40`. The value is printed as it was typed. */
export function formatLocator(locator: Locator, language: string): string {
  const words = wordsFor(language).locators[locator.kind];
  return fill(isSeveral(locator.value) ? words.many : words.one, { value: locator.value });
}

/** Several places of one source in a row: those of one kind share its word, as in `paras. 3, 5`. */
export function formatLocators(locators: readonly Locator[], language: string): string {
  const joined: Locator[] = [];
  for (const it of locators) {
    const last = joined.at(-1);
    if (last?.kind === it.kind) joined[joined.length - 1] = { ...it, value: `${last.value}, ${it.value}` };
    else joined.push(it);
  }
  return joined.map((it) => formatLocator(it, language)).join(', ');
}

export function sameLocator(a: Locator | null, b: Locator | null): boolean {
  return a?.kind === b?.kind && a?.value === b?.value;
}

/** `A-3` is one page of an annex, `3-5` and `iv-vi` are ranges. */
function isSeveral(value: string): boolean {
  return /[,&\s]|\d\s*[-–—]\s*\d|[ivxlc]\s*[-–—]\s*[ivxlc]/i.test(value);
}
