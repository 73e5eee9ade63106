import type { Clock } from './autosave.ts';

/** Time as it passes: setting the clock of the machine back must not put a save off until it is where it was. */
export const clock: Clock = {
  now: () => performance.now(),
  setTimer: (run, delay) => setTimeout(run, delay),
  clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};
