import { PdfDocument } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';

/** How large a picture is on paper: pixels as stored; an `orientation` above 4 (EXIF) turns it by a quarter. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
}

/** Reads the head of a JPEG; null where it is none. Its picture is not looked at. */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  const nowhere = new PdfDocument({}, {}, {}, {}, { pdfVersion: '1.7', autoFirstPage: false, font: null });
  try {
    const { width, height, orientation } = nowhere.openImage(Buffer.from(bytes));
    return orientation === undefined ? { width, height } : { width, height, orientation };
  } catch {
    return null;
  }
}
