/** How far down the next page a row may go on: below what is set again at its head. */
const HEAD_LINES = 15;

interface Steps {
  /** Falls with every comparison; nothing is found any more when it is used up. */
  left: number;
}

/**
 * Whether a row of a table stands among the lines of a page: each cell's letters in their order, line by line and in every
 * line one cell after the other, and nothing else between them. It may go on at the head of the next page.
 */
export function rowStands(
  cells: readonly string[],
  page: readonly string[],
  next: readonly string[],
  steps: Steps,
): boolean {
  return page.some((_, line) =>
    rest(
      { cells, steps, lines: page.slice(line, line + 400), next },
      cells.map(() => 0),
      0,
    ),
  );
}

interface Search {
  readonly cells: readonly string[];
  readonly lines: readonly string[];
  /** The page after this one; empty on the last. */
  readonly next: readonly string[];
  readonly steps: Steps;
}

/** Whether what is left of the cells stands in the lines from one on. */
function rest(search: Search, done: readonly number[], line: number): boolean {
  const text = search.lines[line];
  if (text !== undefined && along(search, done, line, text, 0, 0)) return true;
  if (!done.some((it) => it > 0) || search.next.length === 0) return false;
  const after = { ...search, lines: search.next, next: [] };
  return search.next.slice(0, HEAD_LINES).some((it, at) => along(after, done, at, it, 0, 0));
}

/** The same within a line, from a place and a cell on. */
function along(
  search: Search,
  done: readonly number[],
  line: number,
  text: string,
  at: number,
  from: number,
): boolean {
  const { cells, steps } = search;
  steps.left -= 1;
  if (steps.left <= 0) return false;
  if (at >= text.length)
    return cells.every((it, index) => it.length === done[index]) || rest(search, done, line + 1);
  for (let index = from; index < cells.length; index += 1) {
    const ends = endsOf(cells[index] ?? '', done[index] ?? 0, text, at, steps);
    for (const { length, end } of ends)
      if (along(search, done.with(index, length), line, text, end, index + 1)) return true;
  }
  return false;
}

/** How far a cell goes on at a place of a line, the longest first. A hyphen between letters may be the line's own. */
function endsOf(
  cell: string,
  done: number,
  text: string,
  start: number,
  steps: Steps,
): { length: number; end: number }[] {
  const ends: { length: number; end: number }[] = [];
  let [length, end] = [done, start];
  while (length < cell.length && end < text.length) {
    steps.left -= 1;
    const isSame = text[end] === cell[length];
    const isDivided = text[end] === '-' && length > 0 && isLetter(cell[length - 1]) && isLetter(cell[length]);
    if (!isSame && !isDivided) break;
    end += 1;
    if (isSame) length += 1;
    if (length > done) ends.push({ length, end });
  }
  return ends.toReversed();
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /\p{L}/u.test(unit);
}
