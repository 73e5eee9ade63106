import type { Reviewer } from '#core/model/inline.ts';
import { makeStore } from '#renderer/ui/store.ts';
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
  const { get, set, subscribe } = makeStore<OneGo | null>(null);
  return {
    go: get,
    author: () => get()?.author ?? null,
    begin: (author) => set(makeOneGo(author, newId, now)),
    end: () => set(null),
    subscribe,
  };
}
