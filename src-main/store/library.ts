import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { syncFolder } from './atomic-file.ts';
import { BLOBS_NAME, removeBlobParts } from './blobs.ts';
import { connectForReading, connectForWriting, type ReadDb, type WriteDb } from './connection.ts';
import { codeOf, expectedFailure } from './failures.ts';
import { readHeader } from './header.ts';
import { dropHalfEntered } from './large-source.ts';
import { LOCK_NAME, takeLock } from './lock.ts';
import { migrate, SCHEMA_VERSION } from './migrate.ts';
import { removeUnwantedBlobs } from './unwanted-blobs.ts';

/** An open library: one folder on disk with the database, the original files by SHA-256, and backups. */
export interface Library<D extends ReadDb> {
  readonly db: D;
  readonly folder: string;
  /** The folder's name: what a person knows the library by. */
  readonly name: string;
  close(): void;
}
export type OpenLibrary = Library<WriteDb>;
export type ReadLibrary = Library<ReadDb>;

export const DATABASE_NAME = 'library.db';
const PART_NAME = 'library.db.part';
/** Above this a library on a read-only disk is not read into memory. */
const MEMORY_LIMIT = 512 * 1024 * 1024;

interface NewLibrary {
  readonly id: string;
  readonly createdAt: Instant;
}
export type OpenMode =
  { readonly mode: 'open' } | ({ readonly mode: 'create' | 'openOrCreate' } & NewLibrary);

/**
 * Opens a library for writing, with the lock that keeps every other process out. `create` makes one in a folder that
 * is absent or empty; `openOrCreate` does so only where there is nothing else. Fails with `not-a-library`, `library-in-use`, `library-newer`, `library-damaged` (it is left
 * exactly as it is), `library-read-only` (it can still be read: `openReader`), `folder-not-empty`, `disk-full`.
 */
export function openLibrary(folder: string, how: OpenMode): Result<OpenLibrary, CallError> {
  const name = basename(folder);
  try {
    const made = how.mode === 'create' || (how.mode === 'openOrCreate' && isVacant(folder)) ? how : null;
    if (made) mkdirSync(folder, { recursive: true });
    const refused = made ? occupied(folder, name) : refusal(folder, name);
    if (refused) return fail(refused);
    return withLock(folder, name, (release) => {
      // Only now is it certain that nobody else has made one there meanwhile.
      if (made && isVacant(folder)) makeDatabase(folder, made);
      else if (made?.mode === 'create') return fail({ code: 'folder-not-empty', name });
      return connect(folder, name, release);
    });
  } catch (error) {
    const expected = writeFailure(error, name);
    if (expected) return fail(expected);
    throw error;
  }
}

/**
 * Opens a library for reading alone, beside the one that writes or on a disk that cannot be written. One of an older
 * schema is first brought to the present one. Fails like `openLibrary`.
 */
export function openReader(folder: string): Result<ReadLibrary, CallError> {
  const name = basename(folder);
  try {
    const refused = refusal(folder, name);
    if (refused) return fail(refused);
    const connection = connectForReading(readable(join(folder, DATABASE_NAME)));
    const version = Number(connection.pragma('user_version'));
    if (version === SCHEMA_VERSION) return ok({ db: connection.db, folder, name, close: connection.close });
    connection.close();
    if (version > SCHEMA_VERSION) return fail({ code: 'library-newer', name });
    const migrated = openLibrary(folder, { mode: 'open' });
    if (!migrated.ok) return migrated;
    migrated.value.close();
    return openReader(folder);
  } catch (error) {
    const expected = writeFailure(error, name);
    if (expected) return fail(expected);
    throw error;
  }
}

/** Whether a library can be made in a folder: it is absent, or empty but for what an interrupted `create` left. */
export function isVacant(folder: string): boolean {
  if (!existsSync(folder)) return true;
  return statSync(folder).isDirectory() && readdirSync(folder).every(isLeftover);
}

/** The lock, also one moved aside; the database being made with SQLite's files beside it; a file manager's. */
function isLeftover(name: string): boolean {
  const stale = name.startsWith(LOCK_NAME) && name.endsWith('.stale');
  return stale || name.startsWith(PART_NAME) || [LOCK_NAME, '.DS_Store', 'desktop.ini'].includes(name);
}

function occupied(folder: string, name: string): CallError | null {
  return isVacant(folder) ? null : { code: 'folder-not-empty', name };
}

/** Why a folder cannot be opened, found without touching anything in it; null where it can. */
function refusal(folder: string, name: string): CallError | null {
  const header = readHeader(join(folder, DATABASE_NAME));
  if (header === null) return { code: 'not-a-library', name };
  // A library that lost its first bytes is not a stranger's file: the blobs beside it say so.
  if (header === 'not-sqlite')
    return { code: existsSync(join(folder, BLOBS_NAME)) ? 'library-damaged' : 'not-a-library', name };
  if (!header.isOurs) return { code: 'not-a-library', name };
  return header.version > SCHEMA_VERSION ? { code: 'library-newer', name } : null;
}

function withLock(
  folder: string,
  name: string,
  work: (release: () => void) => Result<OpenLibrary, CallError>,
): Result<OpenLibrary, CallError> {
  const release = takeLock(folder);
  if (!release) return fail({ code: 'library-in-use', name });
  try {
    const done = work(release);
    if (!done.ok) release();
    return done;
  } catch (error) {
    release();
    throw error;
  }
}

/** A new database under another name, renamed when it is whole: an interrupted `create` leaves no half library. */
function makeDatabase(folder: string, made: NewLibrary): void {
  const part = join(folder, PART_NAME);
  for (const leftover of ['', '-journal', '-wal', '-shm']) rmSync(part + leftover, { force: true });
  const connection = connectForWriting(part);
  try {
    migrate(connection.db);
    connection.db.run('INSERT INTO library (one, id, created_at) VALUES (1, ?, ?)', made.id, made.createdAt);
  } finally {
    connection.close();
  }
  renameSync(part, join(folder, DATABASE_NAME));
  for (const it of [BLOBS_NAME, 'backups']) mkdirSync(join(folder, it), { recursive: true });
  syncFolder(folder);
}

function connect(folder: string, name: string, release: () => void): Result<OpenLibrary, CallError> {
  const file = join(folder, DATABASE_NAME);
  const wasLeftOpen = logSize(file) > 0;
  const connection = connectForWriting(file);
  const refused = refusedInside(connection, wasLeftOpen, name);
  if (refused) {
    connection.close();
    return fail(refused);
  }
  try {
    migrate(connection.db);
    dropHalfEntered(connection.db);
    removeBlobParts(folder);
    removeUnwantedBlobs({ db: connection.db, folder });
  } catch (error) {
    connection.close();
    // The schema is not the one its number names.
    if (codeOf(error) === 'SQLITE_ERROR') return fail({ code: 'library-damaged', name });
    throw error;
  }
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    emptyLog(connection);
    connection.close();
    release();
  };
  return ok({ db: connection.db, folder, name, close });
}

/**
 * Where a reader is still open SQLite leaves the log behind; empty, it does not look like a crash. Where it cannot be
 * emptied (a full disk), nothing is lost: the next to open reads it.
 */
function emptyLog(connection: ReturnType<typeof connectForWriting>): void {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') !== true) throw error;
  }
}

/** Bytes of the write-ahead log: 0 after a clean close. */
function logSize(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

function refusedInside(
  connection: ReturnType<typeof connectForWriting>,
  wasLeftOpen: boolean,
  name: string,
): CallError | null {
  // The file's header may be older than what a crashed writer left in the write-ahead log.
  if (Number(connection.pragma('user_version')) > SCHEMA_VERSION) return { code: 'library-newer', name };
  // It takes about a second for 20 MB, so only after an unclean end.
  if (wasLeftOpen && connection.pragma('quick_check(1)') !== 'ok') return { code: 'library-damaged', name };
  return null;
}

/**
 * What to open for reading: the file, or its bytes where the folder cannot be written. SQLite needs to write beside a
 * database in WAL mode even to read it; after a clean close there is no log, and the file alone says everything.
 */
function readable(file: string): string | Buffer {
  try {
    const probe = connectForReading(file);
    try {
      // The first query is what looks at the file.
      probe.pragma('schema_version');
    } finally {
      probe.close();
    }
    return file;
  } catch (error) {
    const unwritable = codeOf(error) === 'SQLITE_CANTOPEN' || codeOf(error)?.startsWith('SQLITE_READONLY');
    const isWhole = logSize(file) === 0 && statSync(file).size <= MEMORY_LIMIT;
    if (!unwritable || !isWhole) throw error;
    const bytes = readFileSync(file);
    // The two bytes of the header that ask for WAL (2), which memory cannot do; 1 asks for none.
    bytes[18] = 1;
    bytes[19] = 1;
    return bytes;
  }
}

function writeFailure(error: unknown, name: string): CallError | null {
  const code = codeOf(error) ?? '';
  if (['EACCES', 'EPERM', 'EROFS', 'SQLITE_CANTOPEN'].includes(code))
    return { code: 'library-read-only', name };
  return expectedFailure(error, name);
}
