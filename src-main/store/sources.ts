import type { z } from 'zod';
import { sourceRow, type filter, type page, type sourceSort, type SourceRow } from '#core/contract/views.ts';
import type { Instant } from '#core/model/dates.ts';
import type { Sha256, SourceId } from '#core/model/ids.ts';
import { source as sourceSchema, type FactEvidence, type Source } from '#core/model/source.ts';
import type { SourceLayout } from '#core/model/source-layout.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import type { ReadDb, Row, WriteDb } from './connection.ts';
import {
  hasTag,
  IN_COLLECTION,
  intFrom,
  jsonFrom,
  markingColumns,
  markingFrom,
  tagsColumn,
  where,
  writeTags,
} from './rows.ts';
import { insertEvidence } from './fact-evidence.ts';
import { insertLayout } from './layouts.ts';
import { indexSource } from './search-index.ts';
import { insertText } from './source-texts.ts';

const SELECT = `SELECT s.*, ${tagsColumn('source', 's')} FROM sources s`;

/** A source with all that was read out of its bytes. */
export interface ReadSource {
  readonly source: Source;
  readonly text: string;
  readonly residue: readonly ResidueRange[];
  readonly evidence: readonly FactEvidence[];
  readonly layout: SourceLayout;
}

/** Adds a source with its frozen text. The bytes must already be kept (`keepBlob`). */
export function insertSource(db: WriteDb, added: ReadSource): void {
  const { source: it } = added;
  db.transaction(() => {
    const { seq } = db.run(
      `INSERT INTO sources (id, cite_key, file_name, media_type, encoding, byte_length, bytes_sha256, text_sha256,
         imported_at, trashed_at, authors) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]')`,
      ...[it.id, it.citeKey, it.fileName, it.mediaType, it.encoding, it.byteLength, it.bytesSha256],
      ...[it.textSha256, it.importedAt, it.trashedAt],
    );
    insertText(db, seq, added.text, added.residue);
    insertLayout(db, seq, added.layout);
    insertEvidence(db, seq, added.evidence);
    updateSource(db, it);
    indexSource(db, seq);
  });
}

/** Writes what a person may say about a source; the rest of `it` is not looked at. */
export function updateSource(db: WriteDb, it: Source): void {
  db.transaction(() => {
    db.run(
      `UPDATE sources SET cite_key = ?, title = ?, outlet = ?, authors = ?, published_on = ?, language = ?, kind = ?,
         url = ?, descriptor = ?, reliability = ?, captured_on = ?, status = ?, status_note = ?, note = ?,
         marking_scheme = ?, marking_label = ? WHERE id = ?`,
      ...[it.citeKey, it.title, it.outlet, JSON.stringify(it.authors), it.publishedOn, it.language, it.kind],
      ...[it.url, it.descriptor, it.reliability, it.capturedOn, it.status, it.statusNote, it.note],
      ...[...markingColumns(it.marking), it.id],
    );
    const seq = seqOfSource(db, it.id);
    if (seq === null) throw new Error('a source was updated that is not there');
    writeTags(db, 'source', seq, it.tags);
    indexSource(db, seq, 'facts');
  });
}

export function findSource(db: ReadDb, id: SourceId): Source | null {
  const row = db.get(`${SELECT} WHERE s.id = ?`, id);
  return row ? sourceFrom(row) : null;
}

/** The source with these original bytes, trashed or not. */
export function findSourceByHash(db: ReadDb, bytesSha256: Sha256): Source | null {
  const row = db.get(`${SELECT} WHERE s.bytes_sha256 = ?`, bytesSha256);
  return row ? sourceFrom(row) : null;
}

export function findSourceByCiteKey(db: ReadDb, citeKey: string): Source | null {
  const row = db.get(`${SELECT} WHERE s.cite_key = ?`, citeKey);
  return row ? sourceFrom(row) : null;
}

export function findSources(db: ReadDb, ids: readonly SourceId[]): Source[] {
  return db
    .all(`${SELECT} WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY s.seq`, JSON.stringify(ids))
    .map(sourceFrom);
}

/** Every source outside the trash, in the order of arrival. */
export function listedSources(db: ReadDb): Source[] {
  return db.all(`${SELECT} WHERE s.trashed_at IS NULL ORDER BY s.seq`).map(sourceFrom);
}

export function seqOfSource(db: ReadDb, id: SourceId): number | null {
  const row = db.get('SELECT seq FROM sources WHERE id = ?', id);
  return row ? intFrom(row, 'seq') : null;
}

/** Puts sources in the trash (`at`) or takes them out (null); answers how many were not there before. */
export function trashSources(db: WriteDb, ids: readonly SourceId[], at: Instant | null): number {
  return db.transaction(() => {
    let count = 0;
    for (const id of ids) {
      const sql = `UPDATE sources SET trashed_at = ? WHERE id = ? AND (trashed_at IS NULL) = ?`;
      const { changes } = db.run(sql, at, id, at === null ? 0 : 1);
      const seq = seqOfSource(db, id);
      if (changes > 0 && seq !== null) indexSource(db, seq);
      count += changes;
    }
    return count;
  });
}

export interface SourceListing extends z.output<typeof page> {
  readonly filter: z.output<typeof filter>;
  readonly sort: z.output<typeof sourceSort>;
  readonly descending: boolean;
}

const ORDER: Record<SourceListing['sort'], string> = {
  added: 's.seq',
  title: 's.title COLLATE NOCASE',
  outlet: 's.outlet COLLATE NOCASE',
  published: 's.published_on',
};

/** One page of the sources, those without the sorted fact always last. */
export function listSources(db: ReadDb, want: SourceListing): { total: number; rows: SourceRow[] } {
  const wanted = where([
    [want.filter.trashed ? 's.trashed_at IS NOT NULL' : 's.trashed_at IS NULL'],
    want.filter.sourceId === null ? null : ['s.id = ?', want.filter.sourceId],
    want.filter.collectionId === null ? null : [IN_COLLECTION, want.filter.collectionId],
    want.filter.tag === null ? null : [hasTag('source', 's'), want.filter.tag],
  ]);
  const direction = want.descending ? 'DESC' : 'ASC';
  const items = (table: string): string =>
    `(SELECT count(*) FROM ${table} x WHERE x.source = s.seq AND x.trashed_at IS NULL) AS ${table}`;
  const rows = db.all(
    `SELECT s.*, ${tagsColumn('source', 's')}, ${items('excerpts')}, ${items('figures')} FROM sources s ${wanted.sql}
     ORDER BY ${ORDER[want.sort]} ${direction} NULLS LAST, s.seq ${direction} LIMIT ? OFFSET ?`,
    ...wanted.params,
    want.limit,
    want.offset,
  );
  const total = intFrom(db.get(`SELECT count(*) AS n FROM sources s ${wanted.sql}`, ...wanted.params), 'n');
  return { total, rows: rows.map(listRowFrom) };
}

function listRowFrom(row: Row): SourceRow {
  return sourceRow.parse({ ...fieldsFrom(row), excerpts: row['excerpts'], figures: row['figures'] });
}

function sourceFrom(row: Row): Source {
  return sourceSchema.parse(fieldsFrom(row));
}

function fieldsFrom(row: Row): Record<keyof Source, unknown> {
  return {
    id: row['id'],
    citeKey: row['cite_key'],
    title: row['title'],
    outlet: row['outlet'],
    authors: jsonFrom(row['authors']),
    publishedOn: row['published_on'],
    language: row['language'],
    kind: row['kind'],
    url: row['url'],
    descriptor: row['descriptor'],
    reliability: row['reliability'],
    capturedOn: row['captured_on'],
    status: row['status'],
    statusNote: row['status_note'],
    note: row['note'],
    marking: markingFrom(row),
    tags: jsonFrom(row['tags']),
    importedAt: row['imported_at'],
    trashedAt: row['trashed_at'],
    fileName: row['file_name'],
    mediaType: row['media_type'],
    encoding: row['encoding'],
    byteLength: row['byte_length'],
    bytesSha256: row['bytes_sha256'],
    textSha256: row['text_sha256'],
  };
}
