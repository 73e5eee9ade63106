import { APPLICATION_ID, type ReadDb, type WriteDb } from './connection.ts';
import type { Migration } from './migration.ts';
import { first } from './migrations/0001-first.ts';
import { library } from './migrations/0002-library.ts';
import { search } from './migrations/0003-search.ts';
import { writing } from './migrations/0004-writing.ts';
import { printing } from './migrations/0005-printing.ts';
import { checking } from './migrations/0006-checking.ts';
import { intFrom } from './rows.ts';
import { rebuildIndex } from './search-index.ts';
import { rebuildShingles } from './shingles.ts';

/** In order, without gaps. A step that was released is never edited; the next one corrects it. */
export const migrations: readonly Migration[] = [first, library, search, writing, printing, checking];

/** The schema this app writes (`PRAGMA user_version`). A library of a newer one is refused untouched. */
export const SCHEMA_VERSION = migrations.length;

/**
 * Brings a library to the present schema, all steps in one transaction: whatever happens meanwhile, it is the old one or
 * the new one, and what is in it can be found.
 */
export function migrate(db: WriteDb): void {
  if (versionOf(db) >= SCHEMA_VERSION) return;
  // A table that is made anew is dropped while others point at it (sqlite.org/lang_altertable, 7); checked before the end
  // of each step. It cannot be switched inside a transaction.
  db.script('PRAGMA foreign_keys = OFF');
  try {
    db.transaction(() => {
      const missing = migrations.filter((it) => it.version > versionOf(db));
      for (const step of missing) take(db, step);
      // What cannot be found looks as if it were not there.
      if (missing.some((it) => it.emptiesIndex === true)) {
        rebuildIndex(db);
        rebuildShingles(db);
      }
    });
  } finally {
    db.script('PRAGMA foreign_keys = ON');
  }
}

function take(db: WriteDb, step: Migration): void {
  step.apply(db);
  if (db.all('PRAGMA foreign_key_check').length > 0)
    throw Object.assign(new Error(`step ${step.version} left rows that point at nothing`), {
      code: 'SQLITE_CORRUPT',
    });
  db.script(`PRAGMA user_version = ${step.version}; PRAGMA application_id = ${APPLICATION_ID};`);
}

function versionOf(db: ReadDb): number {
  return intFrom(db.get('PRAGMA user_version'), 'user_version');
}
