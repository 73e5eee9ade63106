import { randomUUID } from 'node:crypto';
import { createWriteStream, lstatSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { syncFile, syncFolder } from '#main/store/atomic-file.ts';

/** A file that is being written beside its place, and is not there yet. */
export interface Part {
  readonly path: string;
  /** Puts it in its place, durably; an older file there is replaced. Throws the file system's error. */
  commit(): void;
  /** Takes it away, unless it is in its place. */
  drop(): void;
}

/**
 * Begins a file that is complete or absent, like `writeWhole` for what is too large to be held. What is there and no file (a
 * device, a pipe) is not replaced. Throws the file system's error.
 */
export function beginPart(to: string): Part {
  const there = lstatSync(to, { throwIfNoEntry: false });
  if (there && !there.isFile() && !there.isSymbolicLink())
    throw Object.assign(new Error('what is there is no file'), { code: 'EEXIST' });
  const folder = dirname(to);
  // A name may be 255 bytes long; four for each of 50 UTF-16 units leave room for what follows.
  const path = join(folder, `.${basename(to).slice(0, 50)}.${randomUUID()}.part`);
  return {
    path,
    commit: () => {
      syncFile(path);
      renameSync(path, to);
      syncFolder(folder);
    },
    drop: () => rmSync(path, { force: true }),
  };
}

/** Writes all of a stream into a part. Throws what either of them throws. */
export async function pour(from: Readable, part: Part, signal: AbortSignal): Promise<void> {
  await pipeline(from, createWriteStream(part.path, { flags: 'wx' }), { signal });
}

/** Bytes a disk keeps free beside what is asked for: the library goes on writing. */
const SPARE = 16 * 1024 ** 2;

/** Whether a folder's disk has room for so many bytes; true where it does not say. */
export function hasRoom(folder: string, bytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > bytes + SPARE;
  } catch {
    return true;
  }
}
