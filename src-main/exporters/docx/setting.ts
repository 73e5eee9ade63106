import type { PictureId, SourceId } from '#core/model/ids.ts';
import type { Direction } from '#main/exporters/words/direction.ts';
import type { Outline } from '#main/exporters/words/outline.ts';
import type { WordLook } from './word-look.ts';

/** What setting the parts of a Word document needs beside them. */
export interface WordSetting {
  readonly look: WordLook;
  readonly direction: Direction;
  /** BCP 47. */
  readonly language: string;
  readonly notesAt: 'foot' | 'end';
  readonly outline: Outline;
  /** Bookmarks of the entries of the source list. */
  readonly sources: ReadonlyMap<SourceId, string>;
  readonly pictures: ReadonlyMap<PictureId, Uint8Array>;
  /** Threads that are Word's own comments, by their label; the ids of their comments. */
  readonly threads: ReadonlyMap<string, WordThread>;
  /** Threads that are printed after the text, by label. */
  readonly printed: ReadonlySet<string>;
  /** Ids of bookmarks, drawings and changes: each once in a document, the same each time it is made. */
  readonly nextId: () => number;
}

export interface WordThread {
  readonly quote: string;
  readonly ids: readonly number[];
}

/** Names of bookmarks: a letter first, no blanks or hyphens. */
export const bookmarkOf = {
  mark: (note: number) => `note_${note}`,
  remark: (thread: string) => `remark_${thread}`,
  thread: (thread: string) => `comment_${thread}`,
};

/** The width of the text in points. */
export function measureOf({ paper, margin }: WordLook): number {
  return paper.width - 2 * margin.side;
}
