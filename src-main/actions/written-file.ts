import { basename } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { writeWhole } from '#main/store/atomic-file.ts';
import { codeOf } from '#main/store/failures.ts';

/**
 * Writes a file where a person wants it, whole or not at all; an older one of that name stays where it fails. Fails with
 * `disk-full` and `cannot-write-file`.
 */
export function writtenFile(path: string, bytes: Uint8Array): Result<null, CallError> {
  try {
    writeWhole(path, bytes);
    return ok(null);
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    return fail(isFull ? { code: 'disk-full' } : { code: 'cannot-write-file', name: basename(path) });
  }
}
