import type { Token } from './tokens.ts';

/** Words of a quotation against words of a passage: which are the same, which stand in place of which. Indices of tokens. */
export interface Hunk {
  readonly isSame: boolean;
  readonly quoted: readonly [start: number, end: number];
  readonly passage: readonly [start: number, end: number];
}

/** More than this is not compared word by word: the room and time of one comparison are bounded. */
const MOST_CELLS = 1_000_000;

/**
 * How the words of a quotation lie in a passage, from its beginning to its end, as near as can be to the longest run of words
 * both have. Gaps and insertions match nothing.
 */
export function aligned(quoted: readonly Token[], passage: readonly Token[]): Hunk[] {
  const first = fromStart(quoted, passage);
  const length = (it: Hunk): number => (it.isSame ? it.quoted[1] - it.quoted[0] : 0);
  const longest = Math.max(0, ...first.map(length));
  const anchor = first.find((it) => length(it) === longest);
  if (anchor === undefined || longest === 0) return first;
  const [a, c] = [anchor.quoted[0], anchor.passage[0]];
  // Backwards before the run, so that of two places for a word the one near it is taken.
  const before = fromStart(quoted.slice(0, a).toReversed(), passage.slice(0, c).toReversed())
    .map((it): Hunk => ({
      isSame: it.isSame,
      quoted: [a - it.quoted[1], a - it.quoted[0]],
      passage: [c - it.passage[1], c - it.passage[0]],
    }))
    .toReversed();
  const behind = fromStart(quoted.slice(a), passage.slice(c)).map((it): Hunk => ({
    isSame: it.isSame,
    quoted: [it.quoted[0] + a, it.quoted[1] + a],
    passage: [it.passage[0] + c, it.passage[1] + c],
  }));
  return merged([...before, ...behind]);
}

/** Neighbours of one kind as one. */
function merged(hunks: readonly Hunk[]): Hunk[] {
  const found: Hunk[] = [];
  for (const { isSame, quoted, passage } of hunks) {
    const last = found.at(-1);
    if (last?.isSame === isSame)
      found[found.length - 1] = {
        ...{ isSame, quoted: [last.quoted[0], quoted[1]] },
        passage: [last.passage[0], passage[1]],
      };
    else found.push({ isSame, quoted, passage });
  }
  return found;
}

function fromStart(quoted: readonly Token[], passage: readonly Token[]): Hunk[] {
  const same = (at: number, other: number): boolean =>
    quoted[at]?.kind === 'word' && quoted[at]?.key === passage[other]?.key;
  const shorter = Math.min(quoted.length, passage.length);
  let start = 0;
  while (start < shorter && same(start, start)) start += 1;
  let end = 0;
  while (end < shorter - start && same(quoted.length - 1 - end, passage.length - 1 - end)) end += 1;
  const hunks: Hunk[] = [];
  const put = (isSame: boolean, a: number, b: number, c: number, d: number): void => {
    if (a === b && c === d) return;
    hunks.push({ isSame, quoted: [a, b], passage: [c, d] });
  };
  put(true, 0, start, 0, start);
  middle(start, quoted.length - end, start, passage.length - end, same, put);
  put(true, quoted.length - end, quoted.length, passage.length - end, passage.length);
  return merged(hunks);
}

/** The longest common subsequence of what lies between. */
function middle(
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
  same: (at: number, other: number) => boolean,
  put: (isSame: boolean, a: number, b: number, c: number, d: number) => void,
): void {
  const [rows, columns] = [to - from, otherTo - otherFrom];
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) {
    put(false, from, to, otherFrom, otherTo);
    return;
  }
  const wide = columns + 1;
  // At most a million words, of which two runs share fewer than 65,536.
  const lengths = new Uint16Array((rows + 1) * wide);
  const at = (row: number, column: number): number => lengths[row * wide + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      lengths[row * wide + column] = same(from + row, otherFrom + column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const [a, c] = [from + row, otherFrom + column];
    if (same(a, c) && at(row, column) === at(row + 1, column + 1) + 1) {
      put(true, a, a + 1, c, c + 1);
      [row, column] = [row + 1, column + 1];
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      put(false, a, a + 1, c, c);
      row += 1;
    } else {
      put(false, a, a, c, c + 1);
      column += 1;
    }
  }
  put(false, from + row, to, otherFrom + column, otherTo);
}
