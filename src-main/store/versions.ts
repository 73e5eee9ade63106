import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import type { CallError } from '#core/contract/errors.ts';
import { upgradedBriefing, type Briefing } from '#core/model/briefing.ts';
import type { Instant } from '#core/model/dates.ts';
import { versionId, type Sha256, type VersionId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { version as versionSchema, type Version } from '#core/model/version.ts';
import type { StoredBriefing } from './briefings.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { sha256Of } from './hash.ts';
import { intFrom } from './rows.ts';

/** Level 1 is enough: JSON shrinks to a tenth at once, and keeping a version must not make anybody wait. */
const LEVEL = 1;

/**
 * Keeps the whole of a briefing as it stands. A version without a name is not kept twice: where the one kept last is
 * the same, that one is answered.
 */
export function keepVersion(
  db: WriteDb,
  stored: StoredBriefing,
  kept: { readonly id: VersionId; readonly name: string | null; readonly savedAt: Instant },
): { id: VersionId; savedAt: Instant } {
  return db.transaction(() => {
    const content = JSON.stringify(stored.briefing);
    const hash = sha256Of(content);
    const last = db.get(
      'SELECT id, saved_at, content_sha256 FROM versions WHERE briefing = ? ORDER BY seq DESC LIMIT 1',
      stored.seq,
    );
    if (kept.name === null && last?.['content_sha256'] === hash)
      return { id: versionId.parse(last['id']), savedAt: z.string().parse(last['saved_at']) };
    db.run(
      `INSERT INTO versions (id, briefing, name, revision, saved_at, content, content_sha256)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[kept.id, stored.seq, kept.name, stored.revision, kept.savedAt],
      ...[deflateSync(content, { level: LEVEL }), hash],
    );
    return { id: kept.id, savedAt: kept.savedAt };
  });
}

/** A kept state, verified. Fails with `not-found`, `stored-bytes-changed`. */
export function readVersion(db: ReadDb, id: VersionId): Result<Version, CallError> {
  const row = db.get(
    'SELECT v.*, b.id AS briefing_id, b.title FROM versions v JOIN briefings b ON b.seq = v.briefing WHERE v.id = ?',
    id,
  );
  if (!row) return fail({ code: 'not-found', what: 'version' });
  const content = inflated(z.instanceof(Uint8Array).parse(row['content']));
  if (content === null || sha256Of(content) !== row['content_sha256'])
    return fail({ code: 'stored-bytes-changed', what: String(row['title']) });
  return ok(
    versionSchema.parse({
      id: row['id'],
      briefingId: row['briefing_id'],
      name: row['name'],
      savedAt: row['saved_at'],
      briefing: upgradedBriefing(z.record(z.string(), z.unknown()).parse(JSON.parse(content))),
    }),
  );
}

function inflated(bytes: Uint8Array): string | null {
  try {
    return inflateSync(bytes).toString('utf8');
  } catch {
    return null;
  }
}

/** Notes which kept state of a briefing became which file. */
export function recordExport(
  db: WriteDb,
  made: {
    readonly version: VersionId;
    readonly fileName: string;
    readonly fileSha256: Sha256;
    readonly pages: number;
    readonly exportedAt: Instant;
  },
): void {
  db.run(
    `INSERT INTO exports (briefing, version, file_name, file_sha256, pages, exported_at)
     SELECT v.briefing, v.seq, ?, ?, ?, ? FROM versions v WHERE v.id = ?`,
    ...[made.fileName, made.fileSha256, made.pages, made.exportedAt, made.version],
  );
}

/** How often a briefing was exported. */
export function countExports(db: ReadDb, id: Briefing['id']): number {
  const sql = 'SELECT count(*) AS n FROM exports e JOIN briefings b ON b.seq = e.briefing WHERE b.id = ?';
  return intFrom(db.get(sql, id), 'n');
}
