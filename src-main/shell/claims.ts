import type { BriefingId } from '#core/model/ids.ts';

/** Which window writes which briefing: one at a time. Windows go by the id of their contents. */
export interface Claims {
  /**
   * Whether the window may write the briefing from now on. `insist`: the one that writes it is asked to give it up, and
   * the answer waits for that, though not for ever.
   */
  claim(id: BriefingId, window: number, insist: boolean): Promise<boolean>;
  /** Gives it up. Who insisted has it then; else everybody is told that it is free. */
  release(id: BriefingId, window: number): void;
  /** The window is gone, or its page is: so is everything it had or waited for. */
  forget(window: number): void;
  writerOf(id: BriefingId): number | null;
}

interface Parts {
  /** Asks the window that writes to save and give up. */
  readonly askToYield: (window: number, id: BriefingId) => void;
  /** Nobody writes the briefing any more; `window` did. */
  readonly onFree: (id: BriefingId, window: number) => void;
  /** Runs something after the longest that somebody waits for another window; answers how to call that off. */
  readonly afterPatience: (run: () => void) => () => void;
}

interface Waiting {
  readonly window: number;
  readonly answer: (granted: boolean) => void;
}

export function makeClaims({ askToYield, onFree, afterPatience }: Parts): Claims {
  const writers = new Map<BriefingId, number>();
  const waiting = new Map<BriefingId, Waiting[]>();

  const wait = (id: BriefingId, window: number): Promise<boolean> =>
    new Promise((resolve) => {
      const entry: Waiting = {
        window,
        answer: (granted) => {
          callOff();
          const others = (waiting.get(id) ?? []).filter((it) => it !== entry);
          if (others.length === 0) waiting.delete(id);
          else waiting.set(id, others);
          resolve(granted);
        },
      };
      const callOff = afterPatience(() => entry.answer(false));
      waiting.set(id, [...(waiting.get(id) ?? []), entry]);
    });
  const release = (id: BriefingId, window: number) => {
    if (writers.get(id) !== window) return;
    const next = waiting.get(id)?.[0];
    if (next === undefined) {
      writers.delete(id);
      onFree(id, window);
      return;
    }
    writers.set(id, next.window);
    next.answer(true);
    // Others that insisted are asked to do so again: they know now who writes.
    for (const late of waiting.get(id) ?? []) late.answer(false);
  };
  return {
    claim: (id, window, insist) => {
      const writer = writers.get(id);
      if (writer === undefined) writers.set(id, window);
      if (writer === undefined || writer === window) return Promise.resolve(true);
      if (!insist) return Promise.resolve(false);
      const granted = wait(id, window);
      askToYield(writer, id);
      return granted;
    },
    release,
    forget: (window) => {
      for (const entries of [...waiting.values()])
        for (const it of entries.filter((entry) => entry.window === window)) it.answer(false);
      for (const [id, writer] of [...writers]) if (writer === window) release(id, window);
    },
    writerOf: (id) => writers.get(id) ?? null,
  };
}
