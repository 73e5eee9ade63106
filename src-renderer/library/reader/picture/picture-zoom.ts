/** Pixels: of a picture, or of the screen. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `fit` shows the whole picture and follows the pane; a number is pixels of the screen for one of the picture. */
export type PictureZoom = 'fit' | number;

const STEPS = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 12, 16];
const [LEAST, MOST] = [0.02, 16];

/** The scale at which the whole picture is in sight. A drawing may be enlarged for that, an image of pixels never is. */
export function fitScale(picture: Size, pane: Size, isDrawing: boolean): number {
  const scale = Math.min(pane.width / picture.width, pane.height / picture.height);
  return Math.min(isDrawing ? MOST : 1, Math.max(LEAST, scale));
}

/** The next larger or smaller of the round scales; the same one where there is none. */
export function steppedScale(scale: number, step: 1 | -1): number {
  const next = step === 1 ? STEPS.find((it) => it > scale) : STEPS.findLast((it) => it < scale);
  return next ?? scale;
}

/** The scale after the wheel was turned by `delta` pixels; up enlarges. */
export function wheeledScale(scale: number, delta: number): number {
  return Math.min(MOST, Math.max(LEAST, scale * Math.exp(-delta / 400)));
}

/** What a picture measures on the screen: whole pixels, and never nothing. */
export function scaledSize({ width, height }: Size, scale: number): Size {
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

/** One direction of a zoom: pixels of the screen. What is smaller than the pane stands in its middle. */
interface ZoomedAxis {
  readonly pane: number;
  readonly before: number;
  readonly after: number;
  readonly scroll: number;
  /** What stays where it is, counted from the edge of the pane. */
  readonly point: number;
}

const margin = (pane: number, size: number): number => Math.max(0, (pane - size) / 2);

/** How far to scroll so that what lies under `point` stays there, as far as the edges of the picture allow. */
export function scrollAfterZoom({ pane, before, after, scroll, point }: ZoomedAxis): number {
  const share = (scroll + point - margin(pane, before)) / before;
  const wanted = share * after + margin(pane, after) - point;
  return Math.min(Math.max(0, wanted), Math.max(0, after - pane));
}
