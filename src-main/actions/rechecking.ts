import { setImmediate as turn } from 'node:timers/promises';
import { readBriefing } from '#main/store/briefings.ts';
import { briefingsByChecks, isCheckDue } from '#main/store/checks.ts';
import { checkSaved, type CheckDeps } from './check-saved.ts';

/** Keeps what is remembered of checks in step with the library. */
export interface Rechecks {
  /** Something in the library was written. */
  changed(): void;
  /** Ends with the briefing that is being checked. */
  stop(): void;
}

/** So long nothing is written before briefings are checked again, in milliseconds: somebody is still at it. */
const PAUSE = 8000;

/** Numbers of texts that nobody cites are read so long for each briefing, in milliseconds: saves wait meanwhile. */
const PATIENCE = 100;

/**
 * Checks the briefings whose record no longer says what is so, one after the other, once nothing was written for a while: those
 * that were saved, and those that rest on what was changed. A change ends the round, and the next one begins where it is due.
 */
export function makeRechecks(deps: CheckDeps, pause = PAUSE): Rechecks {
  let timer: NodeJS.Timeout | null = null;
  let round = 0;
  const begin = (): void => {
    timer = null;
    round += 1;
    void recheck(deps, round, () => round).catch((error: unknown) => deps.onCheckFailed?.('again', error));
  };
  const stop = (): void => {
    round += 1;
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    changed: () => {
      stop();
      timer = setTimeout(begin, pause);
      // A program that is about to end does not wait for it.
      timer.unref();
    },
    stop,
  };
}

async function recheck(deps: CheckDeps, round: number, now: () => number): Promise<void> {
  for (const id of briefingsByChecks(deps.library.db)) {
    await turn();
    if (now() !== round) return;
    if (!isCheckDue(deps.library.db, id)) continue;
    const stored = readBriefing(deps.library.db, id);
    // One that a newer version wrote, or whose excerpts are damaged, is said where somebody opens it.
    if (stored.ok) checkSaved(deps, stored.value, { asSaved: false, patience: PATIENCE });
  }
}
