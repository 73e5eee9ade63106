/** Looked at first in so few places: one page in a hundred is blank. */
const SIDE = 64;

const isOneColour = (pixels: Uint32Array): boolean => pixels.every((it) => it === pixels[0]);

function pixelsOf(canvas: HTMLCanvasElement): Uint32Array | null {
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  return context === null || width === 0 || height === 0
    ? null
    : new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
}

/** Whether nothing can be seen on what was drawn: the reader of PDFs draws a damaged page as an empty one, without a word. */
export function isBlank(drawn: HTMLCanvasElement): boolean {
  const small = document.createElement('canvas');
  small.width = small.height = SIDE;
  small.getContext('2d', { willReadFrequently: true })?.drawImage(drawn, 0, 0, SIDE, SIDE);
  for (const canvas of [small, drawn]) {
    const pixels = pixelsOf(canvas);
    if (pixels === null || !isOneColour(pixels)) return false;
  }
  return true;
}
