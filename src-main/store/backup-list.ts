import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupLook, BackupPreview, BackupRow, BackupThings } from '#core/contract/backup-calls.ts';
import { instant } from '#core/model/dates.ts';
import { isSoundFile } from './backup-copy.ts';
import { sorted } from './backup-names.ts';
import { connectForReading, type Connection, type ReadDb } from './connection.ts';
import { codeOf } from './failures.ts';
import { readHeader } from './header.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { changedPages, namesIn } from './soundness-sums.ts';

/** The copies in a folder, the newest first. */
export function listBackups(backups: string, place: BackupRow['place']): BackupRow[] {
  return sorted(namesIn(backups)).map((it) => {
    const { size = 0 } = statSync(join(backups, it.name), { throwIfNoEntry: false }) ?? {};
    return { ...it, place, byteLength: size };
  });
}

/** What a copy holds and whether it is sound, found by opening it; nothing is written, in the folder either. */
export function lookAtBackup(file: string, key: Uint8Array | null): BackupLook {
  const unread = { sound: false, schema: null, newer: false, counts: null };
  try {
    const header = readHeader(file);
    if (header === null || (key === null && (header === 'not-sqlite' || !header.isOurs))) return unread;
    const copy = connectForReading(file, key);
    try {
      const schema = Number(copy.pragma('user_version'));
      if (schema > SCHEMA_VERSION) return { ...unread, schema, newer: true };
      const count = (table: keyof BackupThings): number => idsOf(copy.db, table).size;
      const counts = {
        ...{ sources: count('sources'), excerpts: count('excerpts'), figures: count('figures') },
        ...{ pictures: count('pictures'), briefings: count('briefings') },
      };
      const sound = changedPages(file).length === 0 && isSoundFile(file, key);
      return { sound, schema, newer: false, counts };
    } finally {
      copy.close();
    }
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') !== true) throw error;
    return unread;
  }
}

/** Names shown of each kind of thing. */
const SHOWN = 40;

/** What would come back with a copy, and what would be lost, against a library. */
export function compareWith(now: ReadDb, copy: Connection<ReadDb>): BackupPreview {
  const sides = (noun: keyof BackupThings) => ({ then: idsOf(copy.db, noun), now: idsOf(now, noun) });
  const differing = (pick: 'gains' | 'losses'): BackupThings => {
    const of = (noun: keyof BackupThings) => {
      const { then, now: present } = sides(noun);
      const [has, lacks] = pick === 'gains' ? [then, present] : [present, then];
      const names = [...has].filter(([id]) => !lacks.has(id)).map(([, name]) => name);
      return { count: names.length, first: names.slice(0, SHOWN) };
    };
    return {
      ...{ sources: of('sources'), excerpts: of('excerpts'), figures: of('figures') },
      ...{ pictures: of('pictures'), briefings: of('briefings') },
    };
  };
  return { gains: differing('gains'), losses: differing('losses'), changed: changedBriefings(now, copy.db) };
}

function changedBriefings(now: ReadDb, then: ReadDb): BackupPreview['changed'] {
  const sql = 'SELECT id, title, revision, saved_at FROM briefings WHERE trashed_at IS NULL';
  const before = new Map(then.all(sql).map((row) => [row['id'], row]));
  return now
    .all(`${sql} ORDER BY saved_at DESC`)
    .flatMap((row) => {
      const old = before.get(row['id'] ?? null);
      if (old === undefined) return [];
      if (old['revision'] === row['revision'] && old['saved_at'] === row['saved_at']) return [];
      const [savedThen, savedNow] = [instant.parse(old['saved_at']), instant.parse(row['saved_at'])];
      return [{ title: String(row['title']), savedThen, savedNow }];
    })
    .slice(0, SHOWN);
}

/** What a person knows a thing by. */
const NAMES: Readonly<Record<keyof BackupThings, string>> = {
  sources: 'coalesce(title, cite_key)',
  excerpts: 'substr(exact, 1, 80)',
  figures: 'exact',
  pictures: 'id',
  briefings: 'title',
};

/** Ids and names of what is not in the trash; none where an older schema had no such thing. */
function idsOf(db: ReadDb, noun: keyof BackupThings): Map<string, string> {
  const table = db.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", noun);
  if (!table) return new Map();
  // What was taken from a source goes to the trash with it.
  const hanging = noun === 'excerpts' || noun === 'figures';
  const present = hanging ? 'AND source IN (SELECT seq FROM sources WHERE trashed_at IS NULL)' : '';
  const rows = db.all(
    `SELECT id, ${NAMES[noun]} AS name FROM ${noun} WHERE trashed_at IS NULL ${present} ORDER BY seq DESC`,
  );
  return new Map(rows.map((row) => [String(row['id']), String(row['name'])]));
}
