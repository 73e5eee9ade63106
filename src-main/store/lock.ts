import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import { codeOf } from './failures.ts';
import { sha256Of } from './hash.ts';

const lockFile = z.object({
  host: z.string(),
  /** Two machines may bear one name: tells them apart where the system knows a number of its own. */
  machine: z.string().nullable().default(null),
  pid: z.int().positive(),
  /** When the machine and the process were started, in milliseconds since 1970: pids are used again. */
  machineStarted: z.number(),
  processStarted: z.number(),
  /** The same two as Linux tells them, which a clock that is set does not move: the boot's id, and ticks since it. */
  boot: z.string().nullable().default(null),
  ticks: z.string().nullable().default(null),
  /** Whose lock it is beyond doubt: told by the one who took it and nobody else. */
  token: z.string().default(''),
});
type LockFile = z.infer<typeof lockFile>;

/** Where the boot has no id: a clock that is set moves both moments; a restart takes longer to come back than this. */
const CLOCK_SLACK = 90_000;
/** How often the one who holds a lock says that it is there, in milliseconds. */
const SIGN_OF_LIFE = 60_000;

export const LOCK_NAME = 'library.lock';

/** The locks that this thread holds, by the path of the file. */
const held = new Map<string, string>();

/**
 * Takes the lock of a library's folder, so that two processes never write one library. Answers the way to give it
 * back, or null where another holds it. A lock left behind by a process of this machine that is gone is taken over;
 * one of another machine (the folder may be on a share) never is. Throws the file system's error.
 */
export function takeLock(folder: string): (() => void) | null {
  const path = join(folder, LOCK_NAME);
  const mine = thisProcess();
  if (!writeNew(path, mine)) {
    if (isHeld(folder)) return null;
    // Moved aside rather than deleted: of two that find the same stale lock, only one can move it.
    if (!moveAside(path, `${path}.${mine.pid}.stale`) || !writeNew(path, mine)) return null;
  }
  held.set(path, mine.token);
  const signs = setInterval(() => showLife(path, mine.token), SIGN_OF_LIFE).unref();
  return () => {
    clearInterval(signs);
    if (held.get(path) === mine.token) held.delete(path);
    // Somebody on another machine may have taken it over: theirs stays.
    if (readHolder(path)?.token === mine.token) rmSync(path, { force: true });
  };
}

/** Whether somebody holds the lock of a folder, this process or another, and is not known to be gone. */
export function isHeld(folder: string): boolean {
  const path = join(folder, LOCK_NAME);
  const holder = readHolder(path);
  return holder === null ? isBeingWritten(path) : !isGone(holder, thisProcess());
}

/** Who holds the lock of a folder, and when they were last heard of, by their own clock. */
export interface LockHolder {
  readonly host: string;
  readonly lastSeen: Instant;
  /** A process of this machine: whether it lives is known, and needs nobody's word. */
  readonly isHere: boolean;
}

/** Null where nobody holds it, or nobody can be named. */
export function lockHolder(folder: string): LockHolder | null {
  const path = join(folder, LOCK_NAME);
  const holder = readHolder(path);
  const written = statSync(path, { throwIfNoEntry: false });
  if (holder === null || written === undefined) return null;
  const { host } = holder;
  return { host, lastSeen: written.mtime.toISOString(), isHere: isSameMachine(holder, thisProcess()) };
}

/** Why a library whose lock was not to be had is not opened. */
export function inUse(folder: string, name: string): CallError {
  const holder = lockHolder(folder);
  if (holder === null || holder.isHere) return { code: 'library-in-use', name };
  return { code: 'library-in-use-elsewhere', name, host: holder.host, lastUsed: holder.lastSeen };
}

/**
 * Takes the lock of another machine away, because a person says that it is not used there. Answers whether it did: one
 * of this machine is not taken away by anybody's word.
 */
export function breakLock(folder: string): boolean {
  if (lockHolder(folder)?.isHere !== false) return false;
  const path = join(folder, LOCK_NAME);
  return moveAside(path, `${path}.${process.pid}.stale`);
}

/** Takes away the lock of a thread of this process that died. */
export function dropOwnLock(folder: string): void {
  const path = join(folder, LOCK_NAME);
  const holder = readHolder(path);
  const mine = thisProcess();
  if (holder === null || (isSameMachine(holder, mine) && holder.pid === mine.pid))
    rmSync(path, { force: true });
}

/** Whether this thread still holds the lock: `other` says which machine took it over, null where it is not there. */
export function ownLock(folder: string): { readonly isHeld: true } | { isHeld: false; other: string | null } {
  const path = join(folder, LOCK_NAME);
  const token = held.get(path);
  const holder = readHolder(path);
  if (token !== undefined && holder?.token === token) return { isHeld: true };
  return { isHeld: false, other: holder?.host ?? null };
}

function thisProcess(): LockFile {
  const now = Date.now();
  return {
    host: hostname(),
    machine: machineId(),
    pid: process.pid,
    machineStarted: Math.round(now - uptime() * 1000),
    processStarted: Math.round(now - process.uptime() * 1000),
    boot: bootId(),
    ticks: ticksOf('self'),
    token: randomUUID(),
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
    if (codeOf(error) === null || GONE.has(codeOf(error) ?? '')) return null;
    throw error;
  }
}

const GONE = new Set(['ENOENT', 'ENOTDIR']);

/** A lock is made and then filled: an empty one may belong to a process that is just now taking it. */
function isBeingWritten(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) < 5000;
}

/** Sets the time of the file, which others are told as that of the last use. */
function showLife(path: string, token: string): void {
  try {
    if (readHolder(path)?.token !== token) return;
    const now = new Date();
    utimesSync(path, now, now);
  } catch (error) {
    // The disk is away: whoever writes next finds that out and says so.
    if (codeOf(error) === null) throw error;
  }
}

function isGone(holder: LockFile, mine: LockFile): boolean {
  if (!isSameMachine(holder, mine)) return false;
  if (holder.boot !== null && mine.boot !== null) {
    if (holder.boot !== mine.boot) return true;
    const ticks = ticksOf(String(holder.pid));
    return ticks === null || (holder.ticks !== null && ticks !== holder.ticks);
  }
  if (Math.abs(holder.machineStarted - mine.machineStarted) > CLOCK_SLACK) return true;
  if (holder.pid === mine.pid) return Math.abs(holder.processStarted - mine.processStarted) > 2000;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

function isSameMachine(one: LockFile, other: LockFile): boolean {
  const isKnown = one.machine !== null && other.machine !== null;
  return one.host === other.host && (!isKnown || one.machine === other.machine);
}

/** A number made of the one the system gave the machine, which is nobody else's business. */
function machineId(): string | null {
  const id = readSystem('/etc/machine-id')?.trim() ?? '';
  return id === '' ? null : sha256Of(`chancery lock ${id}`).slice(0, 16);
}

/** What Linux calls the time since the machine was started; null elsewhere. */
function bootId(): string | null {
  return readSystem('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}

/** When a process was started, in ticks since the machine was; null where it is gone, or there is no /proc. */
function ticksOf(pid: string): string | null {
  const stat = readSystem(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name in brackets may hold spaces: the fields that follow it are fixed.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A process that ended and that nobody has asked after yet still has a number, and does nothing any more.
  return /^[ZX]/.test(fields[0] ?? '') ? null : (fields[19] ?? null);
}

function readSystem(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
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
