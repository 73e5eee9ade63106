/** A rectangle of the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const EDGE = 8;

/**
 * Where something of `size` goes so that it stands above or below `beside`, its left edge in line, wholly inside a
 * window of `room`. It changes sides where the wanted side has no room and the other has.
 */
export function placeBeside(
  beside: Box,
  size: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
  side: 'above' | 'below',
): { left: number; top: number } {
  const above = beside.top - GAP - size.height;
  const below = beside.top + beside.height + GAP;
  const fitsAbove = above >= EDGE;
  const fitsBelow = below + size.height <= room.height - EDGE;
  const wanted =
    side === 'above' ? (fitsAbove || !fitsBelow ? above : below) : fitsBelow || !fitsAbove ? below : above;
  const within = (at: number, length: number, whole: number) =>
    Math.max(EDGE, Math.min(at, whole - EDGE - length));
  return {
    left: within(beside.left, size.width, room.width),
    top: within(wanted, size.height, room.height),
  };
}
