import type { PrintBlock, PrintDocument } from '#core/print/document.ts';
import { wordsOf } from './columns.ts';

export interface OutlineEntry {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Where it leads: unique in the document, letters, digits and `_` alone, a letter first. */
  readonly anchor: string;
}

/** The headings of a document, and the anchor of each: of a heading block, of an annex, or of a part after the text. */
export interface Outline {
  readonly entries: readonly OutlineEntry[];
  anchorOf(of: PrintBlock | object | 'notes' | 'sources' | 'comments'): string | null;
}

/** What stands after the text beside the annexes, and where; null where a form has no place of its own for it. */
export interface AfterText {
  readonly notes: 'before-sources' | 'last' | null;
  /** Whether comments stand after the text. */
  readonly comments: boolean;
}

/** The headings in the order of the text, then of what comes after it. */
export function outlineOf(document: PrintDocument, after: AfterText): Outline {
  const anchors = new Map<object | string, string>();
  const entries: OutlineEntry[] = [];
  const add = (of: object | string, level: 1 | 2 | 3, text: string) => {
    const anchor = `section_${entries.length + 1}`;
    anchors.set(of, anchor);
    entries.push({ level, text, anchor });
  };
  const addHeadings = (blocks: readonly PrintBlock[]) => {
    for (const it of blocks) {
      if (it.type !== 'heading') continue;
      const words = wordsOf(it.runs).replaceAll(/\s+/g, ' ').trim();
      add(it, it.level, [it.number ?? '', words].join(' ').trim());
    }
  };
  const { labels, notes, sources, comments } = document;
  const notesAt = notes.length > 0 ? after.notes : null;
  addHeadings(document.blocks);
  for (const annex of document.annexes) {
    add(annex, 1, annex.title);
    addHeadings(annex.blocks);
  }
  if (notesAt === 'before-sources') add('notes', 1, labels.endnotes);
  if (sources.length > 0) add('sources', 1, labels.sources);
  if (after.comments && comments !== null && comments.threads.length > 0) add('comments', 1, comments.title);
  if (notesAt === 'last') add('notes', 1, labels.endnotes);
  return { entries, anchorOf: (of) => anchors.get(of) ?? null };
}
