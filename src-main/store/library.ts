import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { syncFolder, writeWhole } from './atomic-file.ts';
import { backUpBeforeSchema } from './backup.ts';
import { BLOBS_NAME, removeBlobParts } from './blobs.ts';
import { connectWhereReadable } from './connect-readable.ts';
import { connectForWriting, type ReadDb, type WriteConnection, type WriteDb } from './connection.ts';
import { codeOf, expectedFailure } from './failures.ts';
import { readHeader } from './header.ts';
import { dropHalfEntered } from './large-source.ts';
import { inUse, isHeld, LOCK_NAME, takeLock } from './lock.ts';
import { logSize, stateOfLog } from './log-pages.ts';
import { migrate, SCHEMA_VERSION } from './migrate.ts';
import { watchPages } from './page-watch.ts';
import { dropSums, heldToSums } from './soundness-sums.ts';
import { removeUnwantedBlobs } from './unwanted-blobs.ts';
import { makeCipher, type LibraryCipher } from './vault/cipher.ts';
import { isProtected, KEY_FILE_NAME, type Protection } from './vault/key-file.ts';
import { isUnsettled, settle } from './vault/settle.ts';

/** An open library: one folder on disk with the database, the original files by SHA-256, and backups. */
export interface Library<D extends ReadDb> {
  readonly db: D;
  readonly folder: string;
  /** The folder's name: what a person knows the library by. */
  readonly name: string;
  /** What an encrypted library is read and written with; null for a plain one. Wiped when it is closed. */
  readonly cipher: LibraryCipher | null;
  /** It was not closed the last time, and what was written last could not be read back: see `stateOfLog`. */
  readonly isCut: boolean;
  close(): void;
}
export type OpenLibrary = Library<WriteDb>;
export type ReadLibrary = Library<ReadDb>;

export const DATABASE_NAME = 'library.db';
const PART_NAME = 'library.db.part';

interface NewLibrary {
  readonly id: string;
  readonly createdAt: Instant;
  /** Makes it an encrypted one. */
  readonly protection?: Protection | null;
}
export type OpenMode =
  | {
      readonly mode: 'open';
      /** The key of an encrypted library, from `unlock`; not kept. */
      readonly key?: Uint8Array | null;
    }
  | ({ readonly mode: 'create' | 'openOrCreate' } & NewLibrary);

/**
 * Opens a library for writing, with the lock that keeps every other process out. `create` makes one in a folder that
 * is absent or empty; `openOrCreate` does so only where there is nothing else. Fails with `not-a-library`, `library-in-use`, `library-newer`, `library-damaged` (it is left
 * exactly as it is), `library-locked` (it is encrypted and no key was given), `library-read-only` (it can still be read: `openReader`), `folder-not-empty`, `disk-full`.
 */
export function openLibrary(folder: string, how: OpenMode): Result<OpenLibrary, CallError> {
  const name = basename(folder);
  try {
    if (isUnsettled(folder) && !settle(folder)) return fail({ code: 'library-in-use', name });
    const made = how.mode === 'create' || (how.mode === 'openOrCreate' && isVacant(folder)) ? how : null;
    if (made) mkdirSync(folder, { recursive: true });
    const key = (how.mode === 'open' ? how.key : how.protection?.key) ?? null;
    const looked = made ? occupied(folder, name) : lookAt(folder, name, key);
    if (!looked.ok) return looked;
    return withLock(folder, name, (release) => {
      // Only now is it certain that nobody else has made one there meanwhile.
      if (made && isVacant(folder)) makeDatabase(folder, made);
      else if (made?.mode === 'create') return fail({ code: 'folder-not-empty', name });
      return connect(folder, release, { key, ...looked.value });
    });
  } catch (error) {
    const expected = writeFailure(error, name);
    if (expected) return fail(expected);
    throw error;
  }
}

/**
 * Opens a library for reading alone, beside the one that writes or on a disk that cannot be written. One of an older
 * schema is first brought to the present one. `key` is that of an encrypted library, and is not kept. Fails like `openLibrary`.
 */
export function openReader(folder: string, key: Uint8Array | null = null): Result<ReadLibrary, CallError> {
  const name = basename(folder);
  try {
    if (isUnsettled(folder) && !settle(folder)) return fail({ code: 'library-in-use', name });
    const looked = lookAt(folder, name, key);
    if (!looked.ok) return looked;
    const cipher = cipherOf(folder, key);
    const file = join(folder, DATABASE_NAME);
    const { close, ...connection } = connectWith(cipher, (it) => connectWhereReadable(file, it));
    const version = Number(connection.pragma('user_version'));
    if (version === SCHEMA_VERSION)
      return ok({ db: connection.db, folder, name, cipher, isCut: looked.value.isCut, close });
    close();
    if (version > SCHEMA_VERSION) return fail({ code: 'library-newer', name });
    const migrated = openLibrary(folder, { mode: 'open', key });
    if (!migrated.ok) return migrated;
    migrated.value.close();
    return openReader(folder, key);
  } catch (error) {
    const expected = writeFailure(error, name);
    if (expected) return fail(expected);
    throw error;
  }
}

/** Whether a library can be made in a folder: it is absent, or empty but for what an interrupted `create` left. */
export function isVacant(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  const names = readdirSync(folder);
  // A key file is left over from making a library only where the database it was for is not there yet.
  return names.every((it) => isLeftover(it) || (it === KEY_FILE_NAME && names.includes(PART_NAME)));
}

/** The lock, also one moved aside; the database being made with SQLite's files beside it; a file manager's. */
function isLeftover(name: string): boolean {
  const stale = name.startsWith(LOCK_NAME) && name.endsWith('.stale');
  return stale || name.startsWith(PART_NAME) || [LOCK_NAME, '.DS_Store', 'desktop.ini'].includes(name);
}

/** What was seen of a folder that nothing in which was touched. */
interface Looked {
  /** Every page of the database is what the sums beside it say. */
  readonly areSumsTrue: boolean;
  readonly isCut: boolean;
}

function occupied(folder: string, name: string): Result<Looked, CallError> {
  return isVacant(folder)
    ? ok({ areSumsTrue: false, isCut: false })
    : fail({ code: 'folder-not-empty', name });
}

/** Whether a folder can be opened, found without touching anything in it. */
function lookAt(folder: string, name: string, key: Uint8Array | null): Result<Looked, CallError> {
  const file = join(folder, DATABASE_NAME);
  const header = readHeader(file);
  if (header === null) return fail({ code: 'not-a-library', name });
  const pages = (): Result<Looked, CallError> => {
    const changed = heldToSums(file);
    const log = isHeld(folder) ? 'whole' : stateOfLog(file);
    if ((changed ?? []).length > 0 || log === 'broken') return fail({ code: 'library-damaged', name });
    return ok({ areSumsTrue: changed !== null, isCut: log === 'cut' });
  };
  // Its header is encrypted like the rest: who made it and in which schema is seen with the key.
  if (isProtected(folder)) return key === null ? fail({ code: 'library-locked', name }) : pages();
  // A library that lost its first bytes is not a stranger's file: the blobs beside it say so.
  if (header === 'not-sqlite')
    return fail({ code: existsSync(join(folder, BLOBS_NAME)) ? 'library-damaged' : 'not-a-library', name });
  if (!header.isOurs) return fail({ code: 'not-a-library', name });
  return header.version > SCHEMA_VERSION ? fail({ code: 'library-newer', name }) : pages();
}

function withLock(
  folder: string,
  name: string,
  work: (release: () => void) => Result<OpenLibrary, CallError>,
): Result<OpenLibrary, CallError> {
  const release = takeLock(folder);
  if (!release) return fail(inUse(folder, name));
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
  const keyFile = join(folder, KEY_FILE_NAME);
  for (const leftover of ['', '-journal', '-wal', '-shm']) rmSync(part + leftover, { force: true });
  rmSync(keyFile, { force: true });
  const cipher = made.protection ? makeCipher(made.protection.key) : null;
  const connection = connectWith(cipher, (it) => connectForWriting(part, it));
  try {
    migrate(connection.db);
    connection.db.run('INSERT INTO library (one, id, created_at) VALUES (1, ?, ?)', made.id, made.createdAt);
  } finally {
    connection.close();
  }
  // The key first: a database that nobody can read must never bear the library's name.
  if (made.protection) writeWhole(keyFile, made.protection.keyFile);
  renameSync(part, join(folder, DATABASE_NAME));
  for (const it of [BLOBS_NAME, 'backups']) mkdirSync(join(folder, it), { recursive: true });
  syncFolder(folder);
}

/** A connection under the keys of a library, which are wiped with its end. */
function connectWith<C extends { close(): void }>(
  cipher: LibraryCipher | null,
  open: (key: Uint8Array | null) => C,
): C {
  try {
    const connection = open(cipher?.databaseKey ?? null);
    const close = (): void => {
      connection.close();
      cipher?.wipe();
    };
    return { ...connection, close };
  } catch (error) {
    cipher?.wipe();
    throw error;
  }
}

/** The keys of an encrypted library; a plain one needs none, whatever was given. */
function cipherOf(folder: string, key: Uint8Array | null): LibraryCipher | null {
  return key !== null && isProtected(folder) ? makeCipher(key) : null;
}

function connect(
  folder: string,
  release: () => void,
  { key, areSumsTrue, isCut }: { readonly key: Uint8Array | null } & Looked,
): Result<OpenLibrary, CallError> {
  const name = basename(folder);
  const file = join(folder, DATABASE_NAME);
  const wasLeftOpen = logSize(file) > 0;
  const cipher = cipherOf(folder, key);
  const connection = connectWith(cipher, (it) => connectForWriting(file, it));
  const refused = refusedInside(connection, wasLeftOpen, name);
  if (refused) {
    // It is closed as SQLite does it, which writes the log into the database.
    if (wasLeftOpen) dropSums(file);
    connection.close();
    return fail(refused);
  }
  const watch = watchPages(file, connection, areSumsTrue);
  const end = (): void => {
    asFarAsItGoes(watch.emptyLog);
    connection.close();
    watch.end();
  };
  try {
    keepOlderSchema(connection, folder);
    migrate(connection.db);
    dropHalfEntered(connection.db);
    removeBlobParts(folder);
    removeUnwantedBlobs({ db: connection.db, folder, cipher });
  } catch (error) {
    end();
    // The schema is not the one its number names.
    if (codeOf(error) === 'SQLITE_ERROR') return fail({ code: 'library-damaged', name });
    throw error;
  }
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    end();
    release();
  };
  return ok({ db: { ...connection.db, emptyLog: watch.emptyLog }, folder, name, cipher, isCut, close });
}

/** What a step makes of an older library cannot be taken back, so it is copied first. Throws what the disk refuses. */
function keepOlderSchema({ db, pragma }: WriteConnection, folder: string): void {
  const version = Number(pragma('user_version'));
  if (version === 0 || version >= SCHEMA_VERSION) return;
  const copy = (to: string): void => void db.run('VACUUM INTO ?', to);
  backUpBeforeSchema({ folder, copy }, version, new Date().toISOString());
}

/**
 * Where a reader is still open SQLite leaves the log behind; empty, it does not look like a crash. Where it cannot be
 * emptied (a full disk), nothing is lost: the next to open reads it.
 */
function asFarAsItGoes(emptyLog: () => void): void {
  try {
    emptyLog();
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') !== true) throw error;
  }
}

function refusedInside(connection: WriteConnection, wasLeftOpen: boolean, name: string): CallError | null {
  // The file's header may be older than what a crashed writer left in the write-ahead log.
  if (Number(connection.pragma('user_version')) > SCHEMA_VERSION) return { code: 'library-newer', name };
  // It takes about a second for 20 MB, so only after an unclean end.
  if (wasLeftOpen && connection.pragma('quick_check(1)') !== 'ok') return { code: 'library-damaged', name };
  return null;
}

function writeFailure(error: unknown, name: string): CallError | null {
  const code = codeOf(error) ?? '';
  if (['EACCES', 'EPERM', 'EROFS', 'SQLITE_CANTOPEN'].includes(code))
    return { code: 'library-read-only', name };
  return expectedFailure(error, name);
}
