import type { Kept } from '#main/pdf/blocks/setting.ts';

/** What was set, until it is forgotten. */
export interface KeptThings {
  readonly kept: Kept;
  /** Forgets what was not asked for since the last time but one. */
  forgetUnused(): void;
}

/**
 * Keeps what was asked for, by its key. A round is what is asked for between two forgettings: what one round did not ask
 * for stays for another, so that what is undone at once is still there.
 */
export function makeKeptThings(): KeptThings {
  let now = new Map<string, unknown>();
  let before = new Map<string, unknown>();
  return {
    kept: <T>(key: string, make: () => T): T => {
      const known = now.get(key) ?? before.get(key);
      // Only `make` puts anything under a key, and a key says what is made.
      const value = known === undefined ? make() : (known as T);
      now.set(key, value);
      return value;
    },
    forgetUnused: () => {
      before = now;
      now = new Map();
    },
  };
}
