import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes `bytes` under `path` so that the file is complete or absent, and an older one stays whole until the new one
 * is: temporary file in the same folder, fsync, rename, fsync of the folder. What is there and no file (a device, a
 * pipe) is not replaced; a part that a killed process left of the same file an hour ago or more is removed. Throws the file system's error, `EEXIST` for that one.
 * `mode`: who may do what with it, less what the system takes away.
 */
export function writeWhole(path: string, bytes: Uint8Array, mode = 0o666): void {
  const folder = dirname(path);
  const beginning = partBeginning(path);
  const part = join(folder, `${beginning}${randomUUID()}${PART_END}`);
  refuseDevice(path);
  removeAbandoned(folder, beginning);
  try {
    const file = openSync(part, 'wx', mode);
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

const PART_END = '.part';
const PART = /^\..+\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.part$/;

/** Whether a name is one `writeWhole` gives while it writes. */
export function isPart(name: string): boolean {
  return PART.test(name);
}

/** A name may be 255 bytes long; four for each of 50 UTF-16 units leave room for what follows. */
function partBeginning(path: string): string {
  return `.${basename(path).slice(0, 50)}.`;
}

/** Older than this, in milliseconds, a part belongs to a process that was killed. */
const ABANDONED_AFTER = 60 * 60 * 1000;

function removeAbandoned(folder: string, beginning: string): void {
  for (const it of partsIn(folder, beginning)) {
    const written = statSync(join(folder, it), { throwIfNoEntry: false });
    if (written && Date.now() - written.mtimeMs > ABANDONED_AFTER) rmSync(join(folder, it), { force: true });
  }
}

/** Takes away all that is cut off of a file. Only for whoever alone writes it, by a lock. */
export function removeParts(path: string): void {
  const folder = dirname(path);
  for (const it of partsIn(folder, partBeginning(path))) rmSync(join(folder, it), { force: true });
}

function partsIn(folder: string, beginning: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith(beginning) && isPart(name));
}

function refuseDevice(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile() && !there.isDirectory() && !there.isSymbolicLink())
    throw Object.assign(new Error('what is there is no file'), { code: 'EEXIST' });
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
