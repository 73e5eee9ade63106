import { copyFileSync, existsSync, openSync, closeSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { isSoundFile } from './backup-copy.ts';
import { sorted } from './backup-names.ts';
import { BACKUPS_NAME } from './backup.ts';
import {
  connectForReading,
  connectForWriting,
  type Connection,
  type ReadDb,
  type Row,
} from './connection.ts';
import { codeOf } from './failures.ts';
import { PAGE } from './header.ts';
import { sha256Of } from './hash.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { digestOf, readRows, type Table } from './salvage-rows.ts';
import { changedPages, heldToSums, namesIn } from './soundness-sums.ts';

/** Says whether a row is what was stored. */
export interface Proof {
  /** Rows of one table at a time: asked for the next, it forgets the one before. */
  of(table: Table): (row: Row) => boolean;
  /** The newest sound backup, where there is one of this schema. */
  readonly backup: ReadDb | null;
  close(): void;
}

/**
 * What can prove a row, besides hashes: the pages it lies on are those that were written, by their sums; or the newest sound
 * backup has the very same. `copied` is the copy of the damaged database; another beside it, without the pages that
 * changed, is made for this.
 */
export function proofFor(
  original: string,
  copied: string,
  key: Uint8Array | null,
  backups: readonly string[],
): Proof {
  const pages = heldToSums(original);
  const backup = newestBackup(backups, key);
  // Every page is what was written: the damage lies elsewhere.
  const isWhole = pages?.length === 0;
  const sound = pages === null || isWhole ? null : connectQuietly(withoutPages(copied, pages), key);
  return {
    backup: backup?.db ?? null,
    of: (table) => {
      if (isWhole) return () => true;
      const proved = new Set<string>();
      for (const it of [sound, backup])
        if (it !== null) for (const row of readRows(it.db, table).rows) proved.add(digestOf(row));
      return (row) => proved.has(digestOf(row)) || isProvedByHash(table.name, row);
    },
    close: () => {
      sound?.close();
      backup?.close();
    },
  };
}

/** A text or a version bears its hash with it; what says which hash is proved with its own row. */
function isProvedByHash(table: string, row: Row): boolean {
  if (table !== 'versions') return false;
  const content = row['content'];
  try {
    return content instanceof Uint8Array && sha256Of(inflateSync(content)) === row['content_sha256'];
  } catch {
    return false;
  }
}

/** A copy in which the pages that changed cannot be read: what can still be read lies on the others. */
function withoutPages(copied: string, pages: readonly number[]): string {
  const file = `${copied}.proved`;
  copyFileSync(copied, file);
  const handle = openSync(file, 'r+');
  try {
    // Not the first: without it nothing could be read at all, and what the schema says is looked at when rows are put in.
    for (const page of pages) if (page > 0) writeSync(handle, Buffer.alloc(PAGE), 0, PAGE, page * PAGE);
  } finally {
    closeSync(handle);
  }
  return file;
}

function newestBackup(folders: readonly string[], key: Uint8Array | null): Connection<ReadDb> | null {
  for (const folder of folders) {
    const backups = join(folder, BACKUPS_NAME);
    for (const { name } of sorted(namesIn(backups))) {
      const file = join(backups, name);
      if (!existsSync(file) || changedPages(file).length > 0) continue;
      const connection = connectQuietly(file, key, () => isSoundFile(file, key));
      if (connection !== null) return connection;
    }
  }
  return null;
}

function connectQuietly(
  file: string,
  key: Uint8Array | null,
  isWanted: () => boolean = () => true,
): Connection<ReadDb> | null {
  try {
    if (!isWanted()) return null;
    const connection = connectForReading(file, key);
    if (Number(connection.pragma('user_version')) === SCHEMA_VERSION) return connection;
    connection.close();
    return null;
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') !== true) throw error;
    return null;
  }
}

/** Opens the copy of the damaged database, with what its log still holds; null where nothing of it can be read. */
export function connectToCopy(copied: string, key: Uint8Array | null): Connection<ReadDb> | null {
  try {
    const connection = existsSync(`${copied}-wal`)
      ? connectForWriting(copied, key)
      : connectForReading(copied, key);
    connection.db.get('SELECT count(*) FROM sqlite_schema');
    return connection;
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') !== true) throw error;
    return null;
  }
}
