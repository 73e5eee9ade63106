import { z } from 'zod';
import type { CallError } from '#core/contract/errors.ts';
import { exportedFile, sourceLabel, type RestingOn, type SourceLabel } from '#core/contract/views.ts';
import type { Target } from '#core/model/citation.ts';
import { versionId, type VersionId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/model/result.ts';
import { LABEL_COLUMNS, labelFrom } from './anchored.ts';
import { restsOn } from './citations.ts';
import type { ReadDb } from './connection.ts';
import { idsInVersion, readVersion } from './versions.ts';

/** What a version rests on never changes, and reading one takes a millisecond. Kept by the hash of its content. */
const known = new Map<string, ReadonlySet<string>>();
const KEPT = 5000;

/**
 * The exported files whose exported state cites a source or anything ever taken from it, the latest first. Fails with
 * `stored-bytes-changed` where a version can no longer be read: what it cites is then not known.
 */
export function exportsRestingOn(db: ReadDb, source: number): Result<RestingOn['exports'], CallError> {
  const ours = new Set(
    db
      .all(
        `SELECT 'source' AS kind, id FROM sources WHERE seq = ?
         UNION ALL SELECT 'excerpt', id FROM excerpts WHERE source = ?
         UNION ALL SELECT 'figure', id FROM figures WHERE source = ?
         UNION ALL SELECT 'picture', id FROM pictures WHERE source = ?
         UNION ALL SELECT kind, id FROM destroyed WHERE source = ?`,
        ...[source, source, source, source, source],
      )
      .map((row) => `${String(row['kind'])} ${String(row['id'])}`),
  );
  const resting: RestingOn['exports'] = [];
  const rows = db.all(
    `SELECT e.file_name AS fileName, e.exported_at AS exportedAt, e.file_sha256 AS fileSha256,
       b.id AS briefingId, b.title AS briefingTitle, v.id AS version, v.content_sha256
     FROM exports e JOIN versions v ON v.seq = e.version JOIN briefings b ON b.seq = e.briefing ORDER BY e.seq DESC`,
  );
  for (const row of rows) {
    const cited = citedIn(db, versionId.parse(row['version']), z.string().parse(row['content_sha256']));
    if (!cited.ok) return cited;
    if ([...cited.value].some((it) => ours.has(it))) resting.push(exportedFile.parse(row));
  }
  return ok(resting);
}

function citedIn(db: ReadDb, id: VersionId, hash: string): Result<ReadonlySet<string>, CallError> {
  const before = known.get(hash);
  if (before) return ok(before);
  const found = keysIn(db, id);
  if (!found.ok) return found;
  const cited = new Set(found.value);
  if (known.size >= KEPT) known.clear();
  known.set(hash, cited);
  return ok(cited);
}

/** A state that a later version of the app kept may rest on whatever it names. */
function keysIn(db: ReadDb, id: VersionId): Result<string[], CallError> {
  const read = readVersion(db, id);
  if (read.ok) return ok(read.value.briefing.blocks.flatMap(restsOn).map(keyOf));
  if (read.error.code !== 'briefing-newer') return read;
  const named = idsInVersion(db, id);
  if (!named.ok) return named;
  const kinds = ['source', 'excerpt', 'figure', 'picture'];
  return ok([...named.value].flatMap((it) => kinds.map((kind) => `${kind} ${it}`)));
}

function keyOf({ kind, id }: Target): string {
  return `${kind} ${id}`;
}

/** The sources outside the trash that are confirmed to derive from one. */
export function derivedFrom(db: ReadDb, source: number): SourceLabel[] {
  return db
    .all(
      `SELECT ${LABEL_COLUMNS}
       FROM derives_from d JOIN sources s ON s.seq = d.source
       WHERE d.origin = ? AND s.trashed_at IS NULL ORDER BY s.seq`,
      source,
    )
    .map((row) => sourceLabel.parse(labelFrom(row)));
}
