import type { CheckContext } from '#core/checks/check.ts';
import type { Passage } from '#core/checks/library-view.ts';
import type { SourceId } from '#core/model/ids.ts';

const LONGEST_NAME = 70;
const LONGEST_WORDS = 120;

/** What a source is called in a sentence: its title and outlet, in a few words. */
export function nameOf(id: SourceId, { things }: CheckContext, about?: Passage['about']): string {
  const source = things.sources.get(id) ?? about;
  if (source === undefined) return 'another source of the library';
  const { title, outlet } = source;
  if (title === null) return outlet ?? 'a source without a title';
  return inMarks(title, LONGEST_NAME) + (outlet === null ? '' : ` (${outlet})`);
}

/** Words in quotation marks, the beginning of them where they are long. */
export function inMarks(words: string, most = LONGEST_WORDS): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return `“${plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain}”`;
}
