import type { Anchor } from '#core/model/anchor.ts';
import type { Instant } from '#core/model/dates.ts';
import type { ReadDb, Row, SqlValue, WriteDb } from './connection.ts';
import { sha256Of } from './hash.ts';
import { hasTag, IN_COLLECTION, intFrom, where } from './rows.ts';
import { indexExcerpt, indexFigure } from './search-index.ts';

// What excerpts and figures have in common: both are words at a place in a source.

export type AnchoredNoun = 'excerpt' | 'figure';

/** Columns an anchor is written to, in the order of `anchorValues`. */
export const ANCHOR_COLUMNS = `exact, exact_sha256, prefix, suffix, start, "end", text_sha256, first_paragraph,
  last_paragraph`;

export function anchorValues(db: ReadDb, source: number, it: Anchor): SqlValue[] {
  const [first, last] = ordinalsTouched(db, source, it);
  return [it.exact, sha256Of(it.exact), it.prefix, it.suffix, it.start, it.end, it.textSha256, first, last];
}

/** The first and last paragraph (counting residue too) a range touches. */
function ordinalsTouched(
  db: ReadDb,
  source: number,
  range: { start: number; end: number },
): [number, number] {
  const row = db.get(
    'SELECT min(ordinal) AS first, max(ordinal) AS last FROM paragraphs WHERE source = ? AND start < ? AND "end" > ?',
    ...[source, range.end, range.start],
  );
  return [intFrom(row, 'first'), intFrom(row, 'last')];
}

export function anchorFrom(row: Row): Record<keyof Anchor, unknown> {
  return {
    exact: row['exact'],
    prefix: row['prefix'],
    suffix: row['suffix'],
    start: row['start'],
    end: row['end'],
    textSha256: row['text_sha256'],
  };
}

/** Those of some excerpts or figures whose words or place are no longer those that were kept, with the source's cite key. */
export function findChanged(
  db: ReadDb,
  noun: AnchoredNoun,
  ids: readonly string[],
): { id: string; citeKey: string }[] {
  return db
    .all(
      `SELECT x.id, x.exact, x.exact_sha256, x.start, x."end", s.cite_key FROM ${noun}s x JOIN sources s ON s.seq = x.source
       WHERE x.id IN (SELECT value FROM json_each(?)) ORDER BY x.seq`,
      JSON.stringify(ids),
    )
    .filter((row) => {
      const exact = String(row['exact']);
      return (
        sha256Of(exact) !== row['exact_sha256'] || exact.length !== Number(row['end']) - Number(row['start'])
      );
    })
    .map((row) => ({ id: String(row['id']), citeKey: String(row['cite_key']) }));
}

/** Columns for a SELECT over `sources s`: what `labelFrom` reads. */
export const LABEL_COLUMNS = `s.id AS source_id, s.cite_key AS source_cite_key, s.title AS source_title,
  s.outlet AS source_outlet, s.published_on AS source_published_on`;

/** Columns for a SELECT over `<noun>s x JOIN sources s`: the place as numbered, and the label of the source. */
export const LOCATED_COLUMNS = `${LABEL_COLUMNS},
  (SELECT min(p.number) FROM paragraphs p WHERE p.source = x.source
     AND p.ordinal BETWEEN x.first_paragraph AND x.last_paragraph) AS first_number,
  (SELECT max(p.number) FROM paragraphs p WHERE p.source = x.source
     AND p.ordinal BETWEEN x.first_paragraph AND x.last_paragraph) AS last_number,
  (SELECT g.label FROM pages g WHERE g.source = x.source AND g.start < x."end" AND g."end" > x.start
     ORDER BY g.number LIMIT 1) AS first_page,
  (SELECT g.label FROM pages g WHERE g.source = x.source AND g.start < x."end" AND g."end" > x.start
     ORDER BY g.number DESC LIMIT 1) AS last_page`;

export function paragraphsFrom(row: Row): unknown {
  return row['first_number'] === null ? null : [row['first_number'], row['last_number']];
}

export function pagesFrom(row: Row): unknown {
  return row['first_page'] === null ? null : [row['first_page'], row['last_page']];
}

export function labelFrom(row: Row): unknown {
  return {
    id: row['source_id'],
    citeKey: row['source_cite_key'],
    title: row['source_title'],
    outlet: row['source_outlet'],
    publishedOn: row['source_published_on'],
  };
}

export interface Listing {
  readonly offset: number;
  readonly limit: number;
  readonly filter: {
    readonly sourceId: string | null;
    readonly collectionId: string | null;
    readonly tag: string | null;
    readonly trashed: boolean;
  };
  readonly descending: boolean;
}

/** The rows of one page of excerpts or figures, in order of arrival, and how many there are in all. */
export function listAnchored(
  db: ReadDb,
  noun: AnchoredNoun,
  select: string,
  want: Listing,
): { total: number; rows: Row[] } {
  const wanted = where([
    // What hangs on a trashed source is shown in neither list: it comes back with its source.
    ['s.trashed_at IS NULL'],
    [want.filter.trashed ? 'x.trashed_at IS NOT NULL' : 'x.trashed_at IS NULL'],
    want.filter.sourceId === null ? null : ['s.id = ?', want.filter.sourceId],
    want.filter.collectionId === null ? null : [IN_COLLECTION, want.filter.collectionId],
    want.filter.tag === null ? null : [hasTag(noun, 'x'), want.filter.tag],
  ]);
  const rows = db.all(
    `${select} ${wanted.sql} ORDER BY x.seq ${want.descending ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
    ...wanted.params,
    want.limit,
    want.offset,
  );
  const counted = `SELECT count(*) AS n FROM ${noun}s x JOIN sources s ON s.seq = x.source ${wanted.sql}`;
  return { total: intFrom(db.get(counted, ...wanted.params), 'n'), rows };
}

/** Puts things in the trash (`at`) or takes them out (null); answers how many moved. */
export function trashAnchored(
  db: WriteDb,
  noun: AnchoredNoun,
  ids: readonly string[],
  at: Instant | null,
): number {
  const reindex = noun === 'excerpt' ? indexExcerpt : indexFigure;
  return db.transaction(() => {
    let count = 0;
    for (const id of ids) {
      const sql = `UPDATE ${noun}s SET trashed_at = ? WHERE id = ? AND (trashed_at IS NULL) = ?`;
      const { changes } = db.run(sql, at, id, at === null ? 0 : 1);
      if (changes > 0) reindex(db, intFrom(db.get(`SELECT seq FROM ${noun}s WHERE id = ?`, id), 'seq'));
      count += changes;
    }
    return count;
  });
}
