import type { SourceId } from '#core/model/ids.ts';
import type { PrintDocument } from '#core/print/document.ts';

// Names of the places links lead to. Readers look them up by halving a sorted list, and pdfkit sorts by locale: digits of
// one length and small letters sort the same way for both.
const name = (what: string, number: number): string => `${what}-${String(number).padStart(6, '0')}`;

export const noteDestination = (note: number): string => name('note', note);
export const markDestination = (note: number): string => name('mark', note);
/** `thread` is the letter of a comment: longer ones sort last, as they were given. */
export const commentDestination = (thread: string): string => `comment-${thread.padStart(4, '0')}`;
/** Where the letter of a comment stands in the text. */
export const remarkDestination = (thread: string): string => `remark-${thread.padStart(4, '0')}`;
export const headingDestination = (heading: number): string => name('heading', heading);

/** The destination of each entry of the source list. */
export type SourceDestinations = (id: SourceId) => string;

export function sourceDestinations(document: PrintDocument): SourceDestinations {
  const places = new Map(document.sources.map((entry, index) => [entry.sourceId, name('source', index + 1)]));
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw new Error('a note leads to a source that the source list does not have');
    return place;
  };
}

/**
 * Throws where the print model contradicts itself: printing it would lose a note or leave a number that leads nowhere.
 */
export function assertWhole(document: PrintDocument, marks: readonly number[]): void {
  const marked = new Set(marks);
  const noted = new Set(document.notes.map((note) => note.number));
  if (noted.size !== document.notes.length) throw new Error('two notes have one number');
  for (const note of noted) if (!marked.has(note)) throw new Error(`note ${note} has no mark in the text`);
  for (const mark of marked) if (!noted.has(mark)) throw new Error(`mark ${mark} has no note`);
  for (const entry of document.sources) {
    for (const note of entry.notes) {
      if (!noted.has(note)) throw new Error(`the source list names note ${note}, which does not exist`);
    }
  }
}
