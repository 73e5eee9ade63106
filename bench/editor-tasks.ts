import type { ElectronApplication, Page } from '@playwright/test';
import { readFileSync, rmSync } from 'node:fs';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, and how long its thread worked on it. */
  readonly ts: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/** A task that begins so long after a key is none that the key itself asked for. Microseconds. */
const AFTER_KEY = 100_000;

/**
 * Types some words, pauses, and so on, while saves, counting and spelling have their turn. Answers the milliseconds of each
 * task of the main thread that no key asked for: so long a key would wait that came just then.
 */
export async function tasksInPauses(app: ElectronApplication, page: Page): Promise<number[]> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', 'devtools.timeline'] }),
  );
  for (let round = 0; round < 3; round += 1) {
    await page.keyboard.type('port call ', { delay: 60 });
    await page.waitForTimeout(2000);
  }
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const trace = readFileSync(file, 'utf8');
  rmSync(file);
  return tasksBesideKeys((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents);
}

function tasksBesideKeys(events: readonly TraceEvent[]): number[] {
  const inOrder = events.toSorted((a, b) => a.ts - b.ts);
  const isKey = (it: TraceEvent) => it.name === 'EventDispatch' && it.args.data?.type === 'keydown';
  const key = inOrder.find(isKey);
  if (key === undefined) throw new Error('the trace holds no keys');
  const times: number[] = [];
  let last = key.ts;
  for (const it of inOrder) {
    if (it.pid !== key.pid || it.tid !== key.tid || it.ts < key.ts) continue;
    if (isKey(it)) last = it.ts;
    const isTask = it.ph === 'X' && it.name === 'ThreadControllerImpl::RunTask';
    if (isTask && it.ts - last > AFTER_KEY) times.push((it.tdur ?? 0) / 1000);
  }
  return times;
}
