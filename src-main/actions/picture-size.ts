/** What the header of a picture says. Sizes in pixels. */
export interface PictureHeader {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** Beyond these a small file would unfold into gigabytes. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 30_000;

/** Reads the header of a PNG or JPEG; null for anything else, for a broken header and for a size beyond the limits. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngHeader(view) ?? jpegHeader(view);
  if (!found || found.width < 1 || found.height < 1) return null;
  const isTooLarge =
    Math.max(found.width, found.height) > LONGEST_SIDE || found.width * found.height > MOST_PIXELS;
  return isTooLarge ? null : found;
}

const PNG_SIGNATURE = [0x89504e47, 0x0d0a1a0a] as const;
const IHDR = 0x49484452;

/** The signature, then the chunk IHDR with width and height (ISO 15948, 5.2 and 11.2.2). */
function pngHeader(view: DataView): PictureHeader | null {
  if (view.byteLength < 33) return null;
  if (view.getUint32(0) !== PNG_SIGNATURE[0] || view.getUint32(4) !== PNG_SIGNATURE[1]) return null;
  if (view.getUint32(12) !== IHDR) return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Baseline, extended and progressive: the ones a PDF can hold. What could not be printed is not taken in. */
const FRAMES = [0xc0, 0xc1, 0xc2];

/** Segment by segment to the frame header (ITU-T T.81, B.2.2). */
function jpegHeader(view: DataView): PictureHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (FRAMES.includes(marker))
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xda || marker === 0xd9) return null;
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}
