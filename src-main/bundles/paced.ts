import type { OnProgress } from './export-bundle.ts';

/** Milliseconds between two words of progress: more often than that nobody sees it. */
const PACE = 100;

/** Tells of progress now and then rather than at every piece, and always of a new step. `clock` in milliseconds. */
export function paced(tell: OnProgress, clock: () => number): OnProgress {
  let last = -Infinity;
  let step = '';
  return (at) => {
    const now = clock();
    if (at.step === step && now - last < PACE && at.done < at.total) return;
    last = now;
    step = at.step;
    tell(at);
  };
}
