import { excerptView, type ExcerptView } from '#core/contract/views.ts';
import type { Excerpt } from '#core/model/excerpt.ts';
import type { ExcerptId, SourceId } from '#core/model/ids.ts';
import { locatedExcerpt, type LocatedExcerpt } from '#core/model/references.ts';
import {
  ANCHOR_COLUMNS,
  anchorFrom,
  anchorValues,
  labelFrom,
  listAnchored,
  LOCATED_COLUMNS,
} from './anchored.ts';
import { pagesFrom, paragraphsFrom, type Listing } from './anchored.ts';
import type { ReadDb, Row, WriteDb } from './connection.ts';
import { intFrom, jsonFrom, markingColumns, markingFrom, tagsColumn, writeTags } from './rows.ts';
import { indexExcerpt } from './search-index.ts';
import { seqOfSource } from './sources.ts';

const SELECT = `SELECT x.*, ${tagsColumn('excerpt', 'x')}, ${LOCATED_COLUMNS}
  FROM excerpts x JOIN sources s ON s.seq = x.source`;

/** Keeps a passage of a source that is in the library. */
export function insertExcerpt(db: WriteDb, it: Excerpt): void {
  db.transaction(() => {
    const source = seqOfSource(db, it.sourceId);
    if (source === null) throw new Error('an excerpt of a source that is not there');
    db.run(
      `INSERT INTO excerpts (id, source, created_at, trashed_at, ${ANCHOR_COLUMNS})
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[it.id, source, it.createdAt, it.trashedAt, ...anchorValues(db, source, it.anchor)],
    );
    updateExcerpt(db, it);
  });
}

/** Writes what a person says about an excerpt; its words and their place are not looked at. */
export function updateExcerpt(db: WriteDb, it: Excerpt): void {
  db.transaction(() => {
    db.run(
      `UPDATE excerpts SET speaker = ?, note = ?, credibility = ?, marking_scheme = ?, marking_label = ? WHERE id = ?`,
      ...[it.speaker, it.note, it.credibility, ...markingColumns(it.marking), it.id],
    );
    const seq = intFrom(db.get('SELECT seq FROM excerpts WHERE id = ?', it.id), 'seq');
    writeTags(db, 'excerpt', seq, it.tags);
    indexExcerpt(db, seq);
  });
}

export function findExcerpt(db: ReadDb, id: ExcerptId): ExcerptView | null {
  const row = db.get(`${SELECT} WHERE x.id = ?`, id);
  return row ? viewFrom(row) : null;
}

/** Those of these excerpts that the library holds, trashed or not. */
export function findExcerpts(db: ReadDb, ids: readonly ExcerptId[]): LocatedExcerpt[] {
  return db
    .all(`${SELECT} WHERE x.id IN (SELECT value FROM json_each(?)) ORDER BY x.seq`, JSON.stringify(ids))
    .map((row) => locatedExcerpt.parse(fieldsFrom(row)));
}

/** The excerpts of a source in the order of its text, without those in the trash. */
export function excerptsOf(db: ReadDb, source: SourceId): LocatedExcerpt[] {
  return rowsOf(db, source).map((row) => locatedExcerpt.parse(fieldsFrom(row)));
}

/** The same, with the label of the source. */
export function excerptViewsOf(db: ReadDb, source: SourceId): ExcerptView[] {
  return rowsOf(db, source).map(viewFrom);
}

function rowsOf(db: ReadDb, source: SourceId): Row[] {
  return db.all(`${SELECT} WHERE s.id = ? AND x.trashed_at IS NULL ORDER BY x.start, x.seq`, source);
}

export function listExcerpts(db: ReadDb, want: Listing): { total: number; rows: ExcerptView[] } {
  const { total, rows } = listAnchored(db, 'excerpt', SELECT, want);
  return { total, rows: rows.map(viewFrom) };
}

function viewFrom(row: Row): ExcerptView {
  return excerptView.parse({ ...fieldsFrom(row), source: labelFrom(row) });
}

function fieldsFrom(row: Row): Record<keyof LocatedExcerpt, unknown> {
  return {
    id: row['id'],
    sourceId: row['source_id'],
    anchor: anchorFrom(row),
    paragraphs: paragraphsFrom(row),
    pages: pagesFrom(row),
    speaker: row['speaker'],
    note: row['note'],
    tags: jsonFrom(row['tags']),
    credibility: row['credibility'],
    marking: markingFrom(row),
    createdAt: row['created_at'],
    trashedAt: row['trashed_at'],
  };
}
