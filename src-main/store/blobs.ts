import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { syncFolder, writeWhole } from './atomic-file.ts';
import { sha256Of } from './hash.ts';

/** Where a library keeps the bytes of an original file or picture: `blobs/ab/<sha256>`. */
export function blobPath(folder: string, hash: Sha256): string {
  return join(folder, 'blobs', hash.slice(0, 2), hash);
}

/** Keeps bytes under their SHA-256; those already there and whole are left as they are. Throws the file system's error. */
export function keepBlob(folder: string, bytes: Uint8Array): Sha256 {
  const hash = sha256Of(bytes);
  const path = blobPath(folder, hash);
  if (existsSync(path) && sha256Of(readFileSync(path)) === hash) return hash;
  const isNew = !existsSync(dirname(path));
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, bytes);
  if (isNew) syncFolder(join(folder, 'blobs'));
  return hash;
}

/**
 * The bytes kept under a hash, verified. Fails with `stored-bytes-changed` where they are gone or no longer have it;
 * `what` names the thing they belong to.
 */
export function readBlob(folder: string, hash: Sha256, what: string): Result<Buffer, CallError> {
  const path = blobPath(folder, hash);
  if (!existsSync(path)) return fail({ code: 'stored-bytes-changed', what });
  const bytes = readFileSync(path);
  return sha256Of(bytes) === hash ? ok(bytes) : fail({ code: 'stored-bytes-changed', what });
}
