const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** The next larger or smaller zoom; 1 fits the page's width. */
export function zoomed(zoom: number, step: 1 | -1): number {
  const next = step === 1 ? STEPS.find((it) => it > zoom) : STEPS.findLast((it) => it < zoom);
  return next ?? zoom;
}

/** So many pixels a canvas may have: more is refused by some graphics, and 64 MB is enough for one page. */
const MOST_PIXELS = 16_000_000;

/** By how much to scale a page so that it fills `width` pixels of the screen; never more than a canvas can hold. */
export function canvasScale(
  page: { width: number; height: number },
  width: number,
  pixelRatio: number,
): number {
  const wanted = (width / page.width) * pixelRatio;
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / (page.width * page.height)));
}

/** Which page it is: `Page iv, 6 of 40`; its label only where it says more than the number. */
export function pageWords(label: string | undefined, number: number, count: number): string {
  const place = `${number} of ${count}`;
  return label === undefined || label === String(number) ? `Page ${place}` : `Page ${label}, ${place}`;
}
