import { useSyncExternalStore } from 'react';

/** A value that outlives the components that show it. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
}

export function makeStore<T>(start: T): Store<T> {
  let value = start;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

/**
 * One part of a value: what shows it is drawn again when that part is another one, not whenever a save comes and goes. `part`
 * must answer the same object for the same value.
 */
export const usePart = <T, P>(store: Store<T>, part: (value: T) => P): P =>
  useSyncExternalStore(store.subscribe, () => part(store.get()));
