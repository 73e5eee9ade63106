import type { BlockId, PictureId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { PrintDocument } from '#core/print/document.ts';
import type { OpenedImage, PdfDocument } from './pdfmake-internals.ts';
import { isPng, opaquePng } from './png.ts';

/** The bytes of a picture are not a whole PNG or JPEG. */
export interface PictureUnreadable {
  readonly code: 'picture-unreadable';
  readonly pictureId: PictureId;
  readonly blockId: BlockId;
}

/** Opens every picture of the document once, however often it is used. */
export async function openPictures(
  pdf: PdfDocument,
  document: PrintDocument,
  pictures: ReadonlyMap<PictureId, Uint8Array>,
): Promise<Result<Map<PictureId, OpenedImage>, PictureUnreadable>> {
  const opened = new Map<PictureId, OpenedImage>();
  for (const block of document.blocks) {
    if (block.type !== 'picture' || opened.has(block.pictureId)) continue;
    const bytes = pictures.get(block.pictureId);
    if (bytes === undefined) throw new Error('the bytes of a picture of the document were not handed over');
    const image = await openPicture(pdf, bytes);
    if (image === null)
      return fail({ code: 'picture-unreadable', pictureId: block.pictureId, blockId: block.id });
    opened.set(block.pictureId, image);
  }
  return ok(opened);
}

async function openPicture(pdf: PdfDocument, bytes: Uint8Array): Promise<OpenedImage | null> {
  const whole = isPng(bytes) ? await opaquePng(bytes) : isWholeJpeg(bytes) ? Buffer.from(bytes) : null;
  if (whole === null) return null;
  try {
    const image = pdf.openImage(whole);
    return image.width > 0 && image.height > 0 ? image : null;
  } catch {
    return null;
  }
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Baseline, extended and progressive: the ones PDF can hold. */
const FRAMES = [0xc0, 0xc1, 0xc2];

/** Whether a JPEG (ITU-T T.81) has a frame that PDF can show, a scan, and an end. The scan itself is not decoded. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return false;
  let framed = false;
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = file.readUInt16BE(at + 2);
    if (FRAMES.includes(marker)) framed = [1, 3, 4].includes(file[at + 9] ?? 0) && file[at + 4] === 8;
    if (marker === START_OF_SCAN) return framed && file.lastIndexOf(Buffer.from([0xff, END_OF_IMAGE])) > at;
    at += 2 + length;
  }
  return false;
}
