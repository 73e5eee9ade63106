import type { Clock } from './autosave.ts';

/** The time of this machine. */
export const clock: Clock = {
  now: () => Date.now(),
  setTimer: (run, delay) => setTimeout(run, delay),
  clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};
