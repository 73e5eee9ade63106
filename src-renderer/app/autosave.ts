import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import type { Result } from '#core/model/result.ts';

/** Time as autosave knows it; tests bring their own. Milliseconds. */
export interface Clock {
  now(): number;
  setTimer(run: () => void, delay: number): unknown;
  clearTimer(timer: unknown): void;
}

export type SaveState =
  | { readonly state: 'saved'; readonly at: Instant | null }
  /** Something is not saved yet and will be shortly. */
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: CallError };

interface Outlet<C> {
  /**
   * What is not saved yet at the moment of the call, or null; what is taken is not offered again unless restored. It may take
   * its time over it, to let keys through.
   */
  take(): C | null | Promise<C | null>;
  /** Puts back what could not be saved, so that the next `take` has it again. */
  restore(changes: C): void;
  send(changes: C): Promise<Result<{ savedAt: Instant }, CallError>>;
}

export interface Autosave {
  /** Says that something changed. */
  touch(): void;
  /** Saves everything now; answers whether everything is saved. */
  flush(): Promise<boolean>;
  /** Forgets timers. What is not saved stays where it is. */
  stop(): void;
}

/** Saved after a pause in typing, and at the latest so long after the first unsaved change. */
const PAUSE = 300;
const LATEST = 800;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

/** Trying again cannot help where somebody else's change stands in the way. */
const mayRetry = (error: CallError) =>
  error.code !== 'briefing-changed-elsewhere' && error.code !== 'not-found';

/** Saves changes by themselves: one save at a time, nothing lost on failure, tried again with growing pauses. */
export function makeAutosave<C>(
  outlet: Outlet<C>,
  clock: Clock,
  onState: (state: SaveState) => void,
  lastSaved: Instant | null = null,
): Autosave {
  let savedAt = lastSaved;
  let timer: unknown = null;
  let firstTouch: number | null = null;
  let running: Promise<boolean> | null = null;
  let retryDelay = FIRST_RETRY;
  let failed: CallError | null = null;

  const schedule = (delay: number) => {
    if (timer !== null) clock.clearTimer(timer);
    timer = clock.setTimer(() => {
      timer = null;
      void save();
    }, delay);
  };

  const untilDue = (): number => {
    firstTouch ??= clock.now();
    return Math.max(0, Math.min(PAUSE, firstTouch + LATEST - clock.now()));
  };

  const sendOnce = async (): Promise<boolean> => {
    firstTouch = null;
    const changes = await outlet.take();
    if (changes === null) {
      failed = null;
      onState({ state: 'saved', at: savedAt });
      return true;
    }
    onState({ state: 'saving' });
    const answer = await outlet.send(changes);
    if (answer.ok) {
      failed = null;
      retryDelay = FIRST_RETRY;
      savedAt = answer.value.savedAt;
      onState(firstTouch === null ? { state: 'saved', at: savedAt } : { state: 'waiting' });
      return true;
    }
    failed = answer.error;
    outlet.restore(changes);
    onState({ state: 'failed', error: answer.error });
    return false;
  };

  const save = (): Promise<boolean> => {
    if (running !== null) return running;
    running = sendOnce().then((saved) => {
      running = null;
      if (!saved && failed !== null && mayRetry(failed)) {
        schedule(retryDelay);
        retryDelay = Math.min(retryDelay * 2, LAST_RETRY);
      } else if (saved && firstTouch !== null) schedule(untilDue());
      return saved;
    });
    return running;
  };

  return {
    touch() {
      if (firstTouch === null && running === null && failed === null) onState({ state: 'waiting' });
      const delay = untilDue();
      if (running === null) schedule(delay);
    },
    async flush() {
      if (running !== null) await running;
      if (timer !== null) clock.clearTimer(timer);
      timer = null;
      const saved = await save();
      // Something may have been typed while the last save was on its way.
      return saved && firstTouch !== null ? this.flush() : saved;
    },
    stop() {
      if (timer !== null) clock.clearTimer(timer);
      timer = null;
    },
  };
}
