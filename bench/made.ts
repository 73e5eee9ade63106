import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '../tools/cli.mjs');

/** A folder that is gone when the work is done. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the product's command line and answers its JSON document. */
export function cliJson(...words: string[]): unknown {
  const done = spawnSync(process.execPath, [cli, ...words, '--json'], { encoding: 'utf8', maxBuffer: 256e6 });
  if (done.status !== 0 && done.status !== 1)
    throw new Error(`cli ${words.join(' ')}: ${done.stdout}${done.stderr}`);
  return JSON.parse(done.stdout);
}
