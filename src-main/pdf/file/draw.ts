import type { Heading } from '#main/pdf/blocks/strips.ts';
import type { OutlineEntry, PdfDocument } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import type { Sheet } from '#main/pdf/pages/sheets.ts';
import { markDestination, remarkDestination } from '#main/pdf/type/destinations.ts';
import type { Line } from '#main/pdf/type/lines.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';
import { markDrawer } from './draw-mark.ts';
import { linker } from './links.ts';
import { markingOf } from './marking.ts';
import { structureTree } from './structure-tree.ts';
import { writeStructure } from './write-structure.ts';

/** A little above the line that a link leads to, so that it does not stick to the window's edge. */
const ABOVE_TARGET = 6;

/**
 * Draws the pages with their links and their structure, and the outline. `language` (BCP 47) is that of the words for
 * links. `onSheet` is told of each page before it is drawn. Takes the sheets out of their array one by one: those of a long
 * document weigh more than the file.
 */
export function drawSheets(
  pdf: PdfDocument,
  typefaces: Typefaces,
  sheets: Sheet[],
  language: string,
  onSheet: () => void,
): void {
  const tree = structureTree(sheets);
  const marking = markingOf(pdf);
  const { add: addLink, links } = linker(pdf, language, sheets.length);
  const draw = markDrawer({ pdf, typefaces, tree, marking, addLink });
  const marked = new Set<number>();
  const outline = outlineBuilder(pdf);
  let page = 0;
  for (let sheet = sheets.shift(); sheet !== undefined; sheet = sheets.shift()) {
    onSheet();
    pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    marking.beginPage();
    for (const { name, y } of sheet.destinations) addDestination(pdf, name, y);
    const { width: left } = sheet;
    for (const { heading, y } of sheet.headings) outline(heading, { page, left, y });
    for (const item of sheet.items) {
      draw(item, sheet);
      const { mark, role } = item;
      if (mark.type === 'text' && role === 'body') addMarkDestinations(pdf, mark.line, mark.y, marked);
    }
    marking.endPage();
    page += 1;
  }
  writeStructure(pdf, tree, marking.pages, links);
}

function addMarkDestinations(pdf: PdfDocument, line: Line, y: number, marked: Set<number>): void {
  for (const note of line.marks) {
    if (!marked.has(note)) addDestination(pdf, markDestination(note), y);
    marked.add(note);
  }
  for (const { span } of line.fragments)
    if (span.thread !== null) addDestination(pdf, remarkDestination(span.thread), y);
}

function addDestination(pdf: PdfDocument, name: string, y: number): void {
  pdf.addNamedDestination(name, 'XYZ', null, Math.max(0, y - ABOVE_TARGET), null);
}

/** Hangs each heading under the last one of a higher level. */
function outlineBuilder(
  pdf: PdfDocument,
): (heading: Heading, at: { page: number; left: number; y: number }) => void {
  const path: { level: number; entry: OutlineEntry }[] = [];
  return ({ level, text }, { page: pageNumber, left, y }) => {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    const parent = path.at(-1)?.entry ?? pdf.outline;
    // pdfkit counts `left` from the right edge.
    const place = {
      pageNumber,
      fit: false,
      top: Math.max(0, y - ABOVE_TARGET),
      left,
      zoom: 0,
      expanded: true,
    };
    path.push({ level, entry: parent.addItem(text, place) });
  };
}
