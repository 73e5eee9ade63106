import { exportRow, type ExportFormat, type ExportRow } from '#core/contract/print-views.ts';
import { instant, type Instant } from '#core/model/dates.ts';
import type { BriefingId, Sha256, VersionId } from '#core/model/ids.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { intFrom } from './rows.ts';

/** Notes which kept state of a briefing became which file. */
export function recordExport(
  db: WriteDb,
  made: {
    readonly version: VersionId;
    readonly fileName: string;
    readonly fileSha256: Sha256;
    readonly format: ExportFormat;
    /** Null for forms without pages. */
    readonly pages: number | null;
    /** "3 of 12", as printed; null for a copy without a number. */
    readonly copy: string | null;
    readonly exportedAt: Instant;
  },
): void {
  db.run(
    `INSERT INTO exports (briefing, version, format, file_name, file_sha256, pages, copy, exported_at)
     SELECT v.briefing, v.seq, ?, ?, ?, ?, ?, ? FROM versions v WHERE v.id = ?`,
    ...[made.format, made.fileName, made.fileSha256, made.pages, made.copy, made.exportedAt, made.version],
  );
}

/** How often a briefing was exported. */
export function countExports(db: ReadDb, id: BriefingId): number {
  const sql = 'SELECT count(*) AS n FROM exports e JOIN briefings b ON b.seq = e.briefing WHERE b.id = ?';
  return intFrom(db.get(sql, id), 'n');
}

/** The files made of a briefing, the latest first. */
export function listExports(db: ReadDb, id: BriefingId): ExportRow[] {
  return db
    .all(
      `SELECT e.file_name AS fileName, e.format, e.file_sha256 AS sha256, e.pages, e.copy,
         e.exported_at AS exportedAt, v.name AS versionName
       FROM exports e JOIN versions v ON v.seq = e.version JOIN briefings b ON b.seq = e.briefing
       WHERE b.id = ? ORDER BY e.seq DESC`,
      id,
    )
    .map((row) => exportRow.parse(row));
}

/** When a file of these very bytes was exported last; null where it never was. */
export function exportedAt(db: ReadDb, fileSha256: Sha256): Instant | null {
  const sql = 'SELECT exported_at FROM exports WHERE file_sha256 = ? ORDER BY seq DESC LIMIT 1';
  const row = db.get(sql, fileSha256);
  return row === undefined ? null : instant.parse(row['exported_at']);
}
