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
  const page = new PastedPage({ notes: notesOf(document), newNoteId });
  page.read(document.body, PLAIN);
  page.endBlock();
  return page.blocks;
}
