import { z } from 'zod';
import { fill } from '#core/citing/words.ts';
import wordsData from '#resources/link-words.json';

const linkWords = z.object({
  note: z.string(),
  mark: z.string(),
  source: z.string(),
  heading: z.string(),
  comment: z.string(),
  remark: z.string(),
});
const allWords = z.object({ en: linkWords }).catchall(linkWords).parse(wordsData);

/** Where a link of a printed page leads: to a note or back to its mark, to a source, to a heading, to a comment or back. */
export type LinkTarget = keyof z.infer<typeof linkWords>;

/**
 * What a link is for, as a screen reader says it in the document's language (BCP 47): English for one that is not known here. `name` is
 * the number of a note or the letter of a comment, `words` those of the link.
 */
export function purposeOfLink(language: string, target: LinkTarget, name: string, words: string): string {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const known = Object.hasOwn(allWords, primary) ? allWords[primary] : undefined;
  return fill((known ?? allWords.en)[target], { number: name, letter: name, words });
}
