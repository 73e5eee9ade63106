import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import { codeOf } from './failures.ts';
import { DATABASE_NAME, type ReadLibrary } from './library.ts';
import { ownLock } from './lock.ts';

/** Whether an open library is still where it was opened, and may still be written. */
export interface Presence {
  /**
   * Null where all is well; `library-unreachable` where its folder is gone or is another one by now (a stick was pulled
   * out, a folder was moved), `library-taken-over` where another machine took the lock on a person's word.
   */
  trouble(): CallError | null;
  /** Whether another file lies under its name: closing would take away what lies beside that one. */
  isReplaced(): boolean;
}

/**
 * Looks after a library that was just opened. SQLite would not notice: it goes on writing into files that nobody finds
 * again, and a folder made anew on the way would look like the library.
 */
export function presenceOf({ folder, name }: ReadLibrary, mayWrite: boolean): Presence {
  const opened = identityOf(folder);
  const gone = { code: 'library-unreachable', name } as const;
  return {
    trouble: () => {
      if (opened === null || identityOf(folder) !== opened) return gone;
      if (!mayWrite) return null;
      const lock = ownLock(folder);
      if (lock.isHeld) return null;
      return lock.other === null ? gone : { code: 'library-taken-over', name, host: lock.other };
    },
    isReplaced: () => {
      const now = identityOf(folder);
      return now !== null && now !== opened;
    },
  };
}

/** Which file a library's database is; null where there is none, or its disk does not answer. */
function identityOf(folder: string): string | null {
  try {
    const found = statSync(join(folder, DATABASE_NAME), { bigint: true, throwIfNoEntry: false });
    return found === undefined ? null : `${found.dev} ${found.ino}`;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}
