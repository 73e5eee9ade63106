import type { BlockId, PictureId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { PrintDocument } from '#core/print/document.ts';
import type { OpenedImage, PdfDocument } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import type { GlyphMissing } from '#main/pdf/type/coverage.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';
import { openChart, openDrawing, type OpenedDrawing } from './drawing.ts';
import { printableRaster } from './raster.ts';

export type OpenedPicture = OpenedImage | OpenedDrawing;

/** The bytes of a picture are not a whole PNG, JPEG or SVG. */
export interface PictureUnreadable {
  readonly code: 'picture-unreadable';
  readonly pictureId: PictureId;
  readonly blockId: BlockId;
}

/**
 * Opens every picture of the document once, however often it is used. An SVG is one that was made safe: it is drawn as it
 * stands.
 */
export async function openPictures(
  pdf: PdfDocument,
  typefaces: Typefaces,
  document: PrintDocument,
  pictures: ReadonlyMap<PictureId, Uint8Array>,
): Promise<Result<Map<PictureId, OpenedPicture>, PictureUnreadable | GlyphMissing>> {
  const opened = new Map<PictureId, OpenedPicture>();
  for (const block of document.blocks) {
    if (block.type !== 'picture' || opened.has(block.pictureId)) continue;
    const bytes = pictures.get(block.pictureId);
    if (bytes === undefined) throw new Error('the bytes of a picture of the document were not handed over');
    const isDrawing = block.mediaType === 'image/svg+xml';
    const image = isDrawing ? await openDrawing(typefaces, block, bytes) : await openPicture(pdf, bytes);
    if (image === null)
      return fail({ code: 'picture-unreadable', pictureId: block.pictureId, blockId: block.id });
    if ('code' in image) return fail(image);
    opened.set(block.pictureId, image);
  }
  return ok(opened);
}

/** Opens every chart of the document. */
export function openCharts(
  typefaces: Typefaces,
  document: PrintDocument,
): Result<Map<BlockId, OpenedDrawing>, GlyphMissing> {
  const opened = new Map<BlockId, OpenedDrawing>();
  for (const block of document.blocks) {
    if (block.type !== 'chart') continue;
    const chart = openChart(typefaces, block);
    if ('code' in chart) return fail(chart);
    opened.set(block.id, chart);
  }
  return ok(opened);
}

async function openPicture(pdf: PdfDocument, bytes: Uint8Array): Promise<OpenedImage | null> {
  const whole = await printableRaster(bytes);
  if (whole === null) return null;
  try {
    const image = pdf.openImage(whole);
    return image.width > 0 && image.height > 0 ? image : null;
  } catch {
    return null;
  }
}
