import { closeSync, openSync, readSync } from 'node:fs';
import { APPLICATION_ID } from './connection.ts';
import { codeOf } from './failures.ts';

/** Bytes of a page as SQLite lays them out unless told otherwise; every library is. */
export const PAGE = 4096;

const LENGTH = 100;
const MAGIC = 'SQLite format 3\0';
/** Where the file format keeps `user_version` and `application_id`, big-endian (sqlite.org/fileformat2.html, 1.3). */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Reads who made a database and in which schema, without SQLite and so without a trace. Null where there is no such
 * file.
 */
export function readHeader(file: string): { isOurs: boolean; version: number } | 'not-sqlite' | null {
  const bytes = Buffer.alloc(LENGTH);
  try {
    const handle = openSync(file, 'r');
    try {
      if (readSync(handle, bytes, 0, LENGTH, 0) < LENGTH) return 'not-sqlite';
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')) return null;
    throw error;
  }
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'not-sqlite';
  return {
    isOurs: bytes.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID,
    version: bytes.readUInt32BE(USER_VERSION_AT),
  };
}
