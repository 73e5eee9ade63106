import type { PdfDocument } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import type { DrawnMark, Sheet, SheetItem } from '#main/pdf/pages/sheets.ts';
import { drawDrawing } from '#main/pdf/pictures/drawing.ts';
import type { Line } from '#main/pdf/type/lines.ts';
import { embedderFor, hasGlyph, type Typefaces } from '#main/pdf/type/typefaces.ts';
import { num, rgb, textDrawer } from './draw-text.ts';
import { linkWithin, stretchesOf, type LinkAdder } from './links.ts';
import type { Artifact, Marking } from './marking.ts';
import type { StructureNode, StructureTree } from './structure-tree.ts';

type TextMark = Extract<DrawnMark, { type: 'text' }>;
type PictureMark = Extract<DrawnMark, { type: 'picture' }>;

/** What drawing a mark needs: where to, and where in the structure. */
export interface Drawing {
  readonly pdf: PdfDocument;
  readonly typefaces: Typefaces;
  readonly tree: StructureTree;
  readonly marking: Marking;
  readonly addLink: LinkAdder;
}

/** Draws marks as content of their elements; what is no content of any is marked as such, and leads nowhere. */
export function markDrawer({
  pdf,
  typefaces,
  tree,
  marking,
  addLink,
}: Drawing): (item: SheetItem, sheet: Sheet) => void {
  const embed = embedderFor(pdf);
  const text = textDrawer(pdf, embed);

  const drawText = (mark: TextMark, owner: StructureNode | Artifact): void => {
    const { line, x, y, height } = mark;
    const baseline = y + mark.baseline;
    const isDecorated = line.fragments.some((it) => it.span.decoration !== null);
    const decorate = (layer: 'behind' | 'before'): void => {
      if (!isDecorated) return;
      marking.enter('layout');
      text.decorations(line, x, baseline, layer);
    };
    decorate('behind');
    for (const stretch of stretchesOf(typeof owner === 'string' ? line : withBlank(line))) {
      const { leadsTo, fragments } = stretch;
      const isLink = leadsTo !== null && typeof owner !== 'string';
      const target = isLink ? linkWithin(owner, stretch) : owner;
      marking.enter(target);
      text.fragments(fragments, x, baseline);
      if (!isLink || typeof target === 'string') continue;
      const left = Math.min(...fragments.map((it) => it.x));
      const right = Math.max(...fragments.map((it) => it.x + it.width));
      addLink(target, stretch, { x: x + left, y, width: right - left, height });
    }
    decorate('before');
    if (mark.element === undefined) return;
    for (const note of line.marks) tree.holds(mark.element, { note });
    for (const { span } of line.fragments)
      if (span.thread !== null) tree.holds(mark.element, { thread: span.thread });
  };

  const drawPicture = (mark: PictureMark, owner: StructureNode | Artifact, sheet: Sheet): void => {
    const { image, x, y, width, height } = mark;
    marking.enter(owner);
    if (typeof owner !== 'string')
      owner.box = [x, sheet.height - y - height, x + width, sheet.height - y].map((it) => Number(num(it)));
    if ('svg' in image) drawDrawing(pdf, image, { x, y, width, height }, typefaces, embed);
    else pdf.image(image, x, y, { width, height });
  };

  return (item, sheet) => {
    const { mark } = item;
    if (mark.type === 'box') {
      marking.enter('layout');
      const corner = [mark.x, mark.y, mark.width, mark.height].map(num).join(' ');
      pdf.addContent(`${rgb(mark.color)} rg ${corner} re f`);
      return;
    }
    const owner = mark.element === undefined ? artifactOf(item, sheet) : tree.nodeOf(mark.element);
    if (mark.type === 'text') drawText(mark, owner);
    else drawPicture(mark, owner, sheet);
  };
}

/**
 * The line with a blank after it, where its last word ends there: the words of a paragraph are read without regard to
 * lines. Not for lines with words from right to left, whose end is amid them.
 */
function withBlank(line: Line): Line {
  const last = line.fragments.at(-1);
  if (last === undefined || line.endsInWord === true) return line;
  const { span } = last;
  const isPlain = span.drawnAs === null && hasGlyph(span.face, 0x20);
  if (!isPlain || line.fragments.some((it) => it.span.level > 0)) return line;
  return { ...line, fragments: [...line.fragments.slice(0, -1), { ...last, text: `${last.text} ` }] };
}

/** What stands on every page is above the text or below it; what else is not content is a table's head set again. */
function artifactOf({ mark, blockId }: SheetItem, sheet: Sheet): Artifact {
  if (blockId !== null) return 'repeated';
  return mark.y < sheet.height / 2 ? 'header' : 'footer';
}
