import type { SourceId } from '#core/model/ids.ts';
import { comparerFor } from './compare.ts';
import type { Work } from './lookup.ts';
import { familyName } from './names.ts';
import { listReference, type ReferenceRun } from './reference.ts';

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

/** Every source used, once, sorted by author (else outlet, else title), then title, then date. */
export function sourceList(uses: readonly WorkUse[], language: string): SourceEntry[] {
  const compare = comparerFor(language);
  const works = new Map<SourceId, { work: Work; notes: Set<number> }>();
  for (const { work, note } of uses) {
    if (work.sourceId === null) continue;
    const found = works.get(work.sourceId);
    if (found === undefined) works.set(work.sourceId, { work, notes: new Set([note]) });
    else found.notes.add(note);
  }
  return [...works]
    .sort(([, a], [, b]) => {
      const [left, right] = [sortKeys(a.work), sortKeys(b.work)];
      return left.map((key, index) => compare(key, right[index] ?? '')).find((it) => it !== 0) ?? 0;
    })
    .map(([sourceId, { work, notes }]) => ({
      sourceId,
      runs: listReference(work, language),
      notes: [...notes].sort((a, b) => a - b),
    }));
}

/** The key comes last, so that equal references still have one order. */
function sortKeys(work: Work): string[] {
  const [author] = work.authors;
  const title = work.title ?? work.fileName ?? '';
  const lead = author === undefined ? (work.outlet ?? title) : familyName(author);
  return [lead, author ?? '', title, work.publishedOn ?? '', work.key];
}
