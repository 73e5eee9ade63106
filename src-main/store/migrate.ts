import { APPLICATION_ID, type ReadDb, type WriteDb } from './connection.ts';
import type { Migration } from './migration.ts';
import { first } from './migrations/0001-first.ts';
import { intFrom } from './rows.ts';

/** In order, without gaps. A step that was released is never edited; the next one corrects it. */
export const migrations: readonly Migration[] = [first];

/** The schema this app writes (`PRAGMA user_version`). A library of a newer one is refused untouched. */
export const SCHEMA_VERSION = migrations.length;

/** Brings a library to the present schema, each step in a transaction of its own. */
export function migrate(db: WriteDb): void {
  for (const step of migrations) {
    db.transaction(() => {
      if (versionOf(db) >= step.version) return;
      step.apply(db);
      db.script(`PRAGMA user_version = ${step.version}; PRAGMA application_id = ${APPLICATION_ID};`);
    });
  }
}

function versionOf(db: ReadDb): number {
  return intFrom(db.get('PRAGMA user_version'), 'user_version');
}
