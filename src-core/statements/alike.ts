import { sameThing } from './same-thing.ts';
import type { Statement } from './statement.ts';
import { subjectOf } from './subject.ts';

/** So many are held against a statement at most: words that everybody uses would bring all. */
const MOST_TRIED = 1000;

type Found = (of: Statement) => readonly Statement[];
const known = new WeakMap<readonly Statement[], Found>();

/** Looks up which of many statements are about the same thing as one; what was looked up once is kept. */
export function alikeIn(pool: readonly Statement[]): Found {
  const before = known.get(pool);
  if (before !== undefined) return before;
  const byKey = new Map<string, Statement[]>();
  for (const it of pool) {
    for (const key of keysOf(it)) {
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [it]);
      else there.push(it);
    }
  }
  const found = new WeakMap<Statement, readonly Statement[]>();
  const look: Found = (of) => {
    const had = found.get(of);
    if (had !== undefined) return had;
    // The rarest words first.
    const lists = keysOf(of)
      .map((key) => byKey.get(key) ?? [])
      .toSorted((a, b) => a.length - b.length);
    const tried = new Set<Statement>();
    const alike: Statement[] = [];
    for (const list of lists) {
      for (const it of list) {
        if (tried.size >= MOST_TRIED) break;
        if (tried.has(it)) continue;
        tried.add(it);
        if (it.key !== of.key && sameThing(of, it)) alike.push(it);
      }
    }
    found.set(of, alike);
    return alike;
  };
  known.set(pool, look);
  return look;
}

const keysOf = (it: Statement): string[] => [`=${it.value}`, ...subjectOf(it).measures];
