import type { PlanPage, PlanRun } from './layout-plan.ts';

/** Runs that touch make one stretch of text, others stand apart. */
export function wordsOn(
  page: PlanPage,
  wanted: (run: PlanRun, at: number, runs: readonly PlanRun[]) => boolean = () => true,
): string[] {
  let written = '';
  let before: PlanRun | null = null;
  for (const run of page.runs.filter(wanted)) {
    const touches = before !== null && before.y === run.y && Math.abs(before.x + before.width - run.x) < 0.01;
    written += (touches ? '' : ' ') + run.text;
    before = run;
  }
  return wordsIn(written);
}

export function wordsIn(written: string): string[] {
  return written.split(/\s+/).filter((word) => word !== '');
}
