// Once line ends are settled. Control characters carry no words, so their removal is reported nowhere.
const CONTROLS = /[^\P{Cc}\t\n]/gu;

/**
 * Marks that show nothing but break searching and verifying, or make text look like other text: byte order mark,
 * zero-width space, soft hyphen, bidirectional embeddings, overrides and isolates. Joiners and LRM/RLM stay: some
 * scripts and emoji need them.
 */
const INVISIBLE = /[\ufeff\u200b\u00ad\u202a-\u202e\u2066-\u2069]/g;

const LINE_ENDS = /\r\n?|\u0085|\u2028|\v/g;
const PARAGRAPH_ENDS = /\u2029|\f/g;
const LONE_SURROGATES = /\p{Cs}/gu;
const OTHER_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Not the single one between two words: there are millions of these in a large text, and each match costs memory. */
const SEVERAL_SPACES = / {2,}/g;

/**
 * The same words in the characters the library stores: Unicode NFC, `\n` line ends, no control or invisible marks,
 * unpaired surrogates replaced by U+FFFD. White space inside lines stays as it is.
 */
export function cleanCharacters(raw: string): string {
  return raw
    .replace(LINE_ENDS, '\n')
    .replace(PARAGRAPH_ENDS, '\n\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .normalize('NFC');
}

/** A line with one plain space where there were several, tabs or special ones, and none at its ends. */
export function collapseSpaces(line: string): string {
  return line.replace(OTHER_SPACES, ' ').replace(SEVERAL_SPACES, ' ').trim();
}

/** One paragraph in stored spelling: as `cleanCharacters`, on a single line, trimmed. */
export function cleanLine(raw: string): string {
  return collapseSpaces(cleanCharacters(raw).replace(/\n/g, ' '));
}

/** Whether a text holds a letter or a digit of any script. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Number of words, counted as runs of letters and digits (apostrophes and hyphens inside do not split). */
export function wordCount(text: string): number {
  const word = /[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu;
  let count = 0;
  // One by one: a list of all words of a large text costs half a gigabyte.
  while (word.test(text)) count += 1;
  return count;
}

/** Whether a text ends as a sentence does: full stop, exclamation or question mark, perhaps inside closing quotes. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["'”’»›)\]]*$/.test(text);
}
