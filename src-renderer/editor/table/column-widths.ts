/** No column is narrower than this share of the whole, in per cent. */
const NARROWEST = 4;
const STEP = 5;

/** Shares of so many columns, in per cent. */
export function evenWidths(columns: number): number[] {
  return Array.from({ length: columns }, () => rounded(100 / columns));
}

/**
 * Moves the edge after the column `index` by so many per cent of the whole: what one column gains its neighbour gives. It
 * stops where one of them is at its narrowest.
 */
export function movedEdge(widths: readonly number[], index: number, by: number): number[] {
  const shares = inPerCent(widths);
  const [left, right] = [shares[index], shares[index + 1]];
  if (left === undefined || right === undefined) return shares;
  const least = Math.min(0, NARROWEST - left);
  const most = Math.max(0, right - NARROWEST);
  const moved = Math.min(most, Math.max(least, by));
  return shares.map((it, at) => rounded(at === index ? it + moved : at === index + 1 ? it - moved : it));
}

/** One step wider (1) or narrower (-1). The last column moves the edge before it. */
export function steppedWidth(widths: readonly number[], index: number, by: 1 | -1): number[] {
  const isLast = index === widths.length - 1;
  return isLast ? movedEdge(widths, index - 1, -by * STEP) : movedEdge(widths, index, by * STEP);
}

/** Any shares as shares of a hundred. */
export function inPerCent(widths: readonly number[]): number[] {
  const whole = widths.reduce((sum, it) => sum + it, 0);
  return whole === 0 ? evenWidths(widths.length) : widths.map((it) => rounded((100 * it) / whole));
}

const rounded = (it: number) => Math.max(0.1, Math.round(it * 10) / 10);
