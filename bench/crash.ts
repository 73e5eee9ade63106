import { killApp, type AppKill } from '../e2e/app-kills.ts';
import { CRASH_KINDS, type CrashKind } from './crash/crash-facts.ts';
import { crashRounds, type CrashTally } from './crash/crash-rounds.ts';
import { percentile } from './row.ts';

/** Kills in all, and how many of them are of the app in its window; the others are of processes on a library. */
const KILLS = 1000;
const SHARE_OF_APP = 0.12;
/** Pages take a second each to set: of these a few. */
const PARTS: Readonly<Record<CrashKind, number>> = {
  writing: 5,
  importing: 4,
  exporting: 3,
  printing: 1,
  migrating: 3,
  'backing-up': 3,
  creating: 2,
};

/** One line of the table. */
export interface CrashRow {
  readonly where: string;
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  /** Milliseconds of typing, for the app alone. */
  readonly typing: { readonly max: number; readonly p95: number } | null;
  readonly half: number;
  readonly unclean: number;
  readonly left: number;
  readonly faults: readonly string[];
}

/**
 * Kills the app and processes that work as it does, `kills` times in all, and says what was lost. `app` false leaves the
 * window out. The same seed kills at the same moments. It is process death, not power loss: what the system has taken, it
 * still writes.
 */
export async function crash({
  kills = KILLS,
  seed = 1,
  app = true,
}: { readonly kills?: number; readonly seed?: number; readonly app?: boolean } = {}): Promise<CrashRow[]> {
  const ofApp = app ? Math.round(kills * SHARE_OF_APP) : 0;
  const parts = Object.values(PARTS).reduce((sum, it) => sum + it, 0);
  const each = CRASH_KINDS.map(
    (kind) => [kind, Math.max(1, Math.round(((kills - ofApp) * PARTS[kind]) / parts))] as const,
  );
  const say = (what: string) => (done: number) => {
    if (done % 20 === 0) process.stderr.write(`${what}: ${done} kills\n`);
  };
  const tallies = await crashRounds(new Map(each), { seed, onKill: say('processes') });
  const ofWindow = ofApp > 0 ? await killApp(ofApp, seed, say('app')) : [];
  return [...tallies.map(rowOf), ...windowRows(ofWindow)];
}

function rowOf({ kind, kills, acknowledged, faults }: CrashTally): CrashRow {
  const { lost, half, unclean, left } = faults;
  return {
    where: kind,
    ...{ kills, acknowledged, typing: null },
    ...{ lost: lost.length, half: half.length, unclean: unclean.length, left: left.length },
    faults: Object.values(faults).flat(),
  };
}

function windowRows(kills: readonly AppKill[]): CrashRow[] {
  return [...new Set(kills.map((it) => it.doing))].map((doing) => {
    const mine = kills.filter((it) => it.doing === doing);
    const lost = mine.map((it) => it.lost);
    // What a save takes on a machine that is busy with the measuring is not the app's.
    const late = mine.filter((it) => it.lost >= 1000 + it.slow);
    return {
      where: `app, ${doing}`,
      kills: mine.length,
      acknowledged: mine.reduce((sum, it) => sum + it.typed, 0),
      lost: late.length,
      typing: { max: Math.max(...lost), p95: percentile(lost, 0.95) },
      half: mine.filter((it) => it.faults.some((fault) => fault.includes('half'))).length,
      unclean: mine.filter((it) => it.faults.some((fault) => !fault.includes('half'))).length,
      left: 0,
      faults: mine.flatMap((it) => it.faults),
    };
  });
}

/** The rows as a table for people, and what was wrong in words. */
export function crashTable(rows: readonly CrashRow[]): string {
  const heads = ['where', 'kills', 'done', 'lost', 'typing lost ms max', 'p95', 'half', 'unclean', 'left'];
  const all = rows.reduce((sum, it) => sum + it.kills, 0);
  const cells = rows.map((it) => [
    ...[it.where, String(it.kills), String(it.acknowledged), String(it.lost)],
    ...(it.typing === null ? ['', ''] : [String(it.typing.max), String(it.typing.p95)]),
    ...[String(it.half), String(it.unclean), String(it.left)],
  ]);
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const lines = [heads, ...cells].map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const faults = [...new Set(rows.flatMap((it) => it.faults))];
  const about = `${all} kills of processes (not power cuts). done: saves, imports and the like that were acknowledged, words typed in the app.`;
  return [...lines, '', about, ...faults].join('\n');
}
