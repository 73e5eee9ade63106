import type { ExportReport, PdfCheck } from '#core/contract/print-views.ts';
import type { Instant } from '#core/model/dates.ts';
import type { PictureId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { allBlocks, findMissingGlyphs, runsOf } from '#main/pdf/blocks/missing-glyphs.ts';
import type { Setting } from '#main/pdf/blocks/setting.ts';
import { checkPdf, followedBy } from '#main/pdf/check/check-pdf.ts';
import { attach, type Attachment } from '#main/pdf/file/attachment.ts';
import { drawSheets } from '#main/pdf/file/draw.ts';
import { openPdf } from '#main/pdf/file/pdf-file.ts';
import { STANDARDS, withoutClaim } from '#main/pdf/file/xmp.ts';
import { makeFrame, type Frame } from '#main/pdf/pages/furniture.ts';
import { makeSheets, type Sheet } from '#main/pdf/pages/sheets.ts';
import { DrawingFault } from '#main/pdf/pictures/drawing.ts';
import { openCharts, openPictures, type PictureUnreadable } from '#main/pdf/pictures/pictures.ts';
import { pageStyleOf } from '#main/pdf/style/page-style.ts';
import type { GlyphMissing } from '#main/pdf/type/coverage.ts';
import { assertWhole } from '#main/pdf/type/destinations.ts';
import { typefacesOf, type Fonts } from '#main/pdf/type/typefaces.ts';
import { layOutDocument, type LayoutSteps } from './layout.ts';

export interface PdfAssets {
  /** Hand over the same object for every document: its fonts are then parsed once. */
  readonly fonts: Fonts;
  /** The bytes of every picture of the document: PNG, JPEG, or an SVG that was made safe. */
  readonly pictures: ReadonlyMap<PictureId, Uint8Array>;
  /** A file to carry along. */
  readonly attachment?: Attachment | null;
}

export interface PdfOptions {
  /** The moment the file says it was made. */
  readonly createdAt: Instant;
  /** Told the number of pages begun so far; a second count from 1 follows where contents are added. */
  readonly onProgress?: (pages: number) => void;
  /** Asked with every page; what is begun is given up where it says so. */
  readonly isStopped?: () => boolean;
  /** Told what stands where, before it is drawn. */
  readonly onSheets?: (sheets: readonly Sheet[]) => void;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What was looked at in the bytes. */
  readonly checks: readonly PdfCheck[];
  /** The standards the file says it follows: those none of whose rules it was found to break. */
  readonly claims: ExportReport['claims'];
}

export type RenderPdfError = GlyphMissing | PictureUnreadable | { readonly code: 'cancelled' };

/** Leads out of the middle of a page. */
class Stopped extends Error {}

/**
 * Sets a document on pages of its own paper and look. The same document, assets and `createdAt` give the same bytes.
 *
 * Errors: `glyph-missing` where a character is in none of the fonts; `picture-unreadable` where a picture's bytes are
 * damaged; `cancelled` where it was stopped. There are no bytes in any of these cases. Throws where the document contradicts itself (a mark without its note).
 */
export async function renderPdf(
  document: PrintDocument,
  assets: PdfAssets,
  options: PdfOptions,
): Promise<Result<RenderedPdf, RenderPdfError>> {
  const written = await writePdf(document, assets, options);
  return written.ok ? ok({ ...written.value, ...withTrueClaims(written.value.bytes) }) : written;
}

/** Of its own, so that nothing but the bytes is kept while they are looked at. */
async function writePdf(
  document: PrintDocument,
  assets: PdfAssets,
  options: PdfOptions,
): Promise<Result<Pick<RenderedPdf, 'bytes' | 'pages'>, RenderPdfError>> {
  const marks = allBlocks(document).flatMap((block) =>
    runsOf(block).flatMap((run) => (run.type === 'mark' ? [run.note] : [])),
  );
  assertWhole(document, marks);
  const typefaces = typefacesOf(assets.fonts);
  const missing = findMissingGlyphs(typefaces, document);
  if (missing !== null) return fail(missing);

  const { pdf, close } = openPdf(document, options.createdAt);
  const opened = await openPictures(pdf, typefaces, document, assets.pictures);
  if (!opened.ok) return opened;

  const style = pageStyleOf(document.page, document.language);
  const frame = makeFrame({ typefaces, style }, document);
  const charts = openCharts(typefaces, document);
  if (!charts.ok) return charts;
  const setting: Setting = {
    typefaces,
    style,
    images: opened.value,
    charts: charts.value,
    pageHeight: frame.height,
  };
  const goOn = (): void => {
    if (options.isStopped?.() === true) throw new Stopped();
  };
  const onPage = (pages: number): void => {
    goOn();
    options.onProgress?.(pages);
  };
  try {
    const sheets = sheetsOf(document, setting, frame, { onPage, onBlock: goOn });
    const pages = sheets.length;
    options.onSheets?.(sheets);
    drawSheets(pdf, typefaces, sheets, document.language, goOn);
    if (assets.attachment) attach(pdf, assets.attachment, options.createdAt);
    const bytes = close();
    goOn();
    return ok({ bytes, pages });
  } catch (thrown) {
    if (thrown instanceof Stopped) return fail({ code: 'cancelled' });
    if (!(thrown instanceof DrawingFault)) throw thrown;
    const { id, pictureId } = thrown.block;
    return fail({ code: 'picture-unreadable', pictureId, blockId: id });
  }
}

/** A function of its own, so that nothing but the sheets is kept of what they were made of. */
function sheetsOf(document: PrintDocument, setting: Setting, frame: Frame, steps: LayoutSteps): Sheet[] {
  const { pages, margins } = layOutDocument(document, setting, frame, steps);
  return makeSheets(setting, frame, pages, margins);
}

/** The file was written saying that it follows standards; what it does not, it says no longer. */
function withTrueClaims(written: Uint8Array): Pick<RenderedPdf, 'bytes' | 'checks' | 'claims'> {
  const checks = checkPdf(written);
  const claims = followedBy(checks);
  const broken = STANDARDS.filter((it) => !claims.includes(it));
  return { bytes: broken.reduce(withoutClaim, written), checks, claims };
}
