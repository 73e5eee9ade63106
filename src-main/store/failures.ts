import type { CallError } from '#core/contract/errors.ts';

/**
 * The expected failure an error of the file system or of SQLite stands for, or null where it is a bug. `name` is what
 * the person knows the file or folder by.
 */
export function expectedFailure(error: unknown, name: string): CallError | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full' };
  if (code.startsWith('SQLITE_READONLY')) return { code: 'library-read-only', name };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { code: 'library-damaged', name };
  if (code.startsWith('SQLITE_BUSY')) return { code: 'library-in-use', name };
  // SQLite's own files do not answer: a stick that was pulled out, a share that went away.
  if (code.startsWith('SQLITE_IOERR')) return { code: 'library-unreachable', name };
  if (WRITE_REFUSED.has(code)) return { code: 'cannot-write-file', name };
  return null;
}

const WRITE_REFUSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EIO', 'EMFILE']);

/** The `code` an error carries, such as `ENOSPC` or `SQLITE_FULL`. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
