import type { Citation } from '#core/model/citation.ts';
import type { ComparedPiece } from './comparison.ts';
import type { CitationPlace, ComparedContent } from './compared-text.ts';

/** One match of blocks, laid out; null where the block is not there. */
export interface Compared {
  readonly before: ComparedContent | null;
  readonly after: ComparedContent | null;
  readonly pieces: readonly ComparedPiece[];
}

export interface ComparedCitations {
  /** What is to be said at each match, in its order. */
  readonly remarks: readonly (readonly string[])[];
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

interface Use extends CitationPlace {
  /** The match it is in. */
  readonly at: number;
}

/**
 * What became of the citations. One is known again by its id, wherever it stands now, else by what it cites in the same
 * block. `changed` ones cite something else or another place of it; those that only stand elsewhere are remarked upon.
 */
export function compareCitations(
  matches: readonly Compared[],
  nameOf: (it: Citation) => string,
): ComparedCitations {
  const remarks: string[][] = matches.map(() => []);
  const say = (at: number, remark: string) => remarks[at]?.push(remark);
  const [before, after] = [usesOf(matches, 'before'), usesOf(matches, 'after')];
  const pairs = pair(before, after);
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const use of after) {
    const earlier = pairs.get(use);
    const name = nameOf(use.citation);
    if (earlier === undefined) {
      counts.added += 1;
      say(use.at, `citation added: ${name}`);
      continue;
    }
    if (targetsOf(use) !== targetsOf(earlier)) {
      counts.changed += 1;
      const old = nameOf(earlier.citation);
      say(
        use.at,
        old === name ? `citation changed: another part of ${name}` : `citation changed: ${old} to ${name}`,
      );
    }
    if (earlier.at !== use.at) {
      say(earlier.at, `citation moved elsewhere: ${name}`);
      say(use.at, `citation moved here: ${name}`);
    } else if (hasMoved(earlier, use, matches[use.at]?.pieces ?? [])) say(use.at, `citation moved: ${name}`);
  }
  const known = new Set(pairs.values());
  for (const use of before) {
    if (known.has(use)) continue;
    counts.removed += 1;
    say(use.at, `citation removed: ${nameOf(use.citation)}`);
  }
  return { remarks, ...counts };
}

function usesOf(matches: readonly Compared[], state: 'before' | 'after'): Use[] {
  return matches.flatMap((it, at) => (it[state]?.citations ?? []).map((place) => ({ ...place, at })));
}

/** For each later use the earlier one it is. */
function pair(before: readonly Use[], after: readonly Use[]): Map<Use, Use> {
  const pairs = new Map<Use, Use>();
  const match = (keyOf: (it: Use) => string) => {
    const taken = new Set(pairs.values());
    const free = new Map<string, Use[]>();
    for (const it of before) if (!taken.has(it)) free.set(keyOf(it), [...(free.get(keyOf(it)) ?? []), it]);
    for (const it of after) {
      const found = pairs.has(it) ? undefined : free.get(keyOf(it))?.shift();
      if (found !== undefined) pairs.set(it, found);
    }
  };
  // The same id may stand in two blocks where text was copied.
  match((it) => `${it.at} ${it.citation.id}`);
  match((it) => it.citation.id);
  match((it) => `${it.at} ${targetsOf(it)}`);
  return pairs;
}

function targetsOf({ citation }: CitationPlace): string {
  return JSON.stringify(citation.targets);
}

/** Whether a mark stands behind other words than before: not where it is only pushed on by a change of words. */
function hasMoved(before: CitationPlace, after: CitationPlace, pieces: readonly ComparedPiece[]): boolean {
  if (before.offset === null || after.offset === null) return before.offset !== after.offset;
  let [from, to] = [0, 0];
  for (let at = 0; at < pieces.length;) {
    const start = [from, to] as const;
    const isSame = pieces[at]?.change === 'same';
    do {
      const { change, text } = pieces[at] ?? { change: 'same', text: '' };
      if (change !== 'added') from += text.length;
      if (change !== 'removed') to += text.length;
      at += 1;
    } while (!isSame && at < pieces.length && pieces[at]?.change !== 'same');
    const isHere = isSame
      ? after.offset - to === before.offset - from && before.offset >= start[0] && before.offset <= from
      : before.offset >= start[0] && before.offset <= from && after.offset >= start[1] && after.offset <= to;
    if (isHere) return false;
  }
  return pieces.length > 0;
}
