/** Halves of characters that take two units, which UTF-8 does not have, and NUL, at which SQLite thinks a text ends. */
const UNFIT = /[\p{Surrogate}\0]/gu;

/**
 * A value with what no text can hold replaced by U+FFFD in its texts and keys, which keeps every offset. Stored as it is, it
 * would not be found again by the same words. Answers the same value where there is nothing of the kind.
 */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.search(UNFIT) < 0 ? value : value.replace(UNFIT, '\ufffd');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(wellFormed);
    return items.every((it, at) => Object.is(it, value[at])) ? value : items;
  }
  const entries = Object.entries(value);
  const mended = entries.map(([key, it]) => [wellFormed(key) as string, wellFormed(it)] as const);
  const isSame = mended.every(([key, it], at) => key === entries[at]?.[0] && Object.is(it, entries[at][1]));
  return isSame ? value : Object.fromEntries(mended);
}
