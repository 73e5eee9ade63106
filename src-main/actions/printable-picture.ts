import type { Picture } from '#core/model/picture.ts';
import { bytesOfBase64 } from '#main/importers/base64.ts';
import { shownPicture } from '#main/importers/shown-picture.ts';
import { webpPixels } from '#main/importers/webp-pixels.ts';
import { pngOfPixels } from '#main/pdf/pictures/png.ts';
import { printableRaster } from '#main/pdf/pictures/raster.ts';

/**
 * A kept picture as the pages can hold it: a WebP as PNG, an SVG made safe with the WebP in it as PNG, all others as they
 * are. Null where it is damaged.
 */
export async function printablePicture(
  mediaType: Picture['mediaType'],
  bytes: Uint8Array,
): Promise<Uint8Array | null> {
  const shown = shownPicture(mediaType, bytes);
  if (shown === null) return null;
  if (mediaType === 'image/webp') return pngOfWebp(shown);
  return mediaType === 'image/svg+xml' ? withoutWebp(new TextDecoder().decode(shown)) : shown;
}

/**
 * A kept picture as any program can show it: PNG, JPEG, or an SVG made safe; what is see-through is laid on white. Null
 * where it is damaged.
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

async function withoutWebp(svg: string): Promise<Uint8Array | null> {
  const pngs = new Map<string, string>();
  for (const [url] of svg.matchAll(/data:image\/webp;base64,[^"]+/gi)) {
    const still = shownPicture('image/webp', bytesOfBase64(url.slice(url.indexOf(',') + 1)));
    const png = still && (await pngOfWebp(still));
    if (!png) return null;
    pngs.set(url, `data:image/png;base64,${png.toString('base64')}`);
  }
  return new TextEncoder().encode(
    svg.replace(/data:image\/webp;base64,[^"]+/gi, (url) => pngs.get(url) ?? url),
  );
}
