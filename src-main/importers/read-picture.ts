import type { Problem } from '#core/contract/problems.ts';
import { decodeText } from './decode-text.ts';
import { LARGEST_FILE, problemWith, type FileToRead } from './file-to-read.ts';
import { rasterHeader, withinLimits, type HeaderFault, type PictureDraft } from './raster-header.ts';
import type { ReadDocument } from './read-result.ts';
import { safeSvg } from './safe-svg.ts';
import { beginsAsSvg } from './svg-beginning.ts';

export type { PictureDraft } from './raster-header.ts';

/**
 * Reads the header of a PNG, JPEG or WebP, nothing of the picture itself, or an SVG. The size of an animation is that of
 * its first frame, the one that is shown. Problems instead of a draft: `file-too-large` (over 32 MB, 50 megapixels or
 * 30,000 pixels a side), `unknown-format` (no picture that can be printed), `unreadable-file` (a broken header, or an
 * SVG that is no plain drawing: see `safeSvg`); beside a draft `unsafe-parts-removed`.
 */
export function readPicture(file: FileToRead): { draft: PictureDraft | null; problems: Problem[] } {
  const refused = (code: HeaderFault) => ({ draft: null, problems: [problemWith(file.fileName, code)] });
  if (file.bytes.byteLength > LARGEST_FILE) return refused('file-too-large');
  if (!looksLikeSvg(file.bytes)) {
    const draft = rasterHeader(file.bytes);
    return typeof draft === 'string' ? refused(draft) : { draft, problems: [] };
  }
  const drawing = safeSvg(file.bytes);
  if (!drawing.ok) return refused(drawing.error);
  const { width, height, removed } = drawing.value;
  const draft = withinLimits({ mediaType: 'image/svg+xml', width, height });
  if (typeof draft === 'string') return refused(draft);
  return { draft, problems: removed ? [problemWith(file.fileName, 'unsafe-parts-removed')] : [] };
}

/** A picture as one of the kinds of file that are brought in. Problems as of `readPicture`. */
export function readPictureFile(file: FileToRead): ReadDocument {
  const { draft, problems } = readPicture(file);
  return { draft: null, picture: draft, parts: [], problems };
}

/** How much of a file may stand before the first element of a drawing, in bytes. */
const HEAD_BYTES = 16_384;

function looksLikeSvg(bytes: Uint8Array): boolean {
  return beginsAsSvg(decodeText(bytes.subarray(0, HEAD_BYTES), null)?.text ?? '');
}
