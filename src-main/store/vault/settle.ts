import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder } from '#main/store/atomic-file.ts';
import { takeLock } from '#main/store/lock.ts';
import { dropSums } from '#main/store/soundness-sums.ts';
import { KEY_FILE_NAME } from './key-file.ts';

// The end of protecting a library, and what is done about one that was interrupted. While the encrypted copy is being made
// it lies in `sealing`; whole, compared and on the disk, the folder is renamed `sealed`: from then on it is the library.

/** The encrypted copy while it is made; it counts for nothing. */
export const SEALING = 'sealing';
/** The encrypted copy when it is whole: whatever happens now, it takes the plain one's place. */
export const SEALED = 'sealed';
const PLAIN_BLOBS = 'plain-blobs';
const DATABASE = 'library.db';
const BLOBS = 'blobs';
const HASH_NAME = /^[0-9a-f]{64}$/;

/** Names each step as it begins, for tests that stop in the middle of one. */
export type OnStep = (step: string) => void;

/** Whether protecting this library was begun and not brought to its end. */
export function isUnsettled(folder: string): boolean {
  return existsSync(join(folder, SEALING)) || existsSync(join(folder, SEALED));
}

/**
 * Brings a library whose protecting was interrupted to one of its two ends: the plain one as it was, or the encrypted one.
 * Needs no key. Answers false where another process holds the library. Throws the file system's error.
 */
export function settle(folder: string): boolean {
  const release = takeLock(folder);
  if (release === null) return false;
  try {
    settleLocked(folder, () => undefined);
  } finally {
    release();
  }
  return true;
}

/** As `settle`, for the one that holds the lock. */
export function settleLocked(folder: string, onStep: OnStep): void {
  rmSync(join(folder, SEALING), { recursive: true, force: true });
  const sealed = join(folder, SEALED);
  if (!existsSync(sealed)) return;
  onStep('swap key');
  move(join(sealed, KEY_FILE_NAME), join(folder, KEY_FILE_NAME));
  onStep('swap database');
  // A log of the plain database must not meet the encrypted one.
  if (existsSync(join(sealed, DATABASE)))
    for (const end of ['-wal', '-shm']) rmSync(join(folder, DATABASE + end), { force: true });
  dropSums(join(folder, DATABASE));
  move(join(sealed, DATABASE), join(folder, DATABASE));
  onStep('set plain files aside');
  if (existsSync(join(sealed, BLOBS))) move(join(folder, BLOBS), join(sealed, PLAIN_BLOBS));
  onStep('swap files');
  move(join(sealed, BLOBS), join(folder, BLOBS));
  onStep('remove plain files');
  removePlain(join(sealed, PLAIN_BLOBS), join(folder, BLOBS));
  onStep('remove the rest');
  rmSync(sealed, { recursive: true, force: true });
  syncFolder(folder);
}

/** Renames what is there; what is not was renamed before the interruption. */
function move(from: string, to: string): void {
  if (!existsSync(from)) return;
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Removes the files that were sealed. What somebody else put beside them stays theirs, in its old place. */
function removePlain(plain: string, blobs: string): void {
  if (!existsSync(plain)) return;
  for (const it of readdirSync(plain, { recursive: true, withFileTypes: true })) {
    if (it.isDirectory()) continue;
    const from = join(it.parentPath, it.name);
    if (it.isFile() && HASH_NAME.test(it.name)) {
      rmSync(from);
      continue;
    }
    const to = join(blobs, from.slice(plain.length + 1));
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
}
