import type { SourceId } from '#core/model/ids.ts';
import { comparerFor } from './compare.ts';
import type { StyleEngine, Works } from './csl/engine.ts';
import type { Work } from './lookup.ts';
import { familyName } from './names.ts';
import type { ReferenceRun } from './reference.ts';

export interface SourceEntry {
  readonly sourceId: SourceId;
  readonly runs: readonly ReferenceRun[];
  /** Numbers of the notes that cite it, rising, each once. */
  readonly notes: readonly number[];
}

/** One use of a work in a note. */
export interface WorkUse {
  readonly work: Work;
  readonly note: number;
}

/**
 * Every source used, once, worded by the style; in the style's order, or where it has none by author (else outlet, else
 * title), then title, then date.
 */
export function sourceList(
  uses: readonly WorkUse[],
  works: Works,
  language: string,
  engine: StyleEngine,
): SourceEntry[] {
  const notes = new Map<string, Set<number>>();
  for (const { work, note } of uses) {
    const known = notes.get(work.key);
    if (known === undefined) notes.set(work.key, new Set([note]));
    else known.add(note);
  }
  const { entries, isSorted } = engine.bibliography(works);
  const keys = isSorted ? [...entries.keys()] : inOrder([...works.byKey.values()], language);
  return keys.flatMap((key) => {
    const sourceId = works.byKey.get(key)?.sourceId ?? null;
    if (sourceId === null) return [];
    const runs = (entries.get(key) ?? []).map((it) => ({ ...it, sourceId }));
    return [{ sourceId, runs, notes: [...(notes.get(key) ?? [])].sort((a, b) => a - b) }];
  });
}

function inOrder(works: readonly Work[], language: string): string[] {
  const compare = comparerFor(language);
  return works
    .map((it) => ({ key: it.key, keys: sortKeys(it) }))
    .sort((a, b) => a.keys.map((it, index) => compare(it, b.keys[index] ?? '')).find((it) => it !== 0) ?? 0)
    .map((it) => it.key);
}

/** The key comes last, so that equal references still have one order. */
function sortKeys(work: Work): string[] {
  const [author] = work.authors;
  const title = work.title ?? work.fileName ?? '';
  const lead = author === undefined ? (work.outlet ?? title) : familyName(author);
  return [lead, author ?? '', title, work.publishedOn ?? '', work.key];
}
