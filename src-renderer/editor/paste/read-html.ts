import type { NoteId } from '#core/model/ids.ts';
import type { DraftBlock } from '#renderer/editor/convert.ts';
import { notesOf } from './office.ts';
import { PLAIN } from './pasted-marks.ts';
import { PastedPage } from './pasted-page.ts';

/**
 * A pasted page reduced to what a briefing knows: headings, lists, tables with merged cells, quotations, notes, rules;
 * bold, italic, highlight and links. Everything else comes in as its words; what was struck out or hidden does not. The
 * document is an inert one (DOMParser), so nothing in it is loaded or run.
 */
export function readHtml(document: Document, newNoteId: () => NoteId): DraftBlock[] {
  const [notes, usedNotes] = [notesOf(document), new Set<HTMLElement>()];
  const page = new PastedPage({ notes, usedNotes, newNoteId });
  page.read(document.body, PLAIN);
  page.endBlock();
  // Copied without the marks that lead to them, notes are words like others.
  const foot = new PastedPage({ notes: new Map(), usedNotes, newNoteId });
  for (const note of new Set(notes.values())) if (!usedNotes.has(note)) foot.read(note, PLAIN);
  foot.endBlock();
  return [...page.blocks, ...foot.blocks];
}
