import type { Picture } from '#core/model/picture.ts';
import { looksLikeWebp, shownFrame } from './webp.ts';

/** What the header of a picture says. Sizes in pixels. */
export type PictureDraft = Pick<Picture, 'mediaType' | 'width' | 'height'>;

export type HeaderFault = 'unknown-format' | 'unreadable-file' | 'file-too-large';

/** Beyond these a small file would unfold into gigabytes. */
export const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 30_000;

/** The header of a PNG, JPEG or WebP; `unknown-format` for anything else, and for a JPEG that cannot be printed. */
export function rasterHeader(bytes: Uint8Array): PictureDraft | HeaderFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = isPng(view)
    ? pngHeader(view)
    : isJpeg(view)
      ? jpegHeader(view)
      : looksLikeWebp(bytes)
        ? webpHeader(bytes)
        : 'unknown-format';
  return typeof read === 'string' ? read : withinLimits(read);
}

/** The draft, or why its size is none that is shown. */
export function withinLimits(draft: PictureDraft): PictureDraft | HeaderFault {
  const { width, height } = draft;
  if (width < 1 || height < 1) return 'unreadable-file';
  return Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS ? 'file-too-large' : draft;
}

function isPng(view: DataView): boolean {
  return view.byteLength >= 8 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
}

function isJpeg(view: DataView): boolean {
  return view.byteLength >= 3 && view.getUint16(0) === 0xffd8 && view.getUint8(2) === 0xff;
}

function webpHeader(bytes: Uint8Array): PictureDraft | HeaderFault {
  const frame = shownFrame(bytes);
  return frame ? { mediaType: 'image/webp', width: frame.width, height: frame.height } : 'unreadable-file';
}

/** The first chunk is IHDR: width, then height (ISO 15948, 5.2 and 11.2.2). */
function pngHeader(view: DataView): PictureDraft | HeaderFault {
  const isWhole = view.byteLength >= 33 && view.getUint32(12) === 0x49484452;
  if (!isWhole) return 'unreadable-file';
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Baseline, extended and progressive: the frames a PDF can hold. */
const PRINTABLE_FRAMES = [0xc0, 0xc1, 0xc2];
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Segment by segment to the frame header (ITU-T T.81, B.1.1 and B.2.2). */
function jpegHeader(view: DataView): PictureDraft | HeaderFault {
  for (let at = 2; at + 9 <= view.byteLength;) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return 'unreadable-file';
    if (PRINTABLE_FRAMES.includes(marker))
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (OTHER_FRAMES.includes(marker)) return 'unknown-format';
    if (marker === 0xda || marker === 0xd9) return 'unreadable-file';
    // Fill bytes may stand before a marker; a segment tells its own length, the two bytes of it included.
    if (marker === 0xff) at += 1;
    else if (view.getUint16(at + 2) < 2) return 'unreadable-file';
    else at += 2 + view.getUint16(at + 2);
  }
  return 'unreadable-file';
}
