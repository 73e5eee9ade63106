import type { BriefingId } from '#core/model/ids.ts';

/** What undo knows of briefings that are closed, until the app ends: nothing of it is written anywhere. */
export interface UndoShelf {
  keep(id: BriefingId, undo: unknown): void;
  /** What was kept, once; null where nothing is. */
  take(id: BriefingId): unknown;
  /** Another library is open. */
  clear(): void;
}

/** So many briefings are kept; of more, the ones closed first are forgotten. */
const MOST = 24;

export function makeUndoShelf(): UndoShelf {
  const kept = new Map<BriefingId, unknown>();
  return {
    keep: (id, undo) => {
      kept.delete(id);
      kept.set(id, undo);
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) kept.delete(oldest);
    },
    take: (id) => {
      const undo = kept.get(id) ?? null;
      kept.delete(id);
      return undo;
    },
    clear: () => kept.clear(),
  };
}
