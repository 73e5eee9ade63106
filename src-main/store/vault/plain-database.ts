import { closeSync, openSync, readSync } from 'node:fs';

const PLAIN_HEAD = 'SQLite format 3\0';

/** Whether a file begins as a database does that anybody can read. */
export function isPlainDatabase(file: string): boolean {
  const bytes = Buffer.alloc(PLAIN_HEAD.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(handle);
  }
  return bytes.toString('latin1') === PLAIN_HEAD;
}
