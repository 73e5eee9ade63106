import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupLook, BackupPreview, BackupRef, BackupRow } from '#core/contract/backup-calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { BACKUPS_NAME, backUp } from '#main/store/backup.ts';
import { compareWith, listBackups, lookAtBackup } from '#main/store/backup-list.ts';
import { mirror } from '#main/store/backup-second.ts';
import { connectForReading } from '#main/store/connection.ts';
import { openReader } from '#main/store/library.ts';
import { makeCipher } from '#main/store/vault/cipher.ts';
import { answering } from './answering.ts';

/** A library that is taken care of, open elsewhere or not. */
export interface CaredFor {
  readonly folder: string;
  /** Of an encrypted library; the caller wipes it. */
  readonly key: Uint8Array | null;
}

export interface BackupJob extends CaredFor {
  /** Somebody asks for it: it need not be due. */
  readonly force: boolean;
  /** The second folder, as somebody chose it; null for none. */
  readonly second: string | null;
}

export interface MadeBackup {
  /** Null where none was needed. */
  readonly name: string | null;
  /** The folder of this library's copies within the second one. */
  readonly home: string | null;
  /** Why the second folder was not brought up to date; that does not touch the copy here. */
  readonly secondError: CallError | null;
}

/**
 * Makes a copy where one is due, here and in the second folder. Fails with `no-room-for-backup` and like `openReader`;
 * `cancelled` where it was stopped.
 */
export async function makeBackup(
  { folder, key, force, second }: BackupJob,
  at: Instant,
  mayGoOn: () => boolean,
): Promise<Result<MadeBackup, CallError>> {
  const opened = openReader(folder, key);
  if (!opened.ok) return opened;
  const library = opened.value;
  try {
    const made = await backUp(library, at, { force, mayGoOn });
    if (second === null) return made.ok ? ok({ name: made.value, home: null, secondError: null }) : made;
    // Where there is no room here there may be some there.
    const home = await answering(basename(second), () => mirror(library, second, at, mayGoOn));
    if (!made.ok) return made;
    const name = made.value;
    return ok(
      home.ok ? { name, home: home.value, secondError: null } : { name, home: null, secondError: home.error },
    );
  } finally {
    library.close();
  }
}

/** Where copies are: in the library's own folder, and in the folder of its copies within the second one. */
export interface Places {
  readonly folder: string;
  readonly home: string | null;
}

/** The copies of both places, the newest first. */
export function listAllBackups({ folder, home }: Places): BackupRow[] {
  const here = listBackups(join(folder, BACKUPS_NAME), 'here');
  const there = home === null ? [] : listBackups(join(home, BACKUPS_NAME), 'second');
  return [...here, ...there].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** The file of a copy, or null where there is none of that name. */
export function fileOfBackup({ folder, home }: Places, { place, name }: BackupRef): string | null {
  const parent = place === 'here' ? folder : home;
  if (parent === null || basename(name) !== name) return null;
  const file = join(parent, BACKUPS_NAME, name);
  return existsSync(file) ? file : null;
}

/** What a copy holds, and whether it is sound. */
export function lookAt(file: string, key: Uint8Array | null): BackupLook {
  const cipher = key === null ? null : makeCipher(key);
  try {
    return lookAtBackup(file, cipher?.databaseKey ?? null);
  } finally {
    cipher?.wipe();
  }
}

/** What would come back with a copy and be lost against the library. Fails like `openReader`, and with `backup-unsound`. */
export function previewOf({ folder, key }: CaredFor, file: string): Result<BackupPreview, CallError> {
  const cipher = key === null ? null : makeCipher(key);
  const opened = openReader(folder, key);
  if (!opened.ok) return opened;
  try {
    const copy = connectForReading(file, cipher?.databaseKey ?? null);
    try {
      return ok(compareWith(opened.value.db, copy));
    } finally {
      copy.close();
    }
  } catch {
    return fail({ code: 'backup-unsound', name: basename(file) });
  } finally {
    opened.value.close();
    cipher?.wipe();
  }
}
