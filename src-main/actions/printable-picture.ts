import type { CallError } from '#core/contract/errors.ts';
import type { PictureId, Sha256 } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { isJpeg, plainJpeg } from '#main/exporters/pictures/plain-jpeg.ts';
import { plainPng } from '#main/exporters/pictures/plain-png.ts';
import { bytesOfBase64 } from '#main/importers/base64.ts';
import { shownPicture } from '#main/importers/shown-picture.ts';
import { webpPixels } from '#main/importers/webp-pixels.ts';
import { isPng, pngOfPixels } from '#main/pdf/pictures/png.ts';
import { printableRaster } from '#main/pdf/pictures/raster.ts';

/**
 * A kept picture as the pages can hold it, without what it says about who made it, when, where and with what: a WebP as
 * PNG, an SVG made safe with the WebP in it as PNG. Null where it is damaged.
 */
export async function printablePicture(
  mediaType: Picture['mediaType'],
  bytes: Uint8Array,
): Promise<Uint8Array | null> {
  const shown = shownPicture(mediaType, bytes);
  if (shown === null) return null;
  switch (mediaType) {
    case 'image/webp':
      return pngOfWebp(shown);
    case 'image/svg+xml':
      return plainDrawing(new TextDecoder().decode(shown));
    case 'image/jpeg':
    case 'image/png':
      return plainRaster(shown);
  }
}

/**
 * A kept picture as any program can show it: PNG, JPEG, or an SVG made safe, without metadata; what is see-through is laid on
 * white. Null where it is damaged.
 */
export async function wholePicture(
  mediaType: Picture['mediaType'],
  bytes: Uint8Array,
): Promise<Uint8Array | null> {
  const printable = await printablePicture(mediaType, bytes);
  return printable === null || mediaType === 'image/svg+xml' ? printable : printableRaster(printable);
}

async function pngOfWebp(bytes: Uint8Array): Promise<Buffer | null> {
  const pixels = await webpPixels(bytes);
  return pixels && pngOfPixels(pixels.width, pixels.height, pixels.rgba);
}

/** A PNG or JPEG without its metadata, whatever it is called; null for anything else. */
function plainRaster(bytes: Uint8Array): Uint8Array | null {
  if (isPng(bytes)) return plainPng(bytes);
  return isJpeg(bytes) ? plainJpeg(bytes) : null;
}

const PICTURE_URL = /data:image\/(?:png|jpe?g|webp);base64,[^"]+/gi;
/** The innermost of these: one may stand in another. */
const UNSEEN = /<(title|desc)\b[^<>]*>(?:(?!<\/?(?:title|desc)\b)[\s\S])*<\/\1>/g;

/** A drawing that was made safe, without words that nobody sees and without the metadata of the pictures in it. */
async function plainDrawing(svg: string): Promise<Uint8Array | null> {
  const plain = new Map<string, string>();
  for (const [url] of svg.matchAll(PICTURE_URL)) {
    if (plain.has(url)) continue;
    const bytes = bytesOfBase64(url.slice(url.indexOf(',') + 1));
    const still = shownPicture('image/webp', bytes);
    const raster = still === null ? plainRaster(bytes) : await pngOfWebp(still);
    if (raster === null) return null;
    const type = isJpeg(raster) ? 'jpeg' : 'png';
    plain.set(url, `data:image/${type};base64,${Buffer.from(raster).toString('base64')}`);
  }
  let seen = svg.replace(PICTURE_URL, (url) => plain.get(url) ?? url);
  for (let before = ''; before !== seen;) {
    before = seen;
    seen = seen.replace(UNSEEN, '');
  }
  return new TextEncoder().encode(seen);
}

/**
 * Every picture of a document as `one` makes it fit to leave; each is made once. Fails with one that is damaged, by its
 * caption, which is what a person sees of a picture.
 */
export async function picturesOf(
  document: PrintDocument,
  kept: ReadonlyMap<Sha256, Uint8Array>,
  one: typeof printablePicture,
): Promise<Result<Map<PictureId, Uint8Array>, PictureUnreadable>> {
  const pictures = new Map<PictureId, Uint8Array>();
  for (const block of document.blocks) {
    if (block.type !== 'picture' || pictures.has(block.pictureId)) continue;
    const bytes = kept.get(block.bytesSha256);
    const made = bytes && (await one(block.mediaType, bytes));
    if (!made) return fail(unreadable(document, block.pictureId));
    pictures.set(block.pictureId, made);
  }
  return ok(pictures);
}

type PictureUnreadable = Extract<CallError, { code: 'picture-unreadable' }>;

/** The error for a picture of a document that cannot be drawn. */
export function unreadable(document: PrintDocument, id: PictureId): PictureUnreadable {
  const block = document.blocks.find((it) => it.type === 'picture' && it.pictureId === id);
  const runs = block?.type === 'picture' ? block.runs : [];
  const caption = runs.map((run) => (run.type === 'text' ? run.text : '')).join('');
  return { code: 'picture-unreadable', name: caption === '' ? id : caption };
}
