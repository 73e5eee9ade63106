import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What left the machine while one program ran, in a network that looks online. */
export interface LeftBy {
  readonly name: string;
  /** Questions to a name server. */
  readonly names: number;
  /** Connections and datagrams. */
  readonly contacts: number;
  /** Who counted: the other end of the cable, or the socket tables of this machine where namespaces are refused. */
  readonly by: 'sink' | 'sockets';
}

const ROOT = join(import.meta.dirname, '..');

/**
 * Runs an unguarded program, a stock Electron and a day of work on hostile sources in a network that looks online
 * (CONTRIBUTING.md), and counts what left. `wrong` counts what left by the app, and tests that did not pass.
 */
export function trustNetwork(): { readonly rows: LeftBy[]; readonly table: string; readonly wrong: number } {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-numbers-'));
  const numbers = join(folder, 'numbers');
  try {
    const run = spawnSync(
      process.execPath,
      [join(ROOT, 'tools/electron.mjs'), 'e2e', 'looks-online', 'hostile-day'],
      { cwd: ROOT, env: { ...process.env, CHANCERY_NUMBERS: numbers }, encoding: 'utf8' },
    );
    const lines = existsSync(numbers) ? readFileSync(numbers, 'utf8').split('\n').filter(Boolean) : [];
    const rows = lines
      .map((line) => JSON.parse(line) as LeftBy)
      // The app last: it is what the others are compared with.
      .toSorted((a, b) => b.names + b.contacts - (a.names + a.contacts));
    const ours = rows.filter((it) => it.name.startsWith('Chancery'));
    const left = ours.reduce((sum, it) => sum + it.names + it.contacts, 0);
    const failed = run.status === 0 && ours.length > 0 ? 0 : 1;
    return { rows, table: table(rows, failed === 0 ? '' : run.stdout), wrong: left + failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function table(rows: readonly LeftBy[], failures: string): string {
  const wide = Math.max(0, ...rows.map((it) => it.name.length));
  const lines = rows.map(
    ({ name, names, contacts, by }) =>
      `${name.padEnd(wide)}  ${String(names).padStart(13)}  ${String(contacts).padStart(8)}  counted by the ${by}`,
  );
  return [
    `${''.padEnd(wide)}  DNS questions  connects`,
    ...lines,
    ...(failures === '' ? [] : [failures]),
  ].join('\n');
}
