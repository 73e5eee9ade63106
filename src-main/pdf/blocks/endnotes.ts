import type { PrintDocument } from '#core/print/document.ts';
import { sourceDestinations } from '#main/pdf/type/destinations.ts';
import { noteLines } from './note-lines.ts';
import type { SetBlock, Setting } from './setting.ts';

/** The notes one after the other, as they would stand at the pages' feet. */
export function setEndnotes(setting: Setting, document: PrintDocument): SetBlock[] {
  const destinationOf = sourceDestinations(document);
  const { between } = setting.style.noteArea;
  return document.notes.map((note) => ({
    strips: noteLines(setting, note, destinationOf).map(({ strip }) => ({
      ...strip,
      role: 'note',
      note: note.number,
    })),
    ...{ before: 0, after: between, keepsNext: false },
  }));
}
