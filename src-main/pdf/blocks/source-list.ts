import type { PrintDocument, PrintSourceEntry } from '#core/print/document.ts';
import { noteDestination, type SourceDestinations } from '#main/pdf/type/destinations.ts';
import { breakLines, type Line } from '#main/pdf/type/lines.ts';
import { INDENT, MEASURE, PAGE, SPACE, STYLES } from '#main/pdf/style/page-style.ts';
import type { SetBlock } from './setting.ts';
import { spansOfRuns, spansOfText, type Span } from '#main/pdf/type/spans.ts';
import { stripsOfLines, withFirst } from './strips.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';

/** The entries with a hanging indent, each followed by links back to the notes that cite it. */
export function setSources(
  typefaces: Typefaces,
  { sources, labels }: PrintDocument,
  destinationOf: SourceDestinations,
): SetBlock[] {
  const style = STYLES.source;
  const column = { x: PAGE.side + INDENT.source, width: MEASURE - INDENT.source };
  return sources.map((entry) => {
    const spans = [
      ...spansOfRuns(typefaces, style, entry.runs),
      ...notesSpans(typefaces, labels.notes, entry),
    ];
    // Lines are filled to the narrower measure; the first one then begins further left, by the width of the indent.
    const strips = withFirst(stripsOfLines(hangingLines(spans, column.width), style, column), (first) => ({
      marks: first.marks.map((mark) => ({ ...mark, x: PAGE.side })),
      destinations: [destinationOf(entry.sourceId)],
    }));
    return { strips, ...SPACE.sourceEntry, keepsNext: false };
  });
}

function hangingLines(spans: readonly Span[], width: number): Line[] {
  const lines = breakLines(spans, width);
  return lines.length > 0 ? lines : [{ fragments: [], width: 0, marks: [] }];
}

function notesSpans(typefaces: Typefaces, label: string, { notes }: PrintSourceEntry): Span[] {
  if (notes.length === 0) return [];
  const style = STYLES.sourceNotes;
  return [
    ...spansOfText(typefaces, style, `  ${label}\u00A0`),
    ...notes.flatMap((note, at) => [
      ...(at === 0 ? [] : spansOfText(typefaces, style, ', ')),
      ...spansOfText(typefaces, style, String(note), { link: noteDestination(note) }),
    ]),
  ];
}
