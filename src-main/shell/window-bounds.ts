import { z } from 'zod';

/** A rectangle in the screen's own units (device-independent pixels). */
export const bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type Bounds = z.infer<typeof bounds>;

export const SMALLEST = { width: 960, height: 600 };
const FIRST = { width: 1360, height: 860 };
/** So much of a window must lie on a screen for a person to find and move it. */
const VISIBLE = { width: 200, height: 100 };

function overlap(a: Bounds, b: Bounds): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

function centred(wanted: { width: number; height: number }, screen: Bounds): Bounds {
  const width = Math.max(SMALLEST.width, Math.min(wanted.width, screen.width));
  const height = Math.max(SMALLEST.height, Math.min(wanted.height, screen.height));
  return {
    x: screen.x + Math.max(0, Math.floor((screen.width - width) / 2)),
    y: screen.y + Math.max(0, Math.floor((screen.height - height) / 2)),
    width,
    height,
  };
}

/**
 * Where the window opens: where it was left, if enough of it lies on one of today's screens, else in the middle of the
 * first one. `screens` are the work areas, the main one first.
 */
export function placeWindow(left: Bounds | null, screens: readonly Bounds[]): Bounds {
  const main = screens[0] ?? { x: 0, y: 0, ...FIRST };
  if (left === null) return centred(FIRST, main);
  const seen = screens.some((screen) => {
    const shared = overlap(left, screen);
    return shared.width >= VISIBLE.width && shared.height >= VISIBLE.height && left.y >= screen.y;
  });
  if (!seen) return centred(left, main);
  return {
    ...left,
    width: Math.max(SMALLEST.width, left.width),
    height: Math.max(SMALLEST.height, left.height),
  };
}

/** Another window lies so far from the one it was opened from, to the right and down. */
const STEP = 32;

/** Where another window opens: beside the one it was opened from, and from the corner of its screen where that ends. */
export function placeBeside(opener: Bounds, screens: readonly Bounds[]): Bounds {
  const screen =
    screens.find((it) => {
      const shared = overlap(opener, it);
      return shared.width > 0 && shared.height > 0;
    }) ?? screens[0];
  if (screen === undefined) return { ...opener, x: opener.x + STEP, y: opener.y + STEP };
  const width = Math.min(opener.width, screen.width);
  const height = Math.min(opener.height, screen.height);
  const fits = (at: number, size: number, from: number, whole: number) =>
    at >= from && at + size <= from + whole ? at : from;
  return {
    x: fits(opener.x + STEP, width, screen.x, screen.width),
    y: fits(opener.y + STEP, height, screen.y, screen.height),
    width: Math.max(SMALLEST.width, width),
    height: Math.max(SMALLEST.height, height),
  };
}
