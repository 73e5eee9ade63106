import { differencesBetween, saidOf } from './differences.ts';
import type { Fact, StatedDifference } from './fact.ts';
import { sameThing } from './same-thing.ts';
import type { Statement } from './statement.ts';
import { subjectOf } from './subject.ts';

/** A fact is told by so many statements at most: what is said more often is a refrain. */
const MOST = 40;
/** Groups that a statement is held against: words that everybody uses would make every one meet every other. */
const MOST_TRIED = 300;

/** Differences that are more than another point of view. */
const DISAGREES: ReadonlySet<string> = new Set(['value', 'qualifier', 'trend', 'unit']);

/**
 * What several sources state about one thing, and where they differ. `order`: the sources, those published first first; statements of
 * others come last. Facts that sources disagree about come first, then in the order of what was stated first. The order of
 * `statements` does not matter.
 */
export function factsOf(
  statements: readonly Statement[],
  sequences: ReadonlySet<string>,
  order: readonly string[] = [],
): Fact[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const at = (it: Statement): number => place.get(it.sourceId) ?? order.length;
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = statements.toSorted(
    (a, b) => at(a) - at(b) || byText(a.sourceId, b.sourceId) || a.start - b.start || byText(a.key, b.key),
  );
  const facts = grouped(sorted).map((group) => factOf(group, sequences));
  return [
    ...facts.filter((it) => it.verdict === 'disagree'),
    ...facts.filter((it) => it.verdict === 'agree'),
  ];
}

/** Statements of one thing: each is about the same as every other of its group. In order; of two sources at least. */
function grouped(sorted: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  const byWord = new Map<string, Set<number>>();
  for (const it of sorted) {
    const keys = keysOf(it);
    const found = groupFor(it, groups, byWord, keys);
    const index = found ?? groups.push([]) - 1;
    const group = groups[index] ?? [];
    // Said twice by one source it is said once.
    const isAgain = group.some((had) => had.sourceId === it.sourceId && saidOf(had) === saidOf(it));
    if (isAgain) continue;
    group.push(it);
    for (const key of keys) {
      const there = byWord.get(key);
      if (there === undefined) byWord.set(key, new Set([index]));
      else there.add(index);
    }
  }
  return groups.filter((group) => new Set(group.map((it) => it.sourceId)).size > 1);
}

function groupFor(
  it: Statement,
  groups: readonly Statement[][],
  byWord: ReadonlyMap<string, ReadonlySet<number>>,
  keys: readonly string[],
): number | null {
  const tried = new Set<number>();
  for (const key of keys) {
    for (const index of byWord.get(key) ?? []) {
      const group = groups[index];
      if (tried.has(index) || group === undefined || group.length >= MOST) continue;
      if (tried.size >= MOST_TRIED) return null;
      tried.add(index);
      if (group.every((had) => sameThing(had, it))) return index;
    }
  }
  return null;
}

/** The rarest meeting first: the same number of the same things, then the same things in the same place. */
function keysOf(it: Statement): string[] {
  const { measures, names, context } = subjectOf(it);
  const counted = measures.size === 0 ? [''] : [...measures].slice(0, 4);
  return counted.flatMap((word) => [
    `${word}=${it.value}`,
    ...[...names].slice(0, 6).map((name) => `${word}@${name}`),
    ...[...context]
      .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .slice(0, 6)
      .map((near) => `${word}~${near}`),
  ]);
}

function factOf(group: readonly Statement[], sequences: ReadonlySet<string>): Fact {
  const differences: StatedDifference[] = [];
  const said = new Set<string>();
  for (const [index, one] of group.entries()) {
    for (const other of group.slice(index + 1)) {
      if (one.sourceId === other.sourceId) continue;
      for (const it of differencesBetween(one, other, sequences)) {
        // Ten carriers that say the same differ from the eleventh once.
        const key = `${it.kind} ${it.message} ${String(it.isSequence)}`;
        if (said.has(key)) continue;
        said.add(key);
        differences.push(it);
      }
    }
  }
  const fullest = group.toSorted((a, b) => (b.measures ?? '').length - (a.measures ?? '').length)[0];
  const disagrees = differences.some((it) => DISAGREES.has(it.kind) && !it.isSequence);
  return {
    about: fullest?.measures ?? fullest?.printed ?? '',
    unit: group.find((it) => it.unit !== null)?.unit ?? null,
    statements: [...group],
    verdict: disagrees ? 'disagree' : 'agree',
    differences,
  };
}
