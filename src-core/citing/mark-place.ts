/** Languages whose note marks stand before a punctuation mark; elsewhere they follow it (UN Editorial Manual). */
const MARK_BEFORE_PUNCTUATION = new Set(['fr', 'es']);

/** The signs a mark may stand behind. */
export const PUNCTUATION = '.,;:!?';

/**
 * Whether punctuation that comes right after a note's mark belongs before it: `word¹.` becomes `word.¹` in English and
 * stays in French and Spanish. `before` are the words before the mark; where they end in a full stop of their own, as a
 * quotation does, a second one is not drawn to it. `language` is BCP 47.
 */
export function punctuationGoesFirst(before: string, language: string): boolean {
  const isEnded = /[.!?…]["'”’»)]*$/.test(before);
  return before !== '' && !isEnded && !MARK_BEFORE_PUNCTUATION.has(language.slice(0, 2).toLowerCase());
}
