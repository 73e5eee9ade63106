import { target, type Target } from '#core/model/citation.ts';
import { part, type Said } from './briefing-markdown-locator.ts';

const ONE = String.raw`(source|excerpt|figure|picture)(?:=(?:"([^"]*)"|([^\s"{}\0]+)))?`;
const targets = new RegExp(String.raw`^\{\s*(${ONE}(?:\s+${ONE})*)\s*\}`);
const one = new RegExp(ONE, 'g');

/** As many attributes as a citation can have targets, with room for quoting. */
const LONGEST = 50 * 600;

/**
 * What `{excerpt=ID figure=ID source}` right behind a citation's brackets names, one word for each of its cites: the thing
 * that is meant, or null for the source itself. `length` in UTF-16 units. Null where no such attributes stand there.
 */
export function targetsBehind(
  said: Said,
  at: number,
): { readonly targets: (Target | null)[]; readonly length: number } | null {
  if (said.mask[at] !== '{') return null;
  const behind = part(said, at, at + LONGEST);
  const found = targets.exec(behind.mask);
  if (found === null) return null;
  const named = [...found[0].matchAll(one)].map((it) => {
    const quoted = it[2] === undefined ? -1 : it.index + it[0].indexOf('"') + 1;
    const id = quoted < 0 ? it[3] : behind.words.slice(quoted, quoted + (it[2]?.length ?? 0));
    return id === undefined ? null : (target.safeParse({ kind: it[1], id }).data ?? null);
  });
  return { targets: named, length: found[0].length };
}
