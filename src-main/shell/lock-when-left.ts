import { powerMonitor } from 'electron';
import { makeIdleLock } from './idle-lock.ts';
import { lockLibrary, type LockParts } from './lock-library.ts';
import type { Log } from './log.ts';
import type { StateFile } from './state-file.ts';
import { framesOf } from './workers/port.ts';

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
