import { collection, type Collection } from '#core/model/collection.ts';
import type { ReadDb } from './connection.ts';

/** The collections a source is in, by name. */
export function collectionsOf(db: ReadDb, source: number): Collection[] {
  return db
    .all(
      `SELECT c.id, c.name FROM collections c JOIN collection_sources j ON j.collection = c.seq
       WHERE j.source = ? ORDER BY c.name COLLATE NOCASE`,
      source,
    )
    .map((row) => collection.parse(row));
}
