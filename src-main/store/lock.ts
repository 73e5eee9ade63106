import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from './failures.ts';

const lockFile = z.object({
  host: z.string(),
  pid: z.int().positive(),
  /** When the machine and the process were started, in milliseconds since 1970: pids are used again. */
  machineStarted: z.number(),
  processStarted: z.number(),
});
type LockFile = z.infer<typeof lockFile>;

/** A clock that is set while the machine runs moves both moments; a restart takes longer to come back than this. */
const CLOCK_SLACK = 90_000;

export const LOCK_NAME = 'library.lock';

/**
 * Takes the lock of a library's folder, so that two processes never write one library. Answers the way to give it
 * back, or null where another holds it. A lock left behind by a process of this machine that is gone is taken over;
 * one of another machine (the folder may be on a share) never is. Throws the file system's error.
 */
export function takeLock(folder: string): (() => void) | null {
  const path = join(folder, LOCK_NAME);
  const mine = thisProcess();
  if (!writeNew(path, mine)) {
    const holder = readHolder(path);
    if (holder === null ? isBeingWritten(path) : !isGone(holder, mine)) return null;
    // Moved aside rather than deleted: of two that find the same stale lock, only one can move it.
    if (!moveAside(path, `${path}.${mine.pid}.stale`) || !writeNew(path, mine)) return null;
  }
  return () => {
    rmSync(path, { force: true });
  };
}

function thisProcess(): LockFile {
  const now = Date.now();
  return {
    host: hostname(),
    pid: process.pid,
    machineStarted: Math.round(now - uptime() * 1000),
    processStarted: Math.round(now - process.uptime() * 1000),
  };
}

function writeNew(path: string, lock: LockFile): boolean {
  try {
    writeFileSync(path, JSON.stringify(lock), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; null where the file says nothing usable (its writer died while writing it). */
function readHolder(path: string): LockFile | null {
  try {
    return lockFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (codeOf(error) === null || codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A lock is made and then filled: an empty one may belong to a process that is just now taking it. */
function isBeingWritten(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) < 5000;
}

function isGone(holder: LockFile, mine: LockFile): boolean {
  if (holder.host !== mine.host) return false;
  if (Math.abs(holder.machineStarted - mine.machineStarted) > CLOCK_SLACK) return true;
  if (holder.pid === mine.pid) return Math.abs(holder.processStarted - mine.processStarted) > 2000;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

function moveAside(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    rmSync(to, { force: true });
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}
