import { findQuote } from './anchor.ts';
import { hasWords } from './characters.ts';

/** What a quotation may own up to: words left out, and words of its author's in brackets. */
const OWNED_CHANGE = /\[[^\]]*\]|…|\.{3}/;

/**
 * Whether a quotation says nothing but what the excerpt it is bound to says, in its order. A part of the excerpt is
 * verbatim too; `…` may leave words out and `[ ]` may hold words of one's own. Quotation marks, dashes, white space, the
 * case of the first letter and final punctuation may differ as `findQuote` allows.
 */
export function isVerbatim(words: string, exact: string): boolean {
  let from = 0;
  for (const piece of words.split(OWNED_CHANGE).filter(hasWords)) {
    const at = findQuote(exact, piece).find(({ start, end }) => start >= from && isWhole(exact, start, end));
    if (at === undefined) return false;
    from = at.end;
  }
  return true;
}

/** "closed" is no part of "unclosed". */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, start - 1), start + 1)) &&
    !/[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1))
  );
}
