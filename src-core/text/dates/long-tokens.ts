/** Longer than any number or date: an address, a key, a table of digits run together. */
const LONG_TOKEN = /\S{64,}/gu;

/**
 * A text with its endless tokens blotted out, unit for unit: they hold no number or date, and patterns that look for one would
 * take very long over a million digits.
 */
export function withoutLongTokens(text: string): string {
  return text.replace(LONG_TOKEN, (it) => '·'.repeat(it.length));
}
