import type { SourceId } from '#core/model/ids.ts';
import type { Source } from '#core/model/source.ts';
import { familyNames } from './names.ts';
import { shortTitle } from './short-title.ts';
import { wordsFor } from './words.ts';

/** Words of a note or of the source list. `sourceId` where they speak of that source, to lead to its entry. */
export interface ReferenceRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly sourceId: SourceId | null;
}

/** The words of some runs, without emphasis. */
export function textOf(runs: readonly Pick<ReferenceRun, 'text'>[]): string {
  return runs.map((it) => it.text).join('');
}

/**
 * The name a source goes by in running text: family names, else the outlet, else its short title. It is what Pandoc
 * prints for a citation outside brackets.
 */
export function nameInText({ authors, outlet, title, fileName }: Source, language: string): string {
  const words = wordsFor(language);
  const names = familyNames(authors, words) ?? outlet;
  if (names !== null) return names;
  if (title !== null && title !== '') return `${words.quoteOpen}${shortTitle(title)}${words.quoteClose}`;
  return fileName === null ? words.untitled : `[${fileName}]`;
}

/** The runs with a full stop at the end, unless they end a sentence already. */
export function closed(runs: readonly ReferenceRun[]): ReferenceRun[] {
  return /[.!?…]$/.test(textOf(runs))
    ? [...runs]
    : [...runs, { text: '.', bold: false, italic: false, sourceId: null }];
}
