const APOSTROPHES = /[\u02bc\u2019]/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * The spelling under which words are indexed and looked up: Unicode NFC, one apostrophe (U+02BC and U+2019 become `'`,
 * which Ukrainian and French keyboards write in all three ways), no soft hyphens, zero-width or bidirectional marks.
 * Letter case and diacritics are left to the index.
 */
export function foldForSearch(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFC').replace(APOSTROPHES, "'");
}
