import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '#main/pdf/sample-document.test-support.ts';
import { sha256Of } from '#main/store/hash.ts';
import { SCHEMA_VERSION } from '#main/store/migrate.ts';
import { bundled } from '../bundled.ts';
import { acknowledgedIn, type Acknowledged, type CrashKind } from './crash-facts.ts';
import { lookAfterKill, type CrashFaults } from './crash-look.ts';

/** What came of all kills of one kind. */
export interface CrashTally {
  readonly kind: CrashKind;
  readonly kills: number;
  /** Of these, how many came at a call of the system that changes the disk, and not at a time. */
  readonly atCalls: number;
  readonly acknowledged: number;
  readonly faults: CrashFaults;
}

const root = join(import.meta.dirname, '../..');

/** Milliseconds after the beginning within which a kill comes, and calls that change the disk within which it does. */
const SPANS: Readonly<Record<CrashKind, { readonly ms: number; readonly calls: number }>> = {
  writing: { ms: 350, calls: 400 },
  importing: { ms: 700, calls: 500 },
  exporting: { ms: 900, calls: 120 },
  printing: { ms: 2500, calls: 60 },
  migrating: { ms: 400, calls: 120 },
  'backing-up': { ms: 350, calls: 200 },
  creating: { ms: 120, calls: 60 },
};
/** The calls of the system at which a kill hits the middle of a write. */
const CALLS = 'pwrite64,fsync,fdatasync,rename,unlink,ftruncate,mkdir';

/**
 * Kills processes that work on libraries, `kills` of each kind, two at a time, and looks at what each left. The same seed
 * kills at the same moments. Every second kill comes at a call of the system, where strace can be run.
 */
export async function crashRounds(
  wanted: ReadonlyMap<CrashKind, number>,
  { seed, onKill }: { readonly seed: number; readonly onKill?: (done: number, all: number) => void },
): Promise<CrashTally[]> {
  const home = mkdtempSync(join(tmpdir(), 'chancery-crash-'));
  try {
    return await bundled('crash/crash-child.ts', async (file) => {
      const grounds = join(home, 'grounds');
      mkdirSync(grounds);
      run(file, 'prepare', grounds);
      const all = [...wanted].flatMap(([kind, kills]) =>
        Array.from({ length: kills }, (_, at) => ({ kind, at, seed: seed * 7919 + at * 31 + kind.length })),
      );
      const whole = hashesIn(join(grounds, 'whole'), join(grounds, 'out'));
      const older = hashesIn(join(grounds, 'out'));
      const canTrace = isTraceable();
      const looked: (Omit<CrashTally, 'kills' | 'acknowledged' | 'atCalls'> & {
        n: number;
        atCall: boolean;
      })[] = [];
      const queue = all.entries();
      const lane = async (): Promise<void> => {
        for (const [number, { kind, at, seed: own }] of queue) {
          const place = join(home, `round-${number}`);
          const atCall = canTrace && at % 2 === 1;
          const acknowledged = await killed({ file, kind, place, grounds, seed: own, atCall });
          const faults = await lookAfterKill({ kind, place, acknowledged, whole, older });
          looked.push({ kind, faults, n: acknowledged.filter((it) => it.did !== 'began').length, atCall });
          if (Object.values(faults).flat().length === 0) rmSync(place, { recursive: true });
          onKill?.(looked.length, all.length);
        }
      };
      await Promise.all([lane(), lane()]);
      return [...wanted.keys()].map((kind) => {
        const mine = looked.filter((it) => it.kind === kind);
        const all = (of: keyof CrashFaults) => mine.flatMap((it) => it.faults[of]);
        return {
          kind,
          kills: mine.length,
          atCalls: mine.filter((it) => it.atCall).length,
          acknowledged: mine.reduce((sum, it) => sum + it.n, 0),
          faults: { lost: all('lost'), half: all('half'), unclean: all('unclean'), left: all('left') },
        };
      });
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function run(file: string, task: string, place: string): void {
  const done = spawnSync(process.execPath, [file, task, place, root], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
}

function hashesIn(...folders: readonly string[]): ReadonlySet<string> {
  return new Set(
    folders.flatMap((folder) => readdirSync(folder).map((it) => sha256Of(readFileSync(join(folder, it))))),
  );
}

/** Whether a process can be stopped at its calls of the system here: strace is there, and allowed. */
export function isTraceable(): boolean {
  return process.platform === 'linux' && spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
}

/** A process that a tracer started may still be ending when the tracer has: its lock is that of somebody who lives. */
async function ended(group: number): Promise<void> {
  for (let patience = 200; patience > 0; patience -= 1) {
    try {
      process.kill(-group, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

interface Round {
  readonly file: string;
  readonly kind: CrashKind;
  readonly place: string;
  readonly grounds: string;
  readonly seed: number;
  readonly atCall: boolean;
}

/** Starts a process in a place of its own and kills it; answers what it had said was done. */
async function killed({ file, kind, place, grounds, seed, atCall }: Round): Promise<Acknowledged[]> {
  const random = randomFrom(seed);
  mkdirSync(place);
  cpSync(join(grounds, 'out'), join(place, 'out'), { recursive: true });
  const from = kind === 'migrating' ? `old-${1 + Math.floor(random() * (SCHEMA_VERSION - 1))}` : 'sample';
  if (kind !== 'creating') cpSync(join(grounds, from), join(place, 'library'), { recursive: true });
  const { ms, calls } = SPANS[kind];
  const own = [process.execPath, file, kind, place, root];
  const when = 1 + Math.floor(random() * calls);
  const traced = `inject=${CALLS}:signal=SIGKILL:when=${when}`;
  const [program = '', ...args] = atCall
    ? ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${CALLS}`, '-e', traced, ...own]
    : own;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (it: string) => (complaint += it));
  // One that a call does not hit is killed at a time after all.
  const kill = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It is gone.
    }
  };
  let timer: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', (it: string) => {
    output += it;
    timer ??= setTimeout(kill, atCall ? 3000 : random() * ms);
  });
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  await ended(child.pid ?? 0);
  // A call of Node's own may have been the one.
  if (complaint !== '' || (!atCall && !output.includes('began')))
    throw new Error(`${kind}: ${complaint || 'it did not begin'}`);
  return acknowledgedIn(output);
}
