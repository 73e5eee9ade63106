import type { Token } from './tokens.ts';

/** Where a run of words stands among others, at or behind an index; -1 where it does not. Takes linear time. */
export function indexOfRun(words: readonly Token[], run: readonly Token[], from: number): number {
  const back = fallbacks(run);
  let matched = 0;
  for (let at = from; at < words.length; at += 1) {
    while (matched > 0 && words[at]?.key !== run[matched]?.key) matched = back[matched - 1] ?? 0;
    if (words[at]?.key === run[matched]?.key) matched += 1;
    if (matched === run.length) return at - run.length + 1;
  }
  return -1;
}

/** Knuth, Morris and Pratt: how much of the run still fits where a word does not. */
function fallbacks(run: readonly Token[]): Int32Array {
  const back = new Int32Array(run.length);
  let matched = 0;
  for (let at = 1; at < run.length; at += 1) {
    while (matched > 0 && run[at]?.key !== run[matched]?.key) matched = back[matched - 1] ?? 0;
    if (run[at]?.key === run[matched]?.key) matched += 1;
    back[at] = matched;
  }
  return back;
}

/** Runs of words of a quotation between what its writer left out or put in; indices of its tokens. */
export function runsOf(quoted: readonly Token[]): [start: number, end: number][] {
  const runs: [number, number][] = [];
  let start = 0;
  for (let at = 0; at <= quoted.length; at += 1) {
    if (quoted[at]?.kind === 'word') continue;
    if (at > start) runs.push([start, at]);
    start = at + 1;
  }
  return runs;
}

/**
 * Where the runs of a quotation stand in order among the words of a text: for each the index of its first word. As close
 * together as they come before the place where all are found first; null where they do not. Takes linear time.
 */
export function placesOfRuns(words: readonly Token[], runs: readonly (readonly Token[])[]): number[] | null {
  const places: number[] = [];
  let from = 0;
  for (const run of runs) {
    const at = indexOfRun(words, run, from);
    if (at < 0) return null;
    places.push(at);
    from = at + run.length;
  }
  if (runs.length < 2) return places;
  // Back from the last: of several places for the words before a gap, the nearest is meant.
  const turned = words.slice(0, from).toReversed();
  const backwards = runs.toReversed().map((it) => it.toReversed());
  let behind = 0;
  return backwards
    .map((run) => {
      const at = indexOfRun(turned, run, behind);
      behind = at + run.length;
      return turned.length - behind;
    })
    .toReversed();
}
