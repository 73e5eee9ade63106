import { powerMonitor } from 'electron';
import type { CallError } from '#core/contract/errors.ts';
import { ok, type Result } from '#core/model/result.ts';
import { makeIdleLock } from './idle-lock.ts';
import type { LibrarySession } from './library-session.ts';
import type { LockedLibrary } from './locked-library.ts';
import type { Log } from './log.ts';
import type { StateFile } from './state-file.ts';
import { switchLibrary } from './switch-library.ts';
import type { UndoShelf } from './undo-shelf.ts';
import type { Windows } from './windows.ts';
import { framesOf } from './workers/port.ts';

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

/** How often it is looked whether somebody is there, in milliseconds. */
const LOOK_EVERY = 5000;

/** Locks an encrypted library that is left alone, whose screen is locked (not told on Linux), or whose machine goes to sleep. */
export function lockWhenLeft(parts: LockParts & { readonly stateFile: StateFile; readonly log: Log }): void {
  const { session, stateFile, log } = parts;
  const lock = makeIdleLock({
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    minutes: () => stateFile.state.preferences.lockAfter,
    isOpen: () => session.isProtected,
    isBusy: () => session.isBusy,
    lock: async () => (await lockLibrary(parts)).ok,
  });
  const tell = (error: unknown) => log({ code: 'not-locked', frames: framesOf(error) });
  setInterval(() => void lock.look().catch(tell), LOOK_EVERY);
  for (const left of ['lock-screen', 'suspend'] as const)
    powerMonitor.on(left as 'suspend', () => void lock.leave().catch(tell));
}
