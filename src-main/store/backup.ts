import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#core/model/dates.ts';
import { syncFile, syncFolder } from './atomic-file.ts';
import { connectForReading } from './connection.ts';
import type { OpenLibrary } from './library.ts';

/** Copies kept; an older one goes when a newer one is whole and sound. */
const KEPT = 5;
const NAME = /^library-\d{4}-\d\d-\d\d\.db$/;

/**
 * Keeps a copy of the database in `backups/`, one a day at most: written under another name, checked, then renamed. (The
 * blobs need none: a file under its hash is never written again.) Answers the copy's name, or null where today's is
 * there. Throws what the disk or SQLite refuses; the copies before it stay.
 */
export function backUp(library: OpenLibrary, at: Instant): string | null {
  const folder = join(library.folder, 'backups');
  mkdirSync(folder, { recursive: true });
  const name = `library-${at.slice(0, 10)}.db`;
  if (readdirSync(folder).includes(name)) return null;
  const part = join(folder, `${name}.part`);
  rmSync(part, { force: true });
  try {
    library.db.run('VACUUM INTO ?', part);
    assertSound(part);
    syncFile(part);
    renameSync(part, join(folder, name));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(folder);
  for (const old of backupsIn(folder).slice(KEPT)) rmSync(join(folder, old));
  return name;
}

/** The names of the copies, newest first. */
function backupsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((it) => NAME.test(it))
    .toSorted()
    .toReversed();
}

/** A copy that is not sound must not push out one that is. */
function assertSound(file: string): void {
  const copy = connectForReading(file);
  try {
    if (copy.pragma('quick_check(1)') !== 'ok')
      throw Object.assign(new Error('the copy of the library is not sound'), { code: 'SQLITE_CORRUPT' });
  } finally {
    copy.close();
  }
}
