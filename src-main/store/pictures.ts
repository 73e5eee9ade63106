import type { Instant } from '#core/model/dates.ts';
import type { PictureId, Sha256 } from '#core/model/ids.ts';
import { picture as pictureSchema, type Picture } from '#core/model/picture.ts';
import type { Listing } from './anchored.ts';
import type { ReadDb, Row, WriteDb } from './connection.ts';
import { IN_COLLECTION, intFrom, markingColumns, markingFrom, where } from './rows.ts';
import { indexPicture } from './search-index.ts';
import { seqOfSource } from './sources.ts';

const SELECT = 'SELECT x.*, s.id AS source_id FROM pictures x LEFT JOIN sources s ON s.seq = x.source';

/** Adds a picture. Its bytes must already be kept (`keepBlob`). */
export function insertPicture(db: WriteDb, it: Picture): void {
  db.transaction(() => {
    db.run(
      `INSERT INTO pictures (id, file_name, media_type, width, height, byte_length, bytes_sha256, created_at, trashed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[it.id, it.fileName, it.mediaType, it.width, it.height, it.byteLength, it.bytesSha256],
      ...[it.createdAt, it.trashedAt],
    );
    updatePicture(db, it);
  });
}

/** Writes what a person says about a picture; its bytes and size are not looked at. */
export function updatePicture(db: WriteDb, it: Picture): void {
  const source = it.sourceId === null ? null : seqOfSource(db, it.sourceId);
  if (it.sourceId !== null && source === null) throw new Error('a picture of a source that is not there');
  db.run(
    `UPDATE pictures SET source = ?, caption = ?, credit = ?, alt_text = ?, marking_scheme = ?, marking_label = ?
     WHERE id = ?`,
    ...[source, it.caption, it.credit, it.altText, ...markingColumns(it.marking), it.id],
  );
  indexById(db, it.id);
}

export function findPicture(db: ReadDb, id: PictureId): Picture | null {
  const row = db.get(`${SELECT} WHERE x.id = ?`, id);
  return row ? pictureFrom(row) : null;
}

/** The picture with these bytes, trashed or not. */
export function findPictureByHash(db: ReadDb, bytesSha256: Sha256): Picture | null {
  const row = db.get(`${SELECT} WHERE x.bytes_sha256 = ?`, bytesSha256);
  return row ? pictureFrom(row) : null;
}

/** Those of these pictures that the library holds, trashed or not. */
export function findPictures(db: ReadDb, ids: readonly PictureId[]): Picture[] {
  return db
    .all(`${SELECT} WHERE x.id IN (SELECT value FROM json_each(?)) ORDER BY x.seq`, JSON.stringify(ids))
    .map(pictureFrom);
}

/**
 * Pictures carry no tags: a list narrowed to a tag is empty because none can have it. A collection's pictures are those of
 * its sources.
 */
export function listPictures(db: ReadDb, want: Listing): { total: number; rows: Picture[] } {
  const wanted = where([
    [want.filter.trashed ? 'x.trashed_at IS NOT NULL' : 'x.trashed_at IS NULL'],
    want.filter.sourceId === null ? null : ['s.id = ?', want.filter.sourceId],
    want.filter.collectionId === null ? null : [IN_COLLECTION, want.filter.collectionId],
    want.filter.tag === null ? null : ['0'],
  ]);
  const rows = db.all(
    `${SELECT} ${wanted.sql} ORDER BY x.seq ${want.descending ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
    ...wanted.params,
    want.limit,
    want.offset,
  );
  const counted = `SELECT count(*) AS n FROM pictures x LEFT JOIN sources s ON s.seq = x.source ${wanted.sql}`;
  return { total: intFrom(db.get(counted, ...wanted.params), 'n'), rows: rows.map(pictureFrom) };
}

/** Puts pictures in the trash (`at`) or takes them out (null); answers how many moved. */
export function trashPictures(db: WriteDb, ids: readonly PictureId[], at: Instant | null): number {
  const sql = 'UPDATE pictures SET trashed_at = ? WHERE id = ? AND (trashed_at IS NULL) = ?';
  return db.transaction(() => {
    let count = 0;
    for (const id of ids) {
      const { changes } = db.run(sql, at, id, at === null ? 0 : 1);
      if (changes > 0) indexById(db, id);
      count += changes;
    }
    return count;
  });
}

function indexById(db: WriteDb, id: PictureId): void {
  indexPicture(db, intFrom(db.get('SELECT seq FROM pictures WHERE id = ?', id), 'seq'));
}

function pictureFrom(row: Row): Picture {
  const fields: Record<keyof Picture, unknown> = {
    id: row['id'],
    sourceId: row['source_id'],
    caption: row['caption'],
    credit: row['credit'],
    altText: row['alt_text'],
    marking: markingFrom(row),
    fileName: row['file_name'],
    mediaType: row['media_type'],
    width: row['width'],
    height: row['height'],
    byteLength: row['byte_length'],
    bytesSha256: row['bytes_sha256'],
    createdAt: row['created_at'],
    trashedAt: row['trashed_at'],
  };
  return pictureSchema.parse(fields);
}
