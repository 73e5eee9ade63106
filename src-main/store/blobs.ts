import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { isPart, syncFolder, writeWhole } from './atomic-file.ts';
import { codeOf } from './failures.ts';
import { sha256Of } from './hash.ts';
import type { LibraryCipher } from './vault/cipher.ts';

/** The folder of a library's original files and pictures. */
export const BLOBS_NAME = 'blobs';

/** Whose blobs: any library that is open is one. */
export interface BlobPlace {
  readonly folder: string;
  /** What they are sealed with; null where the library is plain. */
  readonly cipher: LibraryCipher | null;
}

/**
 * Where a library keeps the bytes of an original file or picture: `blobs/ab/<sha256>`. An encrypted one has another name for
 * each: a hash in the open would tell who owns a known document.
 */
export function blobPath({ folder, cipher }: BlobPlace, hash: Sha256): string {
  const name = cipher === null ? hash : cipher.blobName(hash);
  return join(folder, BLOBS_NAME, name.slice(0, 2), name);
}

/** Keeps bytes under their SHA-256; those already there and whole are left as they are. Throws the file system's error. */
export function keepBlob(place: BlobPlace, bytes: Uint8Array): Sha256 {
  const hash = sha256Of(bytes);
  const path = blobPath(place, hash);
  if (existsSync(path) && opened(place, hash, readFileSync(path)) !== null) return hash;
  const isNew = !existsSync(dirname(path));
  refuseGone(place.folder);
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, place.cipher === null ? bytes : place.cipher.seal(hash, bytes));
  if (isNew) syncFolder(join(place.folder, BLOBS_NAME));
  return hash;
}

/** What a file that is kept under a hash holds; null where it is not what was kept. */
function opened({ cipher }: BlobPlace, hash: Sha256, kept: Buffer): Buffer | null {
  const bytes = cipher === null ? kept : cipher.open(hash, kept);
  return bytes !== null && sha256Of(bytes) === hash ? bytes : null;
}

/** A folder made anew where a stick was pulled out would look like the library, and be in its way when it is back. */
export function refuseGone(folder: string): void {
  if (!existsSync(folder))
    throw Object.assign(new Error('the library is not there any more'), { code: 'ENOENT' });
}

/**
 * The bytes kept under a hash, verified. Fails with `stored-bytes-changed` where they are gone or no longer have it,
 * with `cannot-read-file` where the disk refuses; `what` names the thing they belong to.
 */
export function readBlob(place: BlobPlace, hash: Sha256, what: string): Result<Buffer, CallError> {
  try {
    const bytes = opened(place, hash, readFileSync(blobPath(place, hash)));
    return bytes === null ? fail({ code: 'stored-bytes-changed', what }) : ok(bytes);
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
