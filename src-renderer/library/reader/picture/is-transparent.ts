import type { Picture } from '#core/model/picture.ts';

/** A picture is looked at in so many places along each side. */
const SIDE = 64;

/** Whether something would show through a picture that is loaded. A photograph in JPEG is never asked. */
export function isTransparent(image: HTMLImageElement, mediaType: Picture['mediaType']): boolean {
  if (mediaType === 'image/jpeg') return false;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return false;
  try {
    context.drawImage(image, 0, 0, SIDE, SIDE);
    return context.getImageData(0, 0, SIDE, SIDE).data.some((value, at) => at % 4 === 3 && value < 255);
  } catch {
    // A drawing that may not be looked at pixel by pixel. Most drawings have no ground.
    return true;
  }
}
