import type { Heading } from '#main/pdf/blocks/strips.ts';
import type { OutlineEntry, PdfDocument } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import type { DrawnMark, Sheet } from '#main/pdf/pages/sheets.ts';
import { drawDrawing } from '#main/pdf/pictures/drawing.ts';
import { markDestination, remarkDestination } from '#main/pdf/type/destinations.ts';
import type { Line } from '#main/pdf/type/lines.ts';
import { embedderFor, type Typefaces } from '#main/pdf/type/typefaces.ts';
import { num, rgb, textDrawer } from './draw-text.ts';

/** A little above the line that a link leads to, so that it does not stick to the window's edge. */
const ABOVE_TARGET = 6;

/** Draws the pages with their links, and the outline. `onSheet` is told of each before it is drawn. */
export function drawSheets(
  pdf: PdfDocument,
  typefaces: Typefaces,
  sheets: readonly Sheet[],
  onSheet: () => void,
): void {
  const embed = embedderFor(pdf);
  const drawText = textDrawer(pdf, embed);
  const drawPicture = (mark: Extract<DrawnMark, { type: 'picture' }>) => {
    const { image, x, y, width, height } = mark;
    if ('svg' in image) drawDrawing(pdf, image, { x, y, width, height }, typefaces, embed);
    else pdf.image(image, x, y, { width, height });
  };
  const marked = new Set<number>();
  const outline = outlineBuilder(pdf);
  sheets.forEach((sheet, page) => {
    onSheet();
    pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    for (const { name, y } of sheet.destinations) addDestination(pdf, name, y);
    for (const { heading, y } of sheet.headings) outline(heading, { page, left: sheet.width, y });
    for (const { mark, role } of sheet.items) {
      drawMark(pdf, mark, drawText, drawPicture);
      if (mark.type !== 'text') continue;
      addLinks(pdf, mark);
      if (role === 'body') addMarkDestinations(pdf, mark.line, mark.y, marked);
    }
  });
}

function drawMark(
  pdf: PdfDocument,
  mark: DrawnMark,
  drawText: (line: Line, x: number, baseline: number) => void,
  drawPicture: (mark: Extract<DrawnMark, { type: 'picture' }>) => void,
): void {
  switch (mark.type) {
    case 'text':
      drawText(mark.line, mark.x, mark.y + mark.baseline);
      return;
    case 'box': {
      const corner = [mark.x, mark.y, mark.width, mark.height].map(num).join(' ');
      pdf.addContent(`${rgb(mark.color)} rg ${corner} re f`);
      return;
    }
    case 'picture':
      drawPicture(mark);
  }
}

/** Neighbours that lead to one place are one link, also where the style changes between them. */
function addLinks(pdf: PdfDocument, { line, x, y, height }: Extract<DrawnMark, { type: 'text' }>): void {
  const links: { to: string; from: number; until: number }[] = [];
  let before: string | null = null;
  for (const { span, x: from, width } of line.fragments) {
    const last = links.at(-1);
    if (span.link !== null && span.link === before && last !== undefined) last.until = from + width;
    else if (span.link !== null) links.push({ to: span.link, from, until: from + width });
    before = span.link;
  }
  for (const { to, from, until } of links) pdf.goTo(x + from, y, until - from, height, to);
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
