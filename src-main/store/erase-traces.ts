import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { WriteDb } from './connection.ts';
import { intFrom } from './rows.ts';

/** Pages of an index merged in one step: about 50 ms, so that saves go on in between. */
const STEP = 500;

/**
 * What was destroyed is written over in the tables, but the index keeps the words of a row taken out until it is merged, and
 * the log keeps pages as they were. Merges the one and empties the other. A copy in `backups/` is left as it is.
 */
export async function eraseTraces(db: WriteDb): Promise<void> {
  for (const table of indexTables(db)) {
    // Below zero: begins to merge everything with everything; above: goes on with that until there is nothing to do.
    for (let pages = -STEP; merge(db, table, pages); pages = STEP) await setImmediate();
  }
  // Where somebody is reading, it is emptied as far as it goes, and wholly when the library is closed.
  db.emptyLog();
}

function merge(db: WriteDb, table: string, pages: number): boolean {
  const before = changes(db);
  db.run(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`, pages);
  // The statement itself counts as one (sqlite.org/fts5, "The 'merge' command").
  return changes(db) - before >= 2;
}

function changes(db: WriteDb): number {
  return intFrom(db.get('SELECT total_changes() AS n'), 'n');
}

function indexTables(db: WriteDb): string[] {
  return db
    .all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'",
    )
    .map((row) => z.string().parse(row['name']));
}
