import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { syncFile, syncFolder, writeWhole } from './atomic-file.ts';
import { copyDatabase } from './backup-copy.ts';
import { BACKUPS_NAME, noRoom } from './backup.ts';
import { lookAtBackup } from './backup-list.ts';
import { backupName } from './backup-names.ts';
import { hashesOf } from './backup-second.ts';
import { BLOBS_NAME, keepBlob, readBlob, type BlobPlace } from './blobs.ts';
import { connectForReading, connectForWriting, type ReadDb } from './connection.ts';
import { codeOf } from './failures.ts';
import { DATABASE_NAME, isVacant } from './library.ts';
import { takeLock } from './lock.ts';
import type { Care } from './soundness.ts';
import { dropSums, keepSums, sumsOf } from './soundness-sums.ts';
import { makeCipher, type LibraryCipher } from './vault/cipher.ts';
import { isProtected, KEY_FILE_NAME } from './vault/key-file.ts';

/** A copy that is to be restored. */
export interface Restoring {
  /** The copy itself. */
  readonly file: string;
  /** Folders with `blobs` (and `library.key`) in them: the library's own, and the second one. The first that has a file whole gives it. */
  readonly homes: readonly string[];
  /** Of an encrypted library. */
  readonly key: Uint8Array | null;
}

export interface Restored {
  readonly name: string;
  /** Original files nobody has whole any more, by what they belong to. */
  readonly missingFiles: string[];
}

/**
 * Makes a new library of a copy, complete or not at all, in a folder that is absent or empty; it gets an id of its own.
 * Fails with `folder-not-empty`, `library-newer`, `backup-unsound`, `wrong-passphrase`, `no-room-for-backup`, `cancelled`.
 * Throws what the disk refuses.
 */
export async function restoreAsNew(
  from: Restoring,
  to: string,
  id: string,
  care: Care = {},
): Promise<Result<Restored, CallError>> {
  const name = basename(to);
  const refused = refusalOf(from);
  if (refused !== null) return fail(refused);
  if (!isVacant(to)) return fail({ code: 'folder-not-empty', name });
  const wasThere = existsSync(to);
  mkdirSync(to, { recursive: true });
  const cipher = cipherOf(from);
  try {
    const full = noRoom(to, sumsOf(from.file).byteLength, name);
    if (full !== null) return await undone(to, wasThere, full);
    const part = join(to, `${DATABASE_NAME}.part`);
    copyFileSync(from.file, part);
    const key = from.homes.map((it) => join(it, KEY_FILE_NAME)).find(existsSync);
    if (cipher !== null && key !== undefined) writeWhole(join(to, KEY_FILE_NAME), readFileSync(key));
    const connection = connectForWriting(part, cipher?.databaseKey ?? null);
    let missingFiles: string[] | null;
    try {
      connection.db.run('UPDATE library SET id = ?', id);
      missingFiles = await bringFiles(connection.db, from, { folder: to, cipher }, care);
    } finally {
      connection.close();
    }
    if (missingFiles === null) return await undone(to, wasThere, { code: 'cancelled' });
    syncFile(part);
    for (const it of [BLOBS_NAME, BACKUPS_NAME]) mkdirSync(join(to, it), { recursive: true });
    renameSync(part, join(to, DATABASE_NAME));
    keepSums(join(to, DATABASE_NAME));
    syncFolder(to);
    return ok({ name, missingFiles });
  } catch (error) {
    await undone(to, wasThere, { code: 'cancelled' });
    throw error;
  } finally {
    cipher?.wipe();
  }
}

/**
 * Puts a copy in the place of a library that nobody has open; what was there is first kept as a copy itself, as it is where
 * it is damaged. Until the last step the library is the old one. Fails like `restoreAsNew`, and with `library-in-use`.
 */
export async function restoreInPlace(
  from: Restoring,
  folder: string,
  at: Instant,
  care: Care = {},
): Promise<Result<Restored, CallError>> {
  const name = basename(folder);
  const refused = refusalOf(from);
  if (refused !== null) return fail(refused);
  const full = noRoom(folder, sumsOf(from.file).byteLength * 2, name);
  if (full !== null) return fail(full);
  const release = takeLock(folder);
  if (release === null) return fail({ code: 'library-in-use', name });
  const cipher = cipherOf(from);
  const file = join(folder, DATABASE_NAME);
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    copyFileSync(from.file, part);
    syncFile(part);
    const copy = connectForReading(part, cipher?.databaseKey ?? null);
    let missingFiles: string[] | null;
    try {
      missingFiles = await bringFiles(copy.db, from, { folder, cipher }, care);
    } finally {
      copy.close();
    }
    if (missingFiles === null) return fail({ code: 'cancelled' });
    await keepPresent(folder, at, cipher?.databaseKey ?? null);
    // A log belongs to its database: over another it would write pages of the old one.
    for (const it of ['-wal', '-shm']) rmSync(file + it, { force: true });
    dropSums(file);
    renameSync(part, file);
    syncFolder(folder);
    keepSums(file);
    return ok({ name, missingFiles });
  } finally {
    cipher?.wipe();
    rmSync(part, { force: true });
    release();
  }
}

/** Why a copy is not to be restored; null where it is sound. */
function refusalOf({ file, key }: Restoring): CallError | null {
  const name = basename(file);
  if (isProtected(dirname(dirname(file))) && key === null) return { code: 'library-locked', name };
  const cipher = key === null ? null : makeCipher(key);
  const look = lookAtBackup(file, cipher?.databaseKey ?? null);
  cipher?.wipe();
  if (look.newer) return { code: 'library-newer', name };
  if (look.sound) return null;
  // With a key that is not its own, nothing of it can be understood.
  return key !== null && look.schema === null
    ? { code: 'wrong-passphrase', name }
    : { code: 'backup-unsound', name };
}

function cipherOf({ key }: Restoring): LibraryCipher | null {
  return key === null ? null : makeCipher(key);
}

/** Keeps what the library is now, checked where it can be read, byte for byte where it is damaged. */
async function keepPresent(folder: string, at: Instant, key: Uint8Array | null): Promise<void> {
  const file = join(folder, DATABASE_NAME);
  if (!existsSync(file)) return;
  const kept = join(folder, BACKUPS_NAME, backupName('before-restore', at));
  mkdirSync(dirname(kept), { recursive: true });
  const part = `${kept}.part`;
  try {
    rmSync(part, { force: true });
    await copyDatabase(file, part, key);
    keepSums(kept, sumsOf(part));
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') !== true) throw error;
    rmSync(part, { force: true });
    copyFileSync(file, part);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${kept}-wal`);
  }
  syncFile(part);
  renameSync(part, kept);
  syncFolder(dirname(kept));
}

/** Brings the files a database needs from where they are whole; answers which are missing, null where it was stopped. */
async function bringFiles(
  db: ReadDb,
  { homes }: Restoring,
  to: BlobPlace,
  { onProgress, mayGoOn = () => true }: Care,
): Promise<string[] | null> {
  const missing: string[] = [];
  const hashes = hashesOf(db);
  for (const [done, hash] of hashes.entries()) {
    onProgress?.({ step: 'files', done, total: hashes.length });
    await new Promise((resolve) => setImmediate(resolve));
    if (!mayGoOn()) return null;
    if (readBlob(to, hash, '').ok) continue;
    const whole = homes
      .filter((it) => it !== to.folder)
      .map((folder) => readBlob({ ...to, folder }, hash, ''))
      .find((it) => it.ok);
    if (whole?.ok === true) keepBlob(to, whole.value);
    else missing.push(ownerOf(db, hash));
  }
  return missing;
}

function ownerOf(db: ReadDb, hash: string): string {
  const source = db.get('SELECT coalesce(title, cite_key) AS name FROM sources WHERE bytes_sha256 = ?', hash);
  const picture = db.get('SELECT coalesce(caption, id) AS name FROM pictures WHERE bytes_sha256 = ?', hash);
  return String((source ?? picture)?.['name'] ?? hash);
}

/** Takes away what was begun. The folder was absent or empty before, so all in it is ours. */
async function undone<T>(to: string, wasThere: boolean, error: CallError): Promise<Result<T, CallError>> {
  for (const it of [DATABASE_NAME, `${DATABASE_NAME}.part`, KEY_FILE_NAME, 'library.sums'])
    for (const end of ['', '-wal', '-shm']) rmSync(join(to, it + end), { force: true });
  for (const it of [BLOBS_NAME, BACKUPS_NAME]) rmSync(join(to, it), { recursive: true, force: true });
  if (!wasThere) rmSync(to, { recursive: true, force: true });
  return Promise.resolve(fail(error));
}
