import { collectionRow, type CollectionRow } from '#core/contract/views.ts';
import { collection, type Collection } from '#core/model/collection.ts';
import type { CollectionId, SourceId } from '#core/model/ids.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** Numbers in names in their order, and letters of every script as a dictionary has them. */
const byName = new Intl.Collator('en', { numeric: true });
const inOrder = <T extends Collection>(rows: T[]): T[] =>
  rows.toSorted((a, b) => byName.compare(a.name, b.name));

/** Every collection by name, with how many sources outside the trash it has. */
export function listCollections(db: ReadDb): CollectionRow[] {
  const rows = db.all(
    `SELECT c.id, c.name, (SELECT count(*) FROM collection_sources j JOIN sources s ON s.seq = j.source
       WHERE j.collection = c.seq AND s.trashed_at IS NULL) AS sources FROM collections c ORDER BY c.seq`,
  );
  return inOrder(rows.map((row) => collectionRow.parse(row)));
}

/** The collections a source is in, by name. */
export function collectionsOf(db: ReadDb, source: number): Collection[] {
  const rows = db.all(
    `SELECT c.id, c.name FROM collections c JOIN collection_sources j ON j.collection = c.seq
     WHERE j.source = ? ORDER BY c.seq`,
    source,
  );
  return inOrder(rows.map((row) => collection.parse(row)));
}

export function hasCollection(db: ReadDb, id: CollectionId): boolean {
  return db.get('SELECT 1 FROM collections WHERE id = ?', id) !== undefined;
}

/** The collection with this name, whatever its case: SQLite's own comparison knows English letters alone. */
export function findCollectionByName(db: ReadDb, name: string): Collection | null {
  const wanted = folded(name);
  const rows = db.all('SELECT id, name FROM collections').map((row) => collection.parse(row));
  return rows.find((it) => folded(it.name) === wanted) ?? null;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

export function insertCollection(db: WriteDb, it: Collection): void {
  db.run('INSERT INTO collections (id, name) VALUES (?, ?)', it.id, it.name);
}

export function renameCollection(db: WriteDb, it: Collection): void {
  db.run('UPDATE collections SET name = ? WHERE id = ?', it.name, it.id);
}

/** Takes a collection away; its sources stay. */
export function deleteCollection(db: WriteDb, id: CollectionId): void {
  db.run('DELETE FROM collections WHERE id = ?', id);
}

/** Puts a source into a collection that is there; answers whether it was not in it. */
export function putInCollection(db: WriteDb, id: CollectionId, source: SourceId): boolean {
  const sql = `INSERT INTO collection_sources (collection, source) SELECT c.seq, s.seq FROM collections c, sources s
    WHERE c.id = ? AND s.id = ? ON CONFLICT DO NOTHING`;
  return db.run(sql, id, source).changes > 0;
}

/** Takes sources out of a collection; answers how many were in it. */
export function takeFromCollection(db: WriteDb, id: CollectionId, sources: readonly SourceId[]): number {
  const { changes } = db.run(
    `DELETE FROM collection_sources WHERE collection = (SELECT seq FROM collections WHERE id = ?)
       AND source IN (SELECT s.seq FROM sources s WHERE s.id IN (SELECT value FROM json_each(?)))`,
    ...[id, JSON.stringify(sources)],
  );
  return changes;
}
