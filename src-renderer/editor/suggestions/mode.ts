import type { Reviewer } from '#core/model/inline.ts';
import { makeOneGo, type OneGo } from './one-go.ts';
import type { Instant } from '#core/model/dates.ts';

/** Whether changes are made or suggested, and by whom. */
export interface SuggestingMode {
  /** Null while changes are made. */
  go(): OneGo | null;
  author(): Reviewer | null;
  begin(author: Reviewer): void;
  end(): void;
  subscribe(listener: () => void): () => void;
}

export function makeSuggestingMode(newId: () => string, now: () => Instant): SuggestingMode {
  let current: OneGo | null = null;
  const listeners = new Set<() => void>();
  const set = (next: OneGo | null) => {
    current = next;
    for (const it of listeners) it();
  };
  return {
    go: () => current,
    author: () => current?.author ?? null,
    begin: (author) => set(makeOneGo(author, newId, now)),
    end: () => set(null),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
