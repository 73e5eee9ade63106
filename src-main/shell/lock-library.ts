import type { CallError } from '#core/contract/errors.ts';
import { ok, type Result } from '#core/model/result.ts';
import type { LibrarySession } from './library-session.ts';
import type { LockedLibrary } from './locked-library.ts';
import { switchLibrary } from './switch-library.ts';
import type { UndoShelf } from './undo-shelf.ts';
import type { Windows } from './windows.ts';

export interface LockParts {
  readonly session: LibrarySession;
  readonly windows: Windows;
  readonly undo: UndoShelf;
  readonly locked: LockedLibrary;
}

/**
 * Locks the open library under all windows: each saves, the library is closed, its key and what was read of it are
 * forgotten, and the pages begin anew. Where something cannot be saved nothing is locked, and the windows say so.
 */
export async function lockLibrary(parts: LockParts): Promise<Result<null, CallError>> {
  const { session, windows, undo, locked } = parts;
  const { folder } = session;
  if (folder === null) return ok(null);
  const done = await switchLibrary<null>(windows.all(), async () => {
    await session.lock();
    undo.clear();
    locked.request = { folder, how: 'open' };
    return ok(null);
  });
  if (!done.ok) windows.tell('library.notLocked', {});
  return done;
}
