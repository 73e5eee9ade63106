import type { Anchor } from '#core/model/anchor.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { foldForQuoting, type FoldedText } from './quote-fold.ts';

/** A range of a text in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** How much of the text around a passage is kept to tell it from others like it, in UTF-16 units. */
const CONTEXT = 32;

/**
 * The anchor of a range of a frozen text whose hash is `textSha256`. Offsets in UTF-16 units; prefix and suffix hold at
 * most 32 units and never half a surrogate pair. Throws RangeError for a range outside the text or empty.
 */
export function makeAnchor(text: string, textSha256: Sha256, start: number, end: number): Anchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    throw new RangeError(`no range of a text of ${text.length}: ${start} to ${end}`);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
    start,
    end,
    textSha256,
  };
}

/** Whether a text says at an anchor's place, and around it, what the anchor says it does. Hashes are not compared. */
export function verifyAnchor(text: string, { exact, prefix, suffix, start, end }: Anchor): boolean {
  return (
    text.slice(start, end) === exact && text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end)
  );
}

/**
 * The places where a text says the words of a quotation: as offsets of the original text in UTF-16 units, in order,
 * not overlapping; [] where it does not. Quotation marks, apostrophes, dashes, ellipses and white space may be typed
 * otherwise; letters and digits must be the same. Where that finds nothing, surrounding quotation marks are left out,
 * then also final punctuation and the case of the first letter (the changes the UN Editorial Manual allows a quotation).
 */
export function findQuote(text: string, quote: string): TextRange[] {
  const exact = foldForQuoting(quote).text;
  const bare = exact.replace(/^'+|'+$/g, '');
  const open = bare.replace(/[.,;:!?'-]+$/, '');
  const folded = foldForQuoting(text);
  for (const needle of new Set([exact, bare, recased(bare), open, recased(open)])) {
    const found = placesOf(folded, needle);
    if (found.length > 0) return found;
  }
  return [];
}

/** The same words with the case of the first letter changed. */
function recased(words: string): string {
  const [first = ''] = words;
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return other + words.slice(first.length);
}

function placesOf({ text, starts, ends }: FoldedText, needle: string): TextRange[] {
  const places: TextRange[] = [];
  if (!/\S/.test(needle)) return places;
  for (let at = text.indexOf(needle); at >= 0;) {
    const [start, end] = [starts[at], ends[at + needle.length - 1]];
    // Part of an ellipsis, which is three units here, is no place: `…` stands in `.…` once, behind the full stop.
    const isWhole = start !== starts[at - 1] && end !== ends[at + needle.length];
    if (isWhole && start !== undefined && end !== undefined) places.push({ start, end });
    at = text.indexOf(needle, at + (isWhole ? needle.length : 1));
  }
  return places;
}
