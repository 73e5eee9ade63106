import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectForReading, type Connection, type ReadDb } from './connection.ts';
import { codeOf } from './failures.ts';
import { logSize } from './log-pages.ts';

/** Above this a library on a read-only disk is not read into memory or copied, in bytes. */
const COPY_LIMIT = 512 * 1024 * 1024;

/**
 * A connection to the file, or to its bytes where the folder cannot be written. SQLite needs to write beside a database in
 * WAL mode even to read it; after a clean close there is no log, and the file alone says everything. With a log it is copied
 * to where SQLite may write.
 */
export function connectWhereReadable(file: string, key: Uint8Array | null): Connection<ReadDb> {
  try {
    return connectAndLook(file, key);
  } catch (error) {
    const unwritable = codeOf(error) === 'SQLITE_CANTOPEN' || codeOf(error)?.startsWith('SQLITE_READONLY');
    if (!unwritable || statSync(file).size + logSize(file) > COPY_LIMIT) throw error;
    const isWhole = logSize(file) === 0;
    return key === null && isWhole
      ? connectForReading(withoutLog(readFileSync(file)))
      : connectCopy(file, key);
  }
}

/** The first query is what looks at the file; on some disks setting the connection up does. */
function connectAndLook(file: string, key: Uint8Array | null): Connection<ReadDb> {
  const connection = connectForReading(file, key);
  try {
    connection.pragma('schema_version');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function withoutLog(bytes: Buffer): Buffer {
  // The two bytes of the header that ask for WAL (2), which memory cannot do; 1 asks for none.
  bytes[18] = 1;
  bytes[19] = 1;
  return bytes;
}

/** Memory can neither be encrypted nor have a log: the file is copied as it is to where SQLite may write beside it. */
function connectCopy(file: string, key: Uint8Array | null): Connection<ReadDb> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-read-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'library.db');
    copyFileSync(file, copy);
    if (logSize(file) > 0) copyFileSync(`${file}-wal`, `${copy}-wal`);
    const connection = connectAndLook(copy, key);
    // Open files need no names: whatever ends this process, nothing is left.
    if (process.platform !== 'win32') remove();
    const close = (): void => {
      connection.close();
      remove();
    };
    return { ...connection, close };
  } catch (error) {
    remove();
    throw error;
  }
}
