import type { PrintDocument, PrintSourceEntry } from '#core/print/document.ts';
import { inset } from '#main/pdf/style/page-style.ts';
import { noteDestination, type SourceDestinations } from '#main/pdf/type/destinations.ts';
import { breakLines, type Line } from '#main/pdf/type/lines.ts';
import { spansOfRuns, spansOfText, type Span } from '#main/pdf/type/spans.ts';
import { keptOrMade, type SetBlock, type Setting } from './setting.ts';
import { contentOf, stripsOfLines, structured, withFirst } from './strips.ts';
import { element, type StructureElement } from './structure.ts';

/** The entries with a hanging indent, each followed by links back to the notes that cite it. */
export function setSources(
  setting: Setting,
  { sources, labels }: PrintDocument,
  destinationOf: SourceDestinations,
): SetBlock[] {
  return sources.map((entry) => {
    const destination = destinationOf(entry.sourceId);
    return keptOrMade(setting, ['source', entry, labels, destination], () =>
      setSource(setting, entry, labels, destination),
    );
  });
}

function setSource(
  setting: Setting,
  entry: PrintSourceEntry,
  labels: PrintDocument['labels'],
  destination: string,
): SetBlock {
  const { column: full, sources: look, space, text } = setting.style;
  const style = text.source;
  const column = inset(full, look.indent);
  const label = entry.notes.length === 1 ? labels.note : labels.notes;
  const spans = [...spansOfRuns(setting, style, entry.runs), ...notesSpans(setting, label, entry)];
  // Lines are filled to the narrower measure; the first one then begins further left, by the width of the indent.
  const said: StructureElement[] = [];
  const assessed = entry.assessment.flatMap((runs) => {
    const line = element('P');
    said.push(line);
    const lines = breakLines(spansOfRuns(setting, text.sourceNotes, runs), column.width);
    const set = contentOf(line, stripsOfLines(lines, text.sourceNotes, column));
    return withFirst(set, () => ({ above: look.assessmentGap }));
  });
  const body = element('LBody', said);
  const set = contentOf(body, stripsOfLines(hangingLines(spans, column.width), style, column));
  const strips = withFirst(set, (first) => ({
    marks: first.marks.map((mark) => ({ ...mark, x: full.x })),
    destinations: [destination],
  }));
  // What a source is worth is never read apart from which source it is.
  const whole = [
    ...strips,
    ...withFirst(assessed, () => ({ mayBreakBefore: false, above: look.assessmentGap })),
  ];
  const list = element('L', [element('LI', [body])], { numbering: 'None', series: 'sources' });
  return { strips: structured([list], whole), ...space.sourceEntry, keepsNext: false };
}

function hangingLines(spans: readonly Span[], width: number): Line[] {
  const lines = breakLines(spans, width);
  return lines.length > 0 ? lines : [{ fragments: [], width: 0, marks: [] }];
}

function notesSpans(setting: Setting, label: string, { notes }: PrintSourceEntry): Span[] {
  if (notes.length === 0) return [];
  const style = setting.style.text.sourceNotes;
  return [
    ...spansOfText(setting.typefaces, style, `  ${label}\u00A0`),
    ...notes.flatMap((note, at) => [
      ...(at === 0 ? [] : spansOfText(setting.typefaces, style, ', ')),
      ...spansOfText(setting.typefaces, style, String(note), { link: noteDestination(note) }),
    ]),
  ];
}
