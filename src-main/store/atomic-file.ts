import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes `bytes` under `path` so that the file is complete or absent, and an older one stays whole until the new one
 * is: temporary file in the same folder, fsync, rename, fsync of the folder. Throws the file system's error.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  const part = join(folder, `.${basename(path).slice(0, 100)}.${randomUUID()}.part`);
  try {
    const file = openSync(part, 'wx');
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** Makes the content of a file that somebody else wrote durable. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the names in a folder durable. Windows cannot open a folder and does this by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
