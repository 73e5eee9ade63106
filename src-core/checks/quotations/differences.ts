import type { Difference } from '#core/checks/finding.ts';
import type { Hunk } from './align.ts';
import { isAside } from './aside.ts';
import type { Token } from './tokens.ts';

/** `same`: apart from how it is typed; `owned`: left out or put in with a mark; `differs`: neither. */
export interface ReadHunk extends Pick<Hunk, 'quoted' | 'passage'> {
  readonly kind: 'same' | 'owned' | 'differs';
}

/** Two texts and their words. */
export interface Sides {
  readonly words: string;
  readonly quoted: readonly Token[];
  readonly text: string;
  readonly passage: readonly Token[];
}

/** What the differences come to; where nothing is alike all of it differs. */
export function readHunks(
  quoted: readonly Token[],
  passage: readonly Token[],
  hunks: readonly Hunk[] | null,
  text: string,
): ReadHunk[] {
  if (hunks === null) return [{ kind: 'differs', quoted: [0, quoted.length], passage: [0, passage.length] }];
  return hunks
    .flatMap((it) => (it.isSame ? [it] : withoutMarks(it, quoted)))
    .map(({ isSame, quoted: own, passage: theirs }): ReadHunk => {
      const mine = quoted.slice(...own);
      const isOwned = mine.length > 0 && mine.every((it) => it.kind !== 'word');
      const isRetyped =
        mine.length > 0 &&
        mine.every((it) => it.kind === 'word') &&
        joined(mine) === joined(passage.slice(...theirs));
      const isLeftOut = isOwned || (mine.length === 0 && isAside(text, passage, theirs));
      const kind = isSame || isRetyped ? 'same' : isLeftOut ? 'owned' : 'differs';
      return { kind, quoted: own, passage: theirs };
    });
}

/** Marks of the writer at the ends of what differs stand for what is left over beside words for words. */
function withoutMarks({ quoted: [a, b], passage: [c, d] }: Hunk, quoted: readonly Token[]): Hunk[] {
  let [start, end] = [a, b];
  while (start < end && quoted[start]?.kind !== 'word') start += 1;
  while (end > start && quoted[end - 1]?.kind !== 'word') end -= 1;
  const words = end - start;
  const marks = b - a - words;
  if (marks === 0 || words === 0) return [{ isSame: false, quoted: [a, b], passage: [c, d] }];
  const spare = Math.max(0, d - c - words);
  const first = start > a ? c + spare : c;
  const last = start > a ? d : d - spare;
  return [
    ...(start > a ? [{ isSame: false, quoted: [a, start], passage: [c, first] } as const] : []),
    { isSame: false, quoted: [start, end], passage: [first, last] },
    ...(b > end ? [{ isSame: false, quoted: [end, b], passage: [last, d] } as const] : []),
  ];
}

/** "co operation" is "co-operation"; with digits "1 5" is not "15". */
function joined(tokens: readonly Token[]): string {
  const all = tokens.map((it) => it.key);
  if (all.some((it) => /\p{N}/u.test(it))) return all.join(' ');
  // Capitals without their accents are a way of typing.
  return all
    .join('')
    .replace(/[-']/g, '')
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '');
}

/** What is in both and what only in one; a piece that is followed by another ends with the space between them. */
export function differencesOf(
  hunks: readonly ReadHunk[],
  { words, quoted, text, passage }: Sides,
): Difference[] {
  const found: Difference[] = [];
  const put = (side: Difference['in'], said: string): void => {
    const last = found.at(-1);
    if (said === '') return;
    if (last?.in === side) found[found.length - 1] = { in: side, words: `${last.words} ${said}` };
    else found.push({ in: side, words: said });
  };
  for (const it of hunks) {
    if (it.kind === 'differs') {
      put('briefing', between(words, quoted, it.quoted));
      put('source', between(text, passage, it.passage));
    } else put('both', between(words, quoted, it.quoted));
  }
  return found.map((it, at) => (at === found.length - 1 ? it : { ...it, words: `${it.words} ` }));
}

function between(text: string, tokens: readonly Token[], [start, end]: readonly [number, number]): string {
  const [first, last] = [tokens[start], tokens[end - 1]];
  return first === undefined || last === undefined || start >= end ? '' : text.slice(first.start, last.end);
}

interface Chosen {
  readonly quoted: number | null;
  readonly passage: number | null;
}

/** The quotation with the words of the passage where it differs; its own typing where it does not. */
export function mendedWords(hunks: readonly ReadHunk[], { words, quoted, text, passage }: Sides): string {
  const chosen = hunks.flatMap(({ kind, quoted: own, passage: theirs }): Chosen[] => {
    const isEven = kind === 'same' && own[1] - own[0] === theirs[1] - theirs[0];
    if (kind !== 'differs')
      return range(own).map((at) => ({ quoted: at, passage: isEven ? theirs[0] + at - own[0] : null }));
    return range(theirs).map((at) => ({ quoted: null, passage: at }));
  });
  if (chosen.length === 0) return words;
  const separated = chosen.map((it, at) => {
    const said =
      it.quoted === null ? wordOf(text, passage[it.passage ?? -1]) : wordOf(words, quoted[it.quoted]);
    return at === 0 ? said : separator(chosen[at - 1], it) + said;
  });
  return words.slice(0, quoted[0]?.start ?? 0) + separated.join('') + words.slice(quoted.at(-1)?.end ?? 0);

  function separator(one: Chosen | undefined, next: Chosen): string {
    if (one === undefined) return '';
    if (one.quoted !== null && next.quoted === one.quoted + 1) return before(words, quoted, next.quoted);
    if (one.passage !== null && next.passage === one.passage + 1) return before(text, passage, next.passage);
    return next.quoted === null ? ' ' : before(words, quoted, next.quoted) || ' ';
  }
}

function range([start, end]: readonly [number, number]): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

function wordOf(text: string, token: Token | undefined): string {
  return token === undefined ? '' : text.slice(token.start, token.end);
}

/** What stands between a word and the one before it. */
function before(text: string, tokens: readonly Token[], at: number): string {
  return text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0).replace(/\s+/g, ' ');
}
