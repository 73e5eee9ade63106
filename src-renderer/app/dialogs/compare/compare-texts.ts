import { commonItems, type Match } from './common-items.ts';

/** A piece of a paragraph; `differs`: the other text does not have it here. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** Two paragraphs that stand side by side; null where the other text has nothing there. */
export interface ComparedRow {
  readonly left: string | null;
  readonly right: string | null;
  readonly isSame: boolean;
}

/** Two paragraphs belong side by side where so much of the shorter one's words is in the other. 0 to 1. */
const ALIKE = 0.4;
/** So many pairs of differing paragraphs are held against each other; beyond, they are paired in order. */
const MOST_PAIRS = 40_000;

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The paragraphs of two texts, aligned: same ones with same ones, and between those the ones that are alike. */
export function alignParagraphs(left: readonly string[], right: readonly string[]): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let [i, j] = [0, 0];
  const same = commonItems(left.map(flat), right.map(flat));
  for (const [a, b] of [...same, [left.length, right.length] as const]) {
    rows.push(...alignDiffering(left.slice(i, a), right.slice(j, b)));
    const [one, other] = [left[a], right[b]];
    if (one !== undefined && other !== undefined) rows.push({ left: one, right: other, isSame: true });
    [i, j] = [a + 1, b + 1];
  }
  return rows;
}

function alignDiffering(left: readonly string[], right: readonly string[]): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...alikePairs(left, right), [left.length, right.length] as const]) {
    for (; i < a; i += 1) rows.push({ left: left[i] ?? null, right: null, isSame: false });
    for (; j < b; j += 1) rows.push({ left: null, right: right[j] ?? null, isSame: false });
    const [one, other] = [left[a], right[b]];
    if (one !== undefined && other !== undefined) rows.push({ left: one, right: other, isSame: false });
    [i, j] = [a + 1, b + 1];
  }
  return rows;
}

/** Which paragraphs are put side by side, in order: those whose words are most alike all in all. */
function alikePairs(left: readonly string[], right: readonly string[]): Match[] {
  const [n, m] = [left.length, right.length];
  if (n * m > MOST_PAIRS) return Array.from({ length: Math.min(n, m) }, (_, at) => [at, at] as const);
  const [words, others] = [left.map(wordSet), right.map(wordSet)];
  const scores = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const best = (i: number, j: number) => scores[i]?.[j] ?? 0;
  const paired = words.map((one) => Float64Array.from(others, (other) => share(one, other)));
  const alike = (i: number, j: number) => {
    const it = paired[i]?.[j] ?? 0;
    return it >= ALIKE ? it : -Infinity;
  };
  for (let i = n - 1; i >= 0; i -= 1) {
    const row = scores[i];
    if (row === undefined) continue;
    for (let j = m - 1; j >= 0; j -= 1)
      row[j] = Math.max(best(i + 1, j), best(i, j + 1), best(i + 1, j + 1) + alike(i, j));
  }
  const pairs: Match[] = [];
  let [i, j] = [0, 0];
  while (i < n && j < m) {
    if (best(i, j) === best(i + 1, j)) i += 1;
    else if (best(i, j) === best(i, j + 1)) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

const wordSet = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return small.size === 0 ? 0 : both / small.size;
}

/** Words with the space before them, so that pieces put together again are the text. */
const tokensOf = (text: string): string[] =>
  text.match(/\s*(?:[\p{L}\p{N}\p{M}'’]|(?<=\p{N})[.,](?=\p{N}))+|\s*[^\s\p{L}\p{N}]|\s+$/gu) ?? [];

/** The pieces of two paragraphs that stand side by side, the words that differ marked. Pieces joined are the text. */
export function differingWords(left: string, right: string): { left: Piece[]; right: Piece[] } {
  const [a, b] = [tokensOf(left), tokensOf(right)];
  const same = commonItems(a.map(flat), b.map(flat));
  return {
    left: piecesOf(a, new Set(same.map(([at]) => at))),
    right: piecesOf(b, new Set(same.map(([, at]) => at))),
  };
}

function piecesOf(tokens: readonly string[], same: ReadonlySet<number>): Piece[] {
  const pieces: { text: string; differs: boolean }[] = [];
  for (const [at, text] of tokens.entries()) {
    const differs = !same.has(at);
    // The space before the first word that differs is not marked.
    const space = differs && pieces.at(-1)?.differs !== true ? (/^\s+/.exec(text)?.[0] ?? '') : '';
    if (space !== '') append(pieces, space, false);
    append(pieces, text.slice(space.length), differs);
  }
  return pieces;
}

function append(pieces: { text: string; differs: boolean }[], text: string, differs: boolean): void {
  const last = pieces.at(-1);
  if (last?.differs === differs) last.text += text;
  else if (text !== '') pieces.push({ text, differs });
}
