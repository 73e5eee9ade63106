import { fail, type Result } from '#core/model/result.ts';
import type { Bench } from './bench.ts';
import type { Step } from './step.ts';

/** How long one step may take, in milliseconds: a slow machine, never a hanging one. */
const PATIENCE = 60_000;

/** Passed, failed, or never came back. */
type Seen = Result<string, string> | 'late';

/**
 * Runs the steps one after the other, tells of each in a line, and answers whether all went well. A step that throws has
 * failed; one that hangs ends the run, because what it began is still going on.
 */
export async function runSteps(
  steps: readonly Step[],
  bench: Bench,
  tell: (line: string) => void,
  patience = PATIENCE,
): Promise<boolean> {
  let good = 0;
  for (const step of steps) {
    const seen = await inTime(step, bench, patience);
    if (seen === 'late') {
      tell(`FAIL  ${step.name}: no answer in ${patience / 1000} s. The rest was not tried.`);
      break;
    }
    tell(seen.ok ? `ok    ${step.name}: ${seen.value}` : `FAIL  ${step.name}: ${seen.error}`);
    if (seen.ok) good += 1;
  }
  tell(good === steps.length ? `All ${good} passed.` : `${good} of ${steps.length} passed.`);
  return good === steps.length;
}

async function inTime(step: Step, bench: Bench, patience: number): Promise<Seen> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Seen>((resolve) => {
    timer = setTimeout(() => resolve('late'), patience);
  });
  const done = step
    .run(bench)
    .catch((error: unknown): Seen =>
      fail(error instanceof Error ? (error.stack ?? error.name) : String(error)),
    );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
