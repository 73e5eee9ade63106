import { originRef, type OriginRef } from '#core/model/origin.ts';
import { sourceId, type SourceId } from '#core/model/ids.ts';
import { derivation, type References } from '#core/model/references.ts';
import type { Derivation } from '#core/origins/count.ts';
import type { Candidate } from '#core/origins/suggest.ts';
import type { ReadDb, Row, WriteDb } from './connection.ts';
import { intFrom, markingFrom } from './rows.ts';
import { readText } from './source-texts.ts';

/** Every link by which some sources derive from others, followed up to its end and down from there, as confirmed. */
export function derivationsAround(db: ReadDb, ids: readonly SourceId[]): Derivation[] {
  const members = db.all(
    `WITH RECURSIVE around (seq) AS (
       SELECT seq FROM sources WHERE id IN (SELECT value FROM json_each(?))
       UNION SELECT d.origin FROM derives_from d JOIN around ON d.source = around.seq
       UNION SELECT d.source FROM derives_from d JOIN around ON d.origin = around.seq)
     SELECT seq FROM around`,
    JSON.stringify(ids),
  );
  return linksOf(
    db,
    members.map((it) => intFrom(it, 'seq')),
  );
}

/** Every confirmed link of the library. */
export function allDerivations(db: ReadDb): Derivation[] {
  return linksOf(
    db,
    db.all('SELECT seq FROM sources').map((it) => intFrom(it, 'seq')),
  );
}

/** Some sources and all that they derive from, by way of others too, as far as the library holds it. */
export function withAllAbove(db: ReadDb, ids: readonly SourceId[]): SourceId[] {
  return db
    .all(
      `WITH RECURSIVE above (seq) AS (
         SELECT seq FROM sources WHERE id IN (SELECT value FROM json_each(?))
         UNION SELECT d.origin FROM derives_from d JOIN above ON d.source = above.seq)
       SELECT id FROM sources JOIN above USING (seq)`,
      JSON.stringify(ids),
    )
    .map((it) => sourceId.parse(it['id']));
}

/** What some sources derive from directly, as confirmed, with the names to print: a title, else a file's name, else its key. */
export function originsOf(db: ReadDb, ids: readonly SourceId[]): References['derivations'] {
  return db
    .all(
      `SELECT s.id AS source, o.id AS origin, NULL AS name,
         coalesce(nullif(o.outlet, ''), nullif(o.title, ''), o.file_name, o.cite_key) AS said,
         o.marking_scheme, o.marking_label
       FROM derives_from d JOIN sources s ON s.seq = d.source JOIN sources o ON o.seq = d.origin
       WHERE s.id IN (SELECT value FROM json_each(?))
       UNION ALL SELECT s.id, NULL, n.name, n.name, NULL, NULL FROM derives_from_named n
         JOIN sources s ON s.seq = n.source
       WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY 1, 4`,
      ...[JSON.stringify(ids), JSON.stringify(ids)],
    )
    .map((row) => {
      const { source, said: name } = row;
      return derivation.parse({ source, origin: refFrom(row), name, marking: markingFrom(row) });
    });
}

function linksOf(db: ReadDb, carriers: readonly number[]): Derivation[] {
  return db
    .all(
      `SELECT s.id AS source, o.id AS origin, NULL AS name FROM derives_from d JOIN sources s ON s.seq = d.source
         JOIN sources o ON o.seq = d.origin WHERE d.source IN (SELECT value FROM json_each(?))
       UNION ALL SELECT s.id, NULL, n.name FROM derives_from_named n JOIN sources s ON s.seq = n.source
         WHERE n.source IN (SELECT value FROM json_each(?))`,
      ...[JSON.stringify(carriers), JSON.stringify(carriers)],
    )
    .map((row) => ({ source: sourceId.parse(row['source']), origin: refFrom(row) }));
}

function refFrom(row: Row): OriginRef {
  const { origin, name } = row;
  return originRef.parse(origin === null ? { kind: 'named', name } : { kind: 'source', id: origin });
}

/** Writes a confirmed link; an earlier dismissal of it is forgotten. Both sources must be there. */
export function confirmLink(db: WriteDb, carrier: SourceId, origin: OriginRef): void {
  db.transaction(() => {
    forgetDismissal(db, carrier, origin);
    if (origin.kind === 'named')
      db.run(
        'INSERT OR IGNORE INTO derives_from_named (source, name) SELECT seq, ? FROM sources WHERE id = ?',
        ...[origin.name, carrier],
      );
    else
      db.run(
        `INSERT OR IGNORE INTO derives_from (source, origin)
         SELECT s.seq, o.seq FROM sources s, sources o WHERE s.id = ? AND o.id = ?`,
        ...[carrier, origin.id],
      );
  });
}

/** Takes a confirmed link away. */
export function removeLink(db: WriteDb, carrier: SourceId, origin: OriginRef): void {
  const source = '(SELECT seq FROM sources WHERE id = ?)';
  if (origin.kind === 'named')
    db.run(`DELETE FROM derives_from_named WHERE source = ${source} AND name = ?`, carrier, origin.name);
  else db.run(`DELETE FROM derives_from WHERE source = ${source} AND origin = ${source}`, carrier, origin.id);
}

/** Remembers that a suggestion was wrong. */
export function dismissLink(db: WriteDb, carrier: SourceId, origin: OriginRef): void {
  db.transaction(() => {
    forgetDismissal(db, carrier, origin);
    if (origin.kind === 'named')
      db.run(
        'INSERT INTO dismissed_origins (source, name) SELECT seq, ? FROM sources WHERE id = ?',
        ...[origin.name, carrier],
      );
    else
      db.run(
        `INSERT INTO dismissed_origins (source, origin)
         SELECT s.seq, o.seq FROM sources s, sources o WHERE s.id = ? AND o.id = ?`,
        ...[carrier, origin.id],
      );
  });
}

function forgetDismissal(db: WriteDb, carrier: SourceId, origin: OriginRef): void {
  const source = '(SELECT seq FROM sources WHERE id = ?)';
  if (origin.kind === 'named')
    db.run(`DELETE FROM dismissed_origins WHERE source = ${source} AND name = ?`, carrier, origin.name);
  else
    db.run(
      `DELETE FROM dismissed_origins WHERE source = ${source} AND origin = ${source}`,
      carrier,
      origin.id,
    );
}

/** The links that were dismissed for some carriers. */
export function dismissedLinks(db: ReadDb, carriers: readonly SourceId[]): Derivation[] {
  return db
    .all(
      `SELECT s.id AS source, o.id AS origin, d.name FROM dismissed_origins d JOIN sources s ON s.seq = d.source
         LEFT JOIN sources o ON o.seq = d.origin WHERE s.id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(carriers),
    )
    .map((row) => ({ source: sourceId.parse(row['source']), origin: refFrom(row) }));
}

/** Sources outside the trash whose outlet has a name that ends with one of some names, articles aside; the newest first. */
export function sourcesOfOutlets(db: ReadDb, names: readonly string[], most: number): number[] {
  if (names.length === 0) return [];
  return db
    .all(
      `SELECT DISTINCT s.seq FROM sources s JOIN json_each(?) n
         ON s.outlet LIKE '%' || n.value ESCAPE '\\' OR n.value LIKE '%' || s.outlet ESCAPE '\\'
       WHERE s.trashed_at IS NULL AND s.outlet IS NOT NULL ORDER BY s.seq DESC LIMIT ?`,
      ...[JSON.stringify(names.map((it) => it.replace(/[\\%_]/g, '\\$&'))), most],
    )
    .map((it) => intFrom(it, 'seq'));
}

/** A source as it is compared with others; null where it is gone or its text is no longer what was stored. */
export function candidateFor(db: ReadDb, seq: number): Candidate | null {
  const row = db.get('SELECT id, outlet, published_on, imported_at FROM sources WHERE seq = ?', seq);
  if (!row) return null;
  const id = sourceId.parse(row['id']);
  const read = readText(db, id);
  if (!read.ok) return null;
  return {
    ...{ id, text: read.value.text, residue: read.value.residue },
    outlet: row['outlet'] === null ? null : String(row['outlet']),
    publishedOn: row['published_on'] === null ? null : String(row['published_on']),
    importedAt: String(row['imported_at']),
  };
}
