import type { PreviewPage } from '#core/contract/print-views.ts';
import type { BlockId } from '#core/model/ids.ts';

// Where pages and blocks stand in the pane, in pixels; pages themselves are measured in points.

export const PIXELS_PER_POINT = 96 / 72;
/** Between pages, and around them. */
export const GAP = 16;

export type Zoom = 'width' | number;

export interface Paper {
  readonly width: number;
  readonly height: number;
}

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** Pixels to a point; `room` is the width of the pane. */
export function scaleOf(zoom: Zoom, paper: Paper, room: number): number {
  if (zoom !== 'width') return zoom * PIXELS_PER_POINT;
  return Math.max(0.2, (room - 2 * GAP) / paper.width);
}

/** The next larger or smaller size than the one shown. */
export function zoomedBy(scale: number, direction: 1 | -1): number {
  const now = scale / PIXELS_PER_POINT;
  const steps = direction === 1 ? STEPS : STEPS.toReversed();
  return steps.find((it) => (it - now) * direction > 0.01) ?? now;
}

/** The size a key stands for, as in viewers of pages; null where it stands for none. */
export function zoomOfKey(key: string, scale: number): Zoom | null {
  switch (key) {
    case '+':
    case '=':
      return zoomedBy(scale, 1);
    case '-':
      return zoomedBy(scale, -1);
    case '0':
      return 'width';
    case '1':
      return 1;
    default:
      return null;
  }
}

export function topOf(page: number, paper: Paper, scale: number): number {
  return GAP + page * (paper.height * scale + GAP);
}

export function heightOfAll(pages: number, paper: Paper, scale: number): number {
  return topOf(pages, paper, scale);
}

/** The pages of which something is to be seen, `to` not among them. */
export function pagesSeen(
  view: { top: number; height: number },
  pages: number,
  paper: Paper,
  scale: number,
): { from: number; to: number } {
  const step = paper.height * scale + GAP;
  const from = Math.max(0, Math.floor((view.top - GAP) / step));
  const to = Math.ceil((view.top + view.height - GAP) / step);
  return { from: Math.min(from, Math.max(0, pages - 1)), to: Math.max(1, Math.min(pages, to)) };
}

/** The page that takes the most of the view. */
export function pageInFront(
  view: { top: number; height: number },
  pages: number,
  paper: Paper,
  scale: number,
): number {
  const step = paper.height * scale + GAP;
  const middle = view.top + view.height / 2;
  return Math.max(0, Math.min(pages - 1, Math.floor((middle - GAP / 2) / step)));
}

/** The block at a place of a page: the one there, or the nearest. `y` in points. */
export function blockAt({ blocks }: PreviewPage, y: number): BlockId | null {
  let nearest: BlockId | null = null;
  let least = Infinity;
  for (const it of blocks) {
    const away = y < it.y ? it.y - y : Math.max(0, y - it.y - it.height);
    if (away < least) [nearest, least] = [it.blockId, away];
  }
  return nearest;
}

/** Where to scroll so that a stretch is seen; null where it is seen already. */
export function scrollFor(
  view: { top: number; height: number },
  stretch: { top: number; height: number },
): number | null {
  const bottom = Math.min(stretch.top + stretch.height, stretch.top + view.height / 2);
  if (stretch.top >= view.top && bottom <= view.top + view.height) return null;
  return Math.max(0, stretch.top - view.height / 3);
}
