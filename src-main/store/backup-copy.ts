import Database from 'better-sqlite3';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { connectForReading, connectForWriting, type ReadDb } from './connection.ts';
import { intFrom } from './rows.ts';

/** Pages (4 KB each) copied between two looks at whether to go on. */
const STEP = 256;

/** Thrown where a copy was stopped before it was whole. */
export const STOPPED = 'BACKUP_STOPPED';

/**
 * Copies one state of a database into a file that is not there yet, page by page, while others go on writing; an encrypted
 * one in one go, which needs a thread of its own. The copy is checked by opening it: its pages, its references, and as many
 * rows in every table. Throws what the disk or SQLite refuses, with `SQLITE_CORRUPT` where the copy is not sound.
 */
export async function copyDatabase(
  from: string,
  to: string,
  key: Uint8Array | null,
  mayGoOn: () => boolean = () => true,
): Promise<void> {
  const before = key === null ? await copyPages(from, to, mayGoOn) : copySealed(from, to, key);
  if (!mayGoOn()) throw stopped();
  const copy = connectForReading(to, key);
  try {
    if (!isSound(copy.pragma('quick_check(1)'), copy.db)) throw unsound('its pages');
    const wrong = before.find(({ table, least, most }) => {
      const rows = countOf(copy.db, table);
      return rows < least || rows > most;
    });
    if (wrong !== undefined) throw unsound(wrong.table);
  } finally {
    copy.close();
  }
}

/** Whether pages and references of a database hold together; `quick` is what `quick_check(1)` said. */
function isSound(quick: unknown, db: ReadDb): boolean {
  return quick === 'ok' && db.get('PRAGMA foreign_key_check') === undefined;
}

/** Opens a database by itself and looks whether its pages and references hold together. */
export function isSoundFile(file: string, key: Uint8Array | null): boolean {
  const copy = connectForReading(file, key);
  try {
    return isSound(copy.pragma('quick_check(1)'), copy.db);
  } finally {
    copy.close();
  }
}

interface Expected {
  readonly table: string;
  readonly least: number;
  readonly most: number;
}

/** A connection of its own that stays at one state: what is written meanwhile neither gets in nor makes it begin again. */
async function copyPages(from: string, to: string, mayGoOn: () => boolean): Promise<Expected[]> {
  const raw = new Database(from, { readonly: true, timeout: 5000 });
  try {
    raw.exec('BEGIN');
    const names = raw.prepare(TABLES).pluck().all().map(String);
    const expected = names.map((table) => {
      const rows = Number(
        raw
          .prepare(`SELECT count(*) FROM ${quoted(table)}`)
          .pluck()
          .get(),
      );
      return { table, least: rows, most: rows };
    });
    await raw.backup(to, {
      progress: () => {
        if (!mayGoOn()) throw stopped();
        return STEP;
      },
    });
    withoutLog(to);
    return expected;
  } finally {
    raw.close();
  }
}

/** The driver of encrypted databases copies no pages. Rows may come or go while it works: they are counted before and after. */
function copySealed(from: string, to: string, key: Uint8Array): Expected[] {
  const connection = connectForWriting(from, key);
  try {
    const tables = connection.db.all(TABLES).map((row) => String(row['name']));
    const before = tables.map((it) => countOf(connection.db, it));
    connection.db.run('VACUUM INTO ?', to);
    return tables.map((table, at) => {
      const [one, other] = [before[at] ?? 0, countOf(connection.db, table)];
      return { table, least: Math.min(one, other), most: Math.max(one, other) };
    });
  } finally {
    connection.close();
  }
}

/** What rows are counted of: SQLite's own tables, and those an index keeps for itself, follow from them. */
const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND name NOT LIKE '%\\_index%' ESCAPE '\\' ORDER BY name`;

const quoted = (table: string): string => `"${table.replaceAll('"', '""')}"`;

function countOf(db: ReadDb, table: string): number {
  return intFrom(db.get(`SELECT count(*) AS n FROM ${quoted(table)}`), 'n');
}

/** The copy of pages asks for a log as the original does; without one it can be read where nobody may write. */
function withoutLog(file: string): void {
  if (statSync(file).size < 100) return;
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, Buffer.from([1, 1]), 0, 2, 18);
  } finally {
    closeSync(handle);
  }
}

const unsound = (where: string): Error =>
  Object.assign(new Error(`the copy of the library is not sound: ${where}`), { code: 'SQLITE_CORRUPT' });
const stopped = (): Error => Object.assign(new Error('the copy was stopped'), { code: STOPPED });
