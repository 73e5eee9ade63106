/** A line of a page by its letters alone. */
export interface RowLine {
  readonly letters: string;
  /** Where its words end, in letters from its beginning. */
  readonly ends: ReadonlySet<number>;
}

/** As many lines a row may have; a longer one is not found. */
const MOST_LINES = 500;
/** How far down the next page a row may go on: below what is set again at its head. */
const HEAD_LINES = 40;

interface Steps {
  /** Falls with every comparison; nothing is found any more when it is used up. */
  left: number;
}

/**
 * Whether a row of a table stands among the lines of a page: each cell's letters in their order, line by line and in every
 * line one cell after the other, and nothing else between them. It may go on at the heads of the next pages.
 */
export function rowStands(
  cells: readonly string[],
  pages: readonly (readonly RowLine[])[],
  page: number,
  steps: Steps,
): boolean {
  const search = { cells, pages, steps, failed: new Set<string>() };
  const none = cells.map(() => 0);
  return (pages[page] ?? []).some((_, line) => rest(search, none, { page, line, count: 0 }));
}

interface Search {
  readonly cells: readonly string[];
  readonly pages: readonly (readonly RowLine[])[];
  readonly steps: Steps;
  /** What was tried and led nowhere. */
  readonly failed: Set<string>;
}

interface Place {
  readonly page: number;
  readonly line: number;
  /** Of lines before it. */
  readonly count: number;
}

/** Whether what is left of the cells stands in the lines from one on. */
function rest(search: Search, done: readonly number[], at: Place): boolean {
  if (along(search, done, at, 0, 0)) return true;
  if (!done.some((it) => it > 0)) return false;
  const { page, count } = at;
  const next = search.pages[page + 1] ?? [];
  return next
    .slice(0, HEAD_LINES)
    .some((_, line) => along(search, done, { page: page + 1, line, count }, 0, 0));
}

/** The same within a line, from a unit and a cell on. */
function along(search: Search, done: readonly number[], place: Place, at: number, from: number): boolean {
  const { cells, pages, steps, failed } = search;
  const text = pages[place.page]?.[place.line];
  steps.left -= 1;
  if (text === undefined || steps.left <= 0 || place.count > MOST_LINES) return false;
  const key = [place.page, place.line, at, from, ...done].join();
  if (failed.has(key)) return false;
  if (at >= text.letters.length) {
    if (cells.every((it, index) => it.length === done[index])) return true;
    const { page, line, count } = place;
    if (rest(search, done, { page, line: line + 1, count: count + 1 })) return true;
  } else
    for (let index = from; index < cells.length; index += 1)
      for (const { length, end } of endsOf(cells[index] ?? '', done[index] ?? 0, text, at, steps))
        if (along(search, done.with(index, length), place, end, index + 1)) return true;
  failed.add(key);
  return false;
}

/** How far a cell goes on at a place of a line, in whole words, the longest first. A hyphen between letters may be the line's own. */
function endsOf(
  cell: string,
  done: number,
  { letters, ends }: RowLine,
  start: number,
  steps: Steps,
): { length: number; end: number }[] {
  const found: { length: number; end: number }[] = [];
  let [length, end] = [done, start];
  while (length < cell.length && end < letters.length) {
    steps.left -= 1;
    const isSame = letters[end] === cell[length];
    const isDivided =
      letters[end] === '-' && length > 0 && isLetter(cell[length - 1]) && isLetter(cell[length]);
    if (!isSame && !isDivided) break;
    end += 1;
    if (isSame) length += 1;
    if (length > done && ends.has(end)) found.push({ length, end });
  }
  return found.toReversed();
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /\p{L}/u.test(unit);
}
