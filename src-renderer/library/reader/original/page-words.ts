import { placesInOriginal, plainShown } from '#core/text/original-place.ts';

/** Words on a page as the PDF places them: what pdf.js calls a text item. */
export interface PageWords {
  readonly str: string;
  /** From the words' own space, one unit high, to points of the page: a, b, c, d, e, f. */
  readonly transform: readonly number[];
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** A rectangle as shares of the page's width and height, from its top left corner. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The page as it is shown: its size, and how points of the page become places on it. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** How wide some words are, in any unit: only what share of their line they take matters. */
export type Measure = (words: string) => number;

/** So much of a line stands above the foot of its letters and below. */
const [ABOVE, BELOW] = [0.85, 0.25];

function apply([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], x: number, y: number) {
  return [a * x + c * y + e, b * x + d * y + f] as const;
}

/** The box of the units `from` to `to` of some words. */
function boxOfWords(words: PageWords, from: number, to: number, view: PageView, measure: Measure): PageBox {
  const whole = measure(words.str) || 1;
  const share = (units: number) => (measure(words.str.slice(0, units)) / whole) * words.width;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = words.transform;
  const [along, up] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1];
  const height = words.height || up;
  const corners = [
    [share(from), -BELOW * height],
    [share(to), ABOVE * height],
    [share(from), ABOVE * height],
    [share(to), -BELOW * height],
  ].map(([x = 0, y = 0]) =>
    apply(view.transform, e + (a / along) * x + (c / up) * y, f + (b / along) * x + (d / up) * y),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    left: left / view.width,
    top: top / view.height,
    width: (Math.max(...xs) - left) / view.width,
    height: (Math.max(...ys) - top) / view.height,
  };
}

/** Boxes of one line that follow each other become one. */
function joined(boxes: readonly PageBox[]): PageBox[] {
  const lines: PageBox[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    const isSameLine =
      last !== undefined &&
      Math.abs(last.top - box.top) < box.height * 0.3 &&
      box.left >= last.left &&
      box.left - (last.left + last.width) < box.height * 1.5;
    if (last === undefined || !isSameLine) {
      lines.push(box);
      continue;
    }
    const top = Math.min(last.top, box.top);
    lines[lines.length - 1] = {
      left: last.left,
      top,
      width: Math.max(last.left + last.width, box.left + box.width) - last.left,
      height: Math.max(last.top + last.height, box.top + box.height) - top,
    };
  }
  return lines;
}

/**
 * Where passages stand on a page: a function from a range of the page's frozen text (UTF-16 units, counted from the
 * page's own beginning) to the boxes of its lines; none where the words cannot be found on the page. The two texts may
 * differ in white space, in what stands between the words, and in hyphens at the ends of lines.
 */
export function boxesOnPage(
  words: readonly PageWords[],
  frozen: string,
  view: PageView,
  measure: Measure,
): (start: number, end: number) => PageBox[] {
  const text = words.map((it) => it.str).join('\n');
  const starts: number[] = [];
  let length = 0;
  for (const { str } of words) {
    starts.push(length);
    length += str.length + 1;
  }
  const placeOf = placesInOriginal(plainShown(text), frozen);
  return (start, end) => {
    const place = placeOf(start, end);
    if (place === null) return [];
    const boxes = words.flatMap((it, index) => {
      const begin = starts[index] ?? 0;
      const from = Math.max(0, place.start - begin);
      const to = Math.min(it.str.length, place.end - begin);
      return from < to && it.str.trim() !== '' ? [boxOfWords(it, from, to, view, measure)] : [];
    });
    return joined(boxes);
  };
}
