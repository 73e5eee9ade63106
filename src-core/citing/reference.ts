import type { SourceId } from '#core/model/ids.ts';
import type { Source } from '#core/model/source.ts';
import { formatDate } from './date.ts';
import { workOf, type Work } from './lookup.ts';
import { authorsForList, familyNames } from './names.ts';
import { wordsFor } from './words.ts';

/** Words of a note or of the source list. `sourceId` where they speak of that source, to lead to its entry. */
export interface ReferenceRun {
  readonly text: string;
  readonly italic: boolean;
  readonly sourceId: SourceId | null;
}

/** The words of some runs, without emphasis. */
export function textOf(runs: readonly ReferenceRun[]): string {
  return runs.map((it) => it.text).join('');
}

/** The whole reference without its final full stop: `Author, “Title”, Outlet, 27 November 2025`. */
export function fullReference(work: Work, language: string): ReferenceRun[] {
  const authors = work.authors.length > 0 ? work.authors.join(', ') : null;
  return joined(work, [
    plain(authors),
    plain(quotedTitle(work, work.title, language)),
    italic(work.outlet),
    plain(dateOf(work, language)),
  ]);
}

/** What a source cited again is recognised by: family name or outlet, and a short title. */
export function shortReference(work: Work, language: string): ReferenceRun[] {
  const authors = familyNames(work.authors, wordsFor(language));
  const title = quotedTitle(work, work.title === null ? null : shortTitle(work.title), language);
  return joined(work, [authors === null ? italic(work.outlet) : plain(authors), plain(title)]);
}

/** The reference as the list of sources prints it: what it is sorted by comes first. */
export function listReference(work: Work, language: string): ReferenceRun[] {
  const authors = authorsForList(work.authors, wordsFor(language));
  const title = plain(quotedTitle(work, work.title, language));
  const date = plain(dateOf(work, language));
  const parts =
    authors === null
      ? [italic(work.outlet), title, date]
      : [plain(authors), title, italic(work.outlet), date];
  return closed(joined(work, parts));
}

/**
 * The name a source goes by in running text: family names, else the outlet, else its short title. It is what Pandoc
 * prints for a citation outside brackets.
 */
export function nameInText(source: Source, language: string): string {
  const work = workOf(source);
  const title = () => quotedTitle(work, work.title === null ? null : shortTitle(work.title), language);
  return familyNames(work.authors, wordsFor(language)) ?? work.outlet ?? title();
}

/** The runs with a full stop at the end, unless they end a sentence already. */
export function closed(runs: readonly ReferenceRun[]): ReferenceRun[] {
  return /[.!?…]$/.test(textOf(runs)) ? [...runs] : [...runs, { text: '.', italic: false, sourceId: null }];
}

/** A title up to its first colon, and its first six words at most. */
export function shortTitle(title: string): string {
  const main = title.split(/:\s/)[0]?.trim() ?? '';
  const words = (main === '' ? title.trim() : main).split(/\s+/);
  if (words.length <= 6) return words.join(' ');
  return `${words
    .slice(0, 6)
    .join(' ')
    .replace(/[\s,;.–—-]+$/, '')}…`;
}

interface Part {
  readonly text: string | null;
  readonly italic: boolean;
}
const plain = (text: string | null): Part => ({ text, italic: false });
const italic = (text: string | null): Part => ({ text, italic: true });

function joined(work: Work, parts: readonly Part[]): ReferenceRun[] {
  const { sourceId } = work;
  return parts
    .flatMap((it) =>
      it.text === null || it.text === '' ? [] : [{ text: it.text, italic: it.italic, sourceId }],
    )
    .flatMap((it, index) => (index === 0 ? [it] : [{ text: ', ', italic: false, sourceId }, it]));
}

function quotedTitle(work: Work, title: string | null, language: string): string {
  const words = wordsFor(language);
  if (title !== null && title !== '') return `${words.quoteOpen}${title}${words.quoteClose}`;
  return work.fileName === null ? words.untitled : `[${work.fileName}]`;
}

function dateOf(work: Work, language: string): string {
  return work.publishedOn === null ? wordsFor(language).noDate : formatDate(work.publishedOn, language);
}
