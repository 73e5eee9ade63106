import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { ProblemCode } from '#core/contract/problems.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { LARGEST_FILE } from '#main/importers/file-to-read.ts';

type ReadProblem = Extract<ProblemCode, 'unreadable-file' | 'not-a-regular-file' | 'file-too-large'>;

/**
 * The bytes of a regular file: no link is followed, nothing is waited for (a pipe never ends), no more than
 * `largest` bytes are read. One that changes meanwhile is not read in parts of two states: `unreadable-file`.
 */
export function readRegularFile(path: string, largest = LARGEST_FILE): Result<Uint8Array, ReadProblem> {
  try {
    // Opening a pipe waits for a writer, so its kind is asked for before.
    if (!lstatSync(path).isFile()) return fail('not-a-regular-file');
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const about = fstatSync(file);
      if (!about.isFile()) return fail('not-a-regular-file');
      if (about.size > largest) return fail('file-too-large');
      const bytes = Buffer.alloc(about.size);
      let done = 0;
      while (done < bytes.length) {
        const read = readSync(file, bytes, done, bytes.length - done, done);
        if (read === 0) return fail('unreadable-file');
        done += read;
      }
      const after = fstatSync(file);
      return after.size === about.size && after.mtimeMs === about.mtimeMs
        ? ok(bytes)
        : fail('unreadable-file');
    } finally {
      closeSync(file);
    }
  } catch {
    return fail('unreadable-file');
  }
}
