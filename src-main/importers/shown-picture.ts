import type { Picture } from '#core/model/picture.ts';
import { safeSvg } from './safe-svg.ts';
import { shownFrame, stillWebp } from './webp.ts';

/**
 * The bytes of a kept picture as they are shown and printed: those of an SVG made safe, the first frame of an animation,
 * all others as they are. They are made anew each time; what is kept is what came in. Null where they are damaged.
 */
export function shownPicture(mediaType: Picture['mediaType'], bytes: Uint8Array): Uint8Array | null {
  switch (mediaType) {
    case 'image/svg+xml': {
      const drawing = safeSvg(bytes);
      return drawing.ok ? new TextEncoder().encode(drawing.value.svg) : null;
    }
    case 'image/webp': {
      const frame = shownFrame(bytes);
      return frame?.isAnimated ? stillWebp(frame) : frame && bytes;
    }
    case 'image/png':
    case 'image/jpeg':
      return bytes;
  }
}
