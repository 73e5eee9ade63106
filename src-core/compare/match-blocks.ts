import type { Block } from '#core/model/block.ts';
import { comparedText } from './compared-text.ts';
import { longestAscending } from './longest-ascending.ts';

/** A block of either state with what it is in the other; null where it is not there. Places in the two lists. */
export interface Match {
  readonly before: number | null;
  readonly after: number | null;
  /** It stands elsewhere among those that are in both. */
  readonly moved: boolean;
}

/** How much of two blocks must be the same words for one to be the other under a new id, 0 to 1. */
const LIKENESS = 0.5;
/** A word that stands in more blocks than this tells nothing. */
const COMMON = 40;
/** As many as are looked at whole for each block. */
const TRIED = 12;

/**
 * Which block is which: by id, then, of those that are left, by likeness. In the later order; what is gone stands where it
 * stood, before what came in its place.
 */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): Match[] {
  const places = new Map(before.map((it, at) => [it.id, at]));
  const found = after.map((it) => places.get(it.id) ?? null);
  matchByLikeness(before, after, found);
  const inOrder = longestAscending(found);
  const matches: Match[] = [];
  const kept = new Set(found.filter((it) => it !== null));
  const anchors = found.filter((place, at) => place !== null && inOrder.has(at));
  const takeGone = (after: number) => {
    const until = anchors.shift() ?? before.length;
    for (let at = after; at < until; at += 1)
      if (!kept.has(at)) matches.push({ before: at, after: null, moved: false });
  };
  takeGone(0);
  for (const [at, place] of found.entries()) {
    const isAnchor = inOrder.has(at);
    matches.push({ before: place, after: at, moved: place !== null && !isAnchor });
    if (place !== null && isAnchor) takeGone(place + 1);
  }
  return matches;
}

/** Fills the gaps of `found`: for each later block the place of the earlier one it is most like, each taken once. */
function matchByLikeness(before: readonly Block[], after: readonly Block[], found: (number | null)[]): void {
  const taken = new Set(found);
  const free = before.flatMap((it, at) => (taken.has(at) ? [] : [{ at, ...likenessOf(it) }]));
  const open = after.flatMap((it, at) => (found[at] === null ? [{ at, ...likenessOf(it) }] : []));
  if (free.length === 0 || open.length === 0) return;
  const bySign = new Map<string, Leftover[]>();
  for (const it of free)
    for (const sign of signsOf(it)) {
      const having = bySign.get(sign);
      if (having === undefined) bySign.set(sign, [it]);
      else having.push(it);
    }
  const candidates = open.flatMap((it) =>
    likeliest(it, bySign).flatMap((other) => {
      const share = likeness(other, it);
      return share < LIKENESS ? [] : [{ from: other.at, to: it.at, share }];
    }),
  );
  // The likest first; of two that are as like, those that stand nearest to each other.
  candidates.sort(
    (a, b) => b.share - a.share || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.to - b.to,
  );
  for (const { from, to } of candidates) {
    if (taken.has(from) || found[to] !== null) continue;
    taken.add(from);
    found[to] = from;
  }
}

/** What two blocks may be found by: the whole text, and each word. */
function signsOf({ type, text, words }: Likeness): string[] {
  return text === '' ? [] : [`${type}\n${text}`, ...[...words].map((word) => `${type} ${word}`)];
}

/** The few blocks that share most with one. */
function likeliest(it: Leftover, bySign: ReadonlyMap<string, readonly Leftover[]>): Leftover[] {
  const shared = new Map<Leftover, number>();
  for (const [at, sign] of signsOf(it).entries()) {
    const having = bySign.get(sign) ?? [];
    // The first is the whole text: it tells, however often it is there.
    if (at > 0 && having.length > COMMON) continue;
    const near =
      having.length > COMMON ? having.toSorted((a, b) => distance(a, it) - distance(b, it)) : having;
    for (const other of near.slice(0, COMMON)) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || distance(a[0], it) - distance(b[0], it))
    .slice(0, TRIED)
    .map(([other]) => other);
}

function distance(a: Leftover, b: Leftover): number {
  return Math.abs(a.at - b.at);
}

interface Leftover extends Likeness {
  readonly at: number;
}

interface Likeness {
  readonly type: Block['type'];
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

function likenessOf(it: Block): Likeness {
  const text = comparedText(it);
  return { type: it.type, text, words: new Set(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu)) };
}

/** The share of their words that two blocks have in common (Dice), above 1 where they say the same. */
function likeness(a: Likeness, b: Likeness): number {
  if (a.text === b.text) return 2;
  let common = 0;
  for (const word of a.words) if (b.words.has(word)) common += 1;
  return (2 * common) / (a.words.size + b.words.size);
}
