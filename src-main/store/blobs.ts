import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { isPart, syncFolder, writeWhole } from './atomic-file.ts';
import { codeOf } from './failures.ts';
import { sha256Of } from './hash.ts';

/** The folder of a library's original files and pictures. */
export const BLOBS_NAME = 'blobs';

/** Where a library keeps the bytes of an original file or picture: `blobs/ab/<sha256>`. */
export function blobPath(folder: string, hash: Sha256): string {
  return join(folder, BLOBS_NAME, hash.slice(0, 2), hash);
}

/** Keeps bytes under their SHA-256; those already there and whole are left as they are. Throws the file system's error. */
export function keepBlob(folder: string, bytes: Uint8Array): Sha256 {
  const hash = sha256Of(bytes);
  const path = blobPath(folder, hash);
  if (existsSync(path) && sha256Of(readFileSync(path)) === hash) return hash;
  const isNew = !existsSync(dirname(path));
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, bytes);
  if (isNew) syncFolder(join(folder, BLOBS_NAME));
  return hash;
}

/**
 * The bytes kept under a hash, verified. Fails with `stored-bytes-changed` where they are gone or no longer have it,
 * with `cannot-read-file` where the disk refuses; `what` names the thing they belong to.
 */
export function readBlob(folder: string, hash: Sha256, what: string): Result<Buffer, CallError> {
  try {
    const bytes = readFileSync(blobPath(folder, hash));
    return sha256Of(bytes) === hash ? ok(bytes) : fail({ code: 'stored-bytes-changed', what });
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    return fail(isGone ? { code: 'stored-bytes-changed', what } : { code: 'cannot-read-file', name: what });
  }
}

/** Takes away what a process that was killed left half-written. Only for the one that holds the library's lock. */
export function removeBlobParts(folder: string): void {
  const blobs = join(folder, BLOBS_NAME);
  if (!existsSync(blobs)) return;
  for (const it of readdirSync(blobs, { recursive: true, withFileTypes: true }))
    if (it.isFile() && isPart(it.name)) rmSync(join(it.parentPath, it.name), { force: true });
}
