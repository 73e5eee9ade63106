import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import { sha256, type Sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { syncFile, syncFolder, writeWhole } from './atomic-file.ts';
import { BACKUPS_NAME, noRoom, prune, removeParts } from './backup.ts';
import { sorted } from './backup-names.ts';
import { BLOBS_NAME, blobPath } from './blobs.ts';
import type { ReadDb } from './connection.ts';
import { sha256Of } from './hash.ts';
import { namesIn, sumsOf, sumsPath, readSums } from './soundness-sums.ts';
import type { LibraryCipher } from './vault/cipher.ts';
import { KEY_FILE_NAME } from './vault/key-file.ts';

// A second home for copies: a folder somebody chose, perhaps on a stick that comes and goes. All of ours is in one folder
// within it, which bears a mark; nothing else there is looked at or touched.

const MARK_NAME = 'chancery-backup.json';
const mark = z.object({ format: z.literal('chancery-backup'), library: z.string() });

export interface Mirrored {
  readonly db: ReadDb;
  readonly folder: string;
  readonly cipher: LibraryCipher | null;
}

/**
 * Brings the second folder up to the first: the newest copy of the database, original files that are missing there, and
 * the key of an encrypted library, each whole or not at all; then the same rotation. Answers the folder within `chosen`.
 * Fails with `backup-folder-away`, `no-room-for-backup`. Throws what the disk refuses.
 */
export function mirror(
  library: Mirrored,
  chosen: string,
  at: Instant,
  mayGoOn: () => boolean = () => true,
): Result<string, CallError> {
  const name = basename(chosen);
  if (!isFolder(chosen)) return fail({ code: 'backup-folder-away', name });
  const home = homeIn(chosen, library);
  const copies = join(home, BACKUPS_NAME);
  mkdirSync(copies, { recursive: true });
  removeParts(copies);
  const from = join(library.folder, BACKUPS_NAME);
  const key = join(library.folder, KEY_FILE_NAME);
  if (existsSync(key)) writeWhole(join(home, KEY_FILE_NAME), readFileSync(key));
  const newest = sorted(namesIn(from)).find((it) => it.kind === 'regular' && it.at <= at)?.name;
  // The files first: a copy of the database is worth something only with what it rests on.
  for (const hash of hashesOf(library.db)) {
    if (!mayGoOn()) return ok(home);
    const refused = copyBlob(library, home, hash, name);
    if (refused !== null) return fail(refused);
  }
  if (newest !== undefined && !existsSync(join(copies, newest))) {
    const refused = copyWhole(join(from, newest), join(copies, newest), name);
    if (refused !== null) return fail(refused);
  }
  prune(copies, at);
  return ok(home);
}

/** The folder of this library's copies within the chosen one; null where there is none yet. */
export function findHome(chosen: string, library: string): string | null {
  for (const name of namesIn(chosen)) {
    const folder = join(chosen, name);
    if (readMark(join(folder, MARK_NAME)) === library) return folder;
  }
  return null;
}

/** The id of a library, which stays the same when its folder is moved or renamed. */
export function libraryId(db: ReadDb): string {
  return z.string().parse(db.get('SELECT id FROM library')?.['id']);
}

function homeIn(chosen: string, library: Mirrored): string {
  const id = libraryId(library.db);
  const found = findHome(chosen, id);
  if (found !== null) return found;
  for (let number = 1; ; number += 1) {
    const home = join(chosen, `Chancery ${basename(library.folder)}${number === 1 ? '' : ` ${number}`}`);
    if (existsSync(home)) continue;
    mkdirSync(home, { recursive: true });
    writeWhole(
      join(home, MARK_NAME),
      Buffer.from(JSON.stringify({ format: 'chancery-backup', library: id } satisfies z.infer<typeof mark>)),
    );
    return home;
  }
}

function readMark(path: string): string | null {
  try {
    const read = mark.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? read.data.library : null;
  } catch {
    // Absent, or a file of somebody else's.
    return null;
  }
}

/** What original files and pictures a database needs, the trash included. */
export function hashesOf(db: ReadDb): Sha256[] {
  return db
    .all('SELECT bytes_sha256 FROM sources UNION SELECT bytes_sha256 FROM pictures')
    .map((row) => sha256.parse(row['bytes_sha256']));
}

/** A file that is not whole in the library is not copied: what is whole in the second folder stays. */
function copyBlob(library: Mirrored, home: string, hash: Sha256, name: string): CallError | null {
  const from = blobPath(library, hash);
  const to = blobPath({ ...library, folder: home }, hash);
  const size = statSync(from, { throwIfNoEntry: false })?.size;
  if (size === undefined || statSync(to, { throwIfNoEntry: false })?.size === size) return null;
  const bytes = readFileSync(from);
  if (!isWhole(library.cipher, hash, bytes)) return null;
  const folder = join(home, BLOBS_NAME, basename(join(to, '..')));
  mkdirSync(folder, { recursive: true });
  const refused = noRoom(folder, bytes.length, name);
  if (refused !== null) return refused;
  writeWhole(to, bytes);
  return null;
}

function isWhole(cipher: LibraryCipher | null, hash: Sha256, kept: Buffer): boolean {
  const bytes = cipher === null ? kept : cipher.open(hash, kept);
  return bytes !== null && sha256Of(bytes) === hash;
}

/** A copy of the database with its sums, read back before it gets its name. */
function copyWhole(from: string, to: string, name: string): CallError | null {
  const folder = join(to, '..');
  const refused = noRoom(folder, statSync(from).size, name);
  if (refused !== null) return refused;
  const part = join(folder, `.${basename(to)}.${randomUUID()}.part`);
  try {
    copyFileSync(from, part);
    syncFile(part);
    const sums = readSums(from);
    if (sums !== null && sumsOf(part).sums !== sums.sums)
      return { code: 'backup-unsound', name: basename(from) };
    if (sums !== null) writeWhole(sumsPath(to), readFileSync(sumsPath(from)));
    renameSync(part, to);
    syncFolder(folder);
    return null;
  } finally {
    rmSync(part, { force: true });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
