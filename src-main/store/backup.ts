import { mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { syncFile, syncFolder } from './atomic-file.ts';
import { refuseGone } from './blobs.ts';
import { copyDatabase } from './backup-copy.ts';
import { backupName, isDue, outdated, sorted } from './backup-names.ts';
import { dropSums, keepSums, namesIn, readSums, sumsOf, sumsPath } from './soundness-sums.ts';
import type { LibraryCipher } from './vault/cipher.ts';

export const BACKUPS_NAME = 'backups';
const DATABASE = 'library.db';

/** Bytes that must be left on the disk after a copy: the work itself comes first. */
const RESERVE = 32 * 1024 * 1024;

/** The library a copy is made of: any that is open is one. */
export interface BackedUp {
  readonly folder: string;
  readonly cipher: LibraryCipher | null;
}

export interface BackupOptions {
  /** Somebody asks for it: it need not be due, nor anything have changed. */
  readonly force?: boolean;
  readonly mayGoOn?: () => boolean;
}

/**
 * Keeps a copy of the database in `backups/`, at most one an hour and only where something changed since the one before:
 * written under another name, checked by opening it, made durable, then renamed; then those that are outdated go. (The
 * blobs need none: a file under its hash is never written again.) Answers the copy's name, or null where none is needed.
 * Fails with `no-room-for-backup`. Throws what the disk or SQLite refuses; the copies before it stay.
 */
export async function backUp(
  { folder, cipher }: BackedUp,
  at: Instant,
  { force = false, mayGoOn }: BackupOptions = {},
): Promise<Result<string | null, CallError>> {
  const file = join(folder, DATABASE);
  const backups = join(folder, BACKUPS_NAME);
  refuseGone(folder);
  mkdirSync(backups, { recursive: true });
  removeParts(backups);
  const state = stateOf(file);
  const newest = newestIn(backups);
  if (!force && !isDue(namesIn(backups), at)) return ok(null);
  if (!force && newest !== null && readSums(join(backups, newest))?.of === state) return ok(null);
  const refused = noRoom(backups, sizeOf(file), basename(folder));
  if (refused !== null) return fail(refused);
  const name = backupName('library', at);
  const isKept = await keepCopy(file, backups, name, {
    key: cipher?.databaseKey ?? null,
    state,
    mayGoOn,
    force,
  });
  prune(backups, at);
  return ok(isKept ? name : null);
}

interface CopyParts {
  readonly key: Uint8Array | null;
  readonly state: string;
  readonly mayGoOn: (() => boolean) | undefined;
  readonly force: boolean;
}

/** Answers whether it was kept: one like the newest there is needs no second. */
async function keepCopy(
  file: string,
  backups: string,
  name: string,
  { key, state, mayGoOn, force }: CopyParts,
): Promise<boolean> {
  const part = join(backups, `.${name}.${randomUUID()}.part`);
  const newest = newestIn(backups);
  try {
    await copyDatabase(file, part, key, mayGoOn);
    syncFile(part);
    const sums = { ...sumsOf(part), of: state };
    const before = newest === null || force ? null : readSums(join(backups, newest));
    if (newest !== null && before?.sums === sums.sums) {
      keepSums(join(backups, newest), sums);
      return false;
    }
    // The sums first: without its file they mean nothing, and the file is never without them.
    keepSums(join(backups, name), sums);
    renameSync(part, join(backups, name));
    syncFolder(backups);
    return true;
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * Keeps the database of an older schema before it is changed, under a name that says which. Throws what the disk or SQLite
 * refuses, with `ENOSPC` where there is no room: the library must then stay as it is.
 */
export function backUpBeforeSchema(
  { folder, copy }: { readonly folder: string; readonly copy: (to: string) => void },
  schema: number,
  at: Instant,
): void {
  const backups = join(folder, BACKUPS_NAME);
  mkdirSync(backups, { recursive: true });
  if (noRoom(backups, sizeOf(join(folder, DATABASE)), basename(folder)) !== null)
    throw Object.assign(new Error('no room for a copy of the older schema'), { code: 'ENOSPC' });
  const name = backupName(`before-schema-${schema}`, at);
  const part = join(backups, `.${name}.${randomUUID()}.part`);
  try {
    copy(part);
    syncFile(part);
    keepSums(join(backups, name), sumsOf(part));
    renameSync(part, join(backups, name));
    syncFolder(backups);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Why no copy of so many bytes is to be made in a folder; null where there is room. A disk that does not tell has room. */
export function noRoom(folder: string, byteLength: number, name: string): CallError | null {
  const { bavail, bsize } = statfsSync(folder);
  return bsize > 0 && bavail * bsize < byteLength + RESERVE ? { code: 'no-room-for-backup', name } : null;
}

/** Takes the outdated copies away. Throws the file system's error. */
export function prune(backups: string, at: Instant): void {
  for (const name of outdated(namesIn(backups), at)) {
    for (const end of ['', '-wal']) rmSync(join(backups, name + end), { force: true });
    dropSums(join(backups, name));
  }
}

/** The name of the newest regular copy in a folder, or null. */
export function newestIn(backups: string): string | null {
  return sorted(namesIn(backups)).find((it) => it.kind === 'regular')?.name ?? null;
}

/** Changes whenever something is written to the database: of the file and of its log, size and time. */
function stateOf(file: string): string {
  const parts = ['', '-wal'].map((it) => statSync(file + it, { throwIfNoEntry: false }));
  return parts.map((it) => (it === undefined || it.size === 0 ? '-' : `${it.size} ${it.mtimeMs}`)).join(', ');
}

/** Bytes of a database with its log. */
function sizeOf(file: string): number {
  const sizes = ['', '-wal'].map((it) => statSync(file + it, { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, it) => sum + it, 0);
}

const PART = /^\.(?:library|before-[a-z]+)-.+\.part(?:-journal|-wal|-shm)?$/;
const OLD_PART = /^library-\d{4}-\d\d-\d\d\.db\.part$/;
/** Older than this, in milliseconds, a part belongs to a process that is gone: a copy is made in minutes. */
const ABANDONED_AFTER = 60 * 60 * 1000;

/** Takes away what copies left that were not ended. Sums without their copy go too. */
export function removeParts(backups: string): void {
  const names = new Set(namesIn(backups));
  for (const name of names) {
    const path = join(backups, name);
    const isOrphan = name.endsWith('.sums') && sorted([name.replace(/\.sums$/, '.db')]).length > 0;
    const isLeft = OLD_PART.test(name) || (PART.test(name) && isOld(path));
    if (isLeft || (isOrphan && !names.has(name.replace(/\.sums$/, '.db')) && isOld(path)))
      rmSync(path, { force: true });
  }
}

function isOld(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) > ABANDONED_AFTER;
}

/** Where the sums of a copy are, to be copied along. */
export const sumsOfCopy = sumsPath;
