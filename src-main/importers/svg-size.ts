/** Sizes of a drawing's outermost element in CSS pixels, whole numbers. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** How many CSS pixels a unit is (CSS Values, 6.2); `em` and `ex` of a browser's first letters. */
const PIXELS: Readonly<Record<string, number>> = {
  ...{
    '': 1,
    px: 1,
    pt: 96 / 72,
    pc: 16,
    in: 96,
    cm: 96 / 2.54,
    mm: 96 / 25.4,
    q: 96 / 101.6,
    em: 16,
    ex: 8,
  },
};

/** What a browser takes for a drawing that says nothing. */
const UNKNOWN: DrawingSize = { width: 300, height: 150 };

/**
 * The size a drawing states by `width` and `height`, else by its `viewBox`. Zero where it says that there is nothing to
 * see.
 */
export function drawingSize(
  width: string | null,
  height: string | null,
  viewBox: string | null,
): DrawingSize {
  const box = numbersOf(viewBox);
  const [wide, high] = [pixels(width), pixels(height)];
  if (wide !== null && high !== null) return whole(wide, high);
  if (!box) return whole(wide ?? UNKNOWN.width, high ?? UNKNOWN.height);
  if (wide !== null) return whole(wide, (wide * box.height) / box.width);
  if (high !== null) return whole((high * box.width) / box.height, high);
  return whole(box.width, box.height);
}

function whole(width: number, height: number): DrawingSize {
  const round = (it: number) => (it > 0 ? Math.max(1, Math.round(it)) : 0);
  return { width: round(width), height: round(height) };
}

/** Null for a share of the place it stands in, and for what is no length. */
function pixels(length: string | null): number | null {
  const [, number = '', unit = ''] =
    /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const factor = PIXELS[unit.toLowerCase()];
  return number === '' || factor === undefined ? null : Number(number) * factor;
}

function numbersOf(viewBox: string | null): DrawingSize | null {
  const [, , width = 0, height = 0] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 && Number.isFinite(width / height) ? { width, height } : null;
}
