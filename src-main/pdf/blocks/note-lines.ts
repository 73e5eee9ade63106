import type { PrintNote } from '#core/print/document.ts';
import { markDestination, noteDestination, type SourceDestinations } from '#main/pdf/type/destinations.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { INDENT, MEASURE, PAGE, STYLES } from '#main/pdf/style/page-style.ts';
import { spansOfNoteRuns, spansOfText } from '#main/pdf/type/spans.ts';
import { stripsOfLines, textMark, withFirst, type Strip } from './strips.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';

/** A line of a note. Notes are parted between lines only. */
export interface NoteLine {
  readonly note: number;
  readonly strip: Strip;
}

/** A note's lines behind its number, which leads back to the mark. A note without words still has its number. */
export function noteLines(typefaces: Typefaces, note: PrintNote, sources: SourceDestinations): NoteLine[] {
  const style = STYLES.note;
  const label = spansOfText(typefaces, style, String(note.number), { link: markDestination(note.number) });
  const number = breakLines(label, MEASURE)[0];
  const indent = Math.max(INDENT.note, (number?.width ?? 0) + 4);
  const column = { x: PAGE.side + indent, width: MEASURE - indent };
  const lines = breakLines(spansOfNoteRuns(typefaces, style, note.runs, sources), column.width);
  const set = stripsOfLines(
    lines.length > 0 ? lines : [{ fragments: [], width: 0, marks: [] }],
    style,
    column,
  );
  const strips = withFirst(set, (first) => ({
    marks: number === undefined ? first.marks : [textMark(number, style, PAGE.side, 0), ...first.marks],
    destinations: [noteDestination(note.number)],
  }));
  return strips.map((strip) => ({ note: note.number, strip }));
}
