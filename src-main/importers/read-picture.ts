import type { Problem, ProblemCode } from '#core/contract/problems.ts';
import type { Picture } from '#core/model/picture.ts';
import { LARGEST_FILE, problemWith, type FileToRead } from './file-to-read.ts';

/** What the header of a picture says. Sizes in pixels. */
export type PictureDraft = Pick<Picture, 'mediaType' | 'width' | 'height'>;

/** Beyond these a small file would unfold into gigabytes. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 30_000;

/**
 * Reads the header of a PNG or JPEG, nothing of the picture itself. Problems instead of a draft: `file-too-large` (over
 * 32 MB, 50 megapixels or 30,000 pixels a side), `unknown-format` (no PNG or JPEG that can be printed),
 * `unreadable-file` (a broken header).
 */
export function readPicture(file: FileToRead): { draft: PictureDraft | null; problems: Problem[] } {
  const refused = (code: ProblemCode) => ({ draft: null, problems: [problemWith(file.fileName, code)] });
  if (file.bytes.byteLength > LARGEST_FILE) return refused('file-too-large');
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const read = isPng(view) ? pngHeader(view) : isJpeg(view) ? jpegHeader(view) : 'unknown-format';
  if (typeof read === 'string') return refused(read);
  if (read.width < 1 || read.height < 1) return refused('unreadable-file');
  const isTooLarge =
    Math.max(read.width, read.height) > LONGEST_SIDE || read.width * read.height > MOST_PIXELS;
  return isTooLarge ? refused('file-too-large') : { draft: read, problems: [] };
}

type Header = PictureDraft | 'unknown-format' | 'unreadable-file';

function isPng(view: DataView): boolean {
  return view.byteLength >= 8 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
}

function isJpeg(view: DataView): boolean {
  return view.byteLength >= 3 && view.getUint16(0) === 0xffd8 && view.getUint8(2) === 0xff;
}

/** The first chunk is IHDR: width, then height (ISO 15948, 5.2 and 11.2.2). */
function pngHeader(view: DataView): Header {
  const isWhole = view.byteLength >= 33 && view.getUint32(12) === 0x49484452;
  if (!isWhole) return 'unreadable-file';
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Baseline, extended and progressive: the frames a PDF can hold. */
const PRINTABLE_FRAMES = [0xc0, 0xc1, 0xc2];
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Segment by segment to the frame header (ITU-T T.81, B.1.1 and B.2.2). */
function jpegHeader(view: DataView): Header {
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
