import type { Instant } from '#core/model/dates.ts';
import type { PictureId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { headingsOf, setBlocks, setHeading, type SetBlock, type Setting } from './blocks.ts';
import { setContents } from './contents.ts';
import { assertWhole, sourceDestinations } from './destinations.ts';
import { drawSheets } from './draw.ts';
import { DrawingFault } from './drawing.ts';
import { makeFrame } from './furniture.ts';
import { planOf, type LayoutPlan } from './layout-plan.ts';
import { findMissingGlyphs, runsOf, type GlyphMissing } from './missing-glyphs.ts';
import { noteLines, type NoteLine } from './note-lines.ts';
import { PAGES_WITHOUT_CONTENTS } from './page-style.ts';
import { paginate } from './paginate.ts';
import { closePdf, openPdf } from './pdf-file.ts';
import { openPictures, type PictureUnreadable } from './pictures.ts';
import { makeSheets } from './sheets.ts';
import { setSources } from './source-list.ts';
import { withFirst, type Heading, type Strip } from './strips.ts';
import { titleStrips } from './title-block.ts';
import { typefacesOf, type Fonts } from './typefaces.ts';

export interface PdfAssets {
  /** Hand over the same object for every document: its fonts are then parsed once. */
  readonly fonts: Fonts;
  /** The bytes of every picture of the document: PNG, JPEG, or an SVG that was made safe. */
  readonly pictures: ReadonlyMap<PictureId, Uint8Array>;
}

export interface PdfOptions {
  /** The moment the file says it was made. */
  readonly createdAt: Instant;
  /** Told the number of pages begun so far; a second count from 1 follows where contents are added. */
  readonly onProgress?: (pages: number) => void;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly plan: LayoutPlan;
}

export type RenderPdfError = GlyphMissing | PictureUnreadable;

/**
 * Sets a document on A4 pages. The same document, assets and `createdAt` give the same bytes.
 *
 * Errors: `glyph-missing` where a character is in none of the fonts; `picture-unreadable` where a picture's bytes are
 * damaged. Nothing is written in either case. Throws where the document contradicts itself (a mark without its note).
 */
export async function renderPdf(
  document: PrintDocument,
  assets: PdfAssets,
  options: PdfOptions,
): Promise<Result<RenderedPdf, RenderPdfError>> {
  const marks = document.blocks.flatMap((block) =>
    runsOf(block).flatMap((run) => (run.type === 'mark' ? [run.note] : [])),
  );
  assertWhole(document, marks);
  const typefaces = typefacesOf(assets.fonts);
  const missing = findMissingGlyphs(typefaces, document);
  if (missing !== null) return fail(missing);

  const pdf = openPdf(document, options.createdAt);
  const opened = await openPictures(pdf, typefaces, document, assets.pictures);
  if (!opened.ok) return opened;

  const frame = makeFrame(typefaces, document);
  const setting: Setting = { typefaces, images: opened.value, pageHeight: frame.height };
  const pages = layOut(document, setting, options.onProgress ?? (() => {}));
  const sheets = makeSheets(typefaces, frame, pages);
  try {
    drawSheets(pdf, typefaces, sheets);
  } catch (thrown) {
    if (!(thrown instanceof DrawingFault)) throw thrown;
    const { id, pictureId } = thrown.block;
    return fail({ code: 'picture-unreadable', pictureId, blockId: id });
  }
  return ok({ bytes: await closePdf(pdf), pages: sheets.length, plan: planOf(sheets) });
}

function layOut(
  document: PrintDocument,
  setting: Setting,
  onPage: (pages: number) => void,
): ReturnType<typeof paginate> {
  const { typefaces, pageHeight } = setting;
  const sources = sourceDestinations(document);
  const notes = new Map<number, readonly NoteLine[]>(
    document.notes.map((note) => [note.number, noteLines(typefaces, note, sources)]),
  );
  const linesOfNote = (note: number): readonly NoteLine[] => notes.get(note) ?? [];
  const headings = headingsOf(document.blocks, document.sources.length > 0 ? document.labels.sources : null);
  const title: SetBlock = {
    strips: titleStrips(typefaces, document),
    before: 0,
    after: 14,
    keepsNext: false,
  };
  const rest = [
    ...setBlocks(setting, document.blocks, headings),
    ...sourceBlocks(document, setting, headings),
  ];
  const pages = paginate(joined([title, ...rest]), linesOfNote, pageHeight, onPage);
  if (pages.length <= PAGES_WITHOUT_CONTENTS || headings.length === 0) return pages;
  const contents = setContents(typefaces, document.labels.contents, headings);
  return paginate(joined([title, ...contents, ...rest]), linesOfNote, pageHeight, onPage);
}

function sourceBlocks(
  document: PrintDocument,
  { typefaces }: Setting,
  headings: readonly Heading[],
): SetBlock[] {
  if (document.sources.length === 0) return [];
  const text = document.labels.sources;
  const runs = [{ type: 'text', text, bold: false, italic: false }] as const;
  const heading = setHeading(typefaces, { level: 1, portionMark: null, runs }, headings.at(-1) ?? null);
  return [heading, ...setSources(typefaces, document, sourceDestinations(document))];
}

/** One block under the other, with the larger of the two spaces between them. */
function joined(blocks: readonly SetBlock[]): Strip[] {
  const strips: Strip[] = [];
  let after = 0;
  let keepsNext = false;
  for (const block of blocks) {
    if (block.strips.length === 0) continue;
    const above = Math.max(after, block.before);
    const mayBreakBefore = !keepsNext;
    strips.push(...withFirst(block.strips, () => ({ above, mayBreakBefore })));
    after = block.after;
    keepsNext = block.keepsNext;
  }
  return strips;
}
