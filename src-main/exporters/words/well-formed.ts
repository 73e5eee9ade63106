/** What neither XML 1.0 nor HTML can hold: controls, halves of a pair, and the two that are no characters. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Text as every markup can hold it: a character that it cannot becomes U+FFFD, so that nobody takes the words for whole,
 * and line breaks of any kind become `\n`.
 */
export function wellFormed(text: string): string {
  return text.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n').replace(FORBIDDEN, '\uFFFD');
}
