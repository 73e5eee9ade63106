import type { PrintNote } from '#core/print/document.ts';
import { inset } from '#main/pdf/style/page-style.ts';
import { markDestination, noteDestination, type SourceDestinations } from '#main/pdf/type/destinations.ts';
import { breakLines, proseManner } from '#main/pdf/type/lines.ts';
import { spansOfNoteRuns, spansOfText } from '#main/pdf/type/spans.ts';
import { keptOrMade, type Setting } from './setting.ts';
import { contentOf, markOf, stripsOfLines, structured, textMark, withFirst, type Strip } from './strips.ts';
import { element } from './structure.ts';

/** A line of a note. Notes are parted between lines only. */
export interface NoteLine {
  readonly note: number;
  readonly strip: Strip;
}

/** A note's lines behind its number, which leads back to the mark. A note without words still has its number. */
export function noteLines(
  setting: Setting,
  note: PrintNote,
  sources: SourceDestinations,
): readonly NoteLine[] {
  const leadsTo = note.runs.map((run) => (run.type === 'source-link' ? sources(run.sourceId) : null));
  return keptOrMade(setting, ['note', note, leadsTo], () => setNote(setting, note, sources));
}

function setNote(setting: Setting, note: PrintNote, sources: SourceDestinations): NoteLine[] {
  const { column: full, noteArea, text } = setting.style;
  const style = text.note;
  const label = spansOfText(setting.typefaces, style, String(note.number), {
    link: markDestination(note.number),
  });
  const number = breakLines(label, full.width)[0];
  const column = inset(full, Math.max(noteArea.indent, (number?.width ?? 0) + noteArea.numberGap));
  const spans = spansOfNoteRuns(setting.typefaces, style, note.runs, sources);
  const lines = breakLines(spans, column.width, proseManner(setting.style));
  const set = stripsOfLines(
    lines.length > 0 ? lines : [{ fragments: [], width: 0, marks: [] }],
    style,
    column,
  );
  const name = noteDestination(note.number);
  const written = element('Lbl');
  const whole = element('Note', [written], { id: name, answers: { note: note.number } });
  const strips = withFirst(contentOf(whole, set), (first) => ({
    marks:
      number === undefined
        ? first.marks
        : [markOf(written, textMark(number, style, full.x, 0)), ...first.marks],
    destinations: [name],
  }));
  return structured([whole], strips).map((strip) => ({ note: note.number, strip }));
}
