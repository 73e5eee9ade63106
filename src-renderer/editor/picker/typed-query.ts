/** How far a query after `@` may reach before it is taken for plain text, in UTF-16 units. */
const LONGEST = 60;

/**
 * The query being typed after an `@` in the words before the caret, and where its `@` stands; null where there is none.
 * The sign counts only at the start of a word, so not within an e-mail address, and not with a space after it.
 */
export function typedQuery(before: string): { start: number; query: string } | null {
  const start = before.lastIndexOf('@');
  if (start < 0 || before.length - start > LONGEST) return null;
  const query = before.slice(start + 1);
  const isWordStart = start === 0 || /[\s([{"'“‘«—–-]/.test(before.charAt(start - 1));
  return isWordStart && !/^\s|\n|\s{2}/.test(query) ? { start, query } : null;
}
