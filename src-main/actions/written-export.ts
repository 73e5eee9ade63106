import { basename } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { ExportFormat } from '#core/contract/print-views.ts';
import { versionId, type Sha256 } from '#core/model/ids.ts';
import { ok, type Result } from '#core/model/result.ts';
import type { StoredBriefing } from '#main/store/briefings.ts';
import { recordExport } from '#main/store/exports.ts';
import { sha256Of } from '#main/store/hash.ts';
import { keepVersion } from '#main/store/versions.ts';
import type { Deps } from './deps.ts';
import { writtenFile } from './written-file.ts';

export interface MadeFile {
  /** Absolute path of the file to write. */
  readonly to: string;
  readonly format: ExportFormat;
  readonly bytes: Uint8Array;
  /** Null for a form without pages. */
  readonly pages: number | null;
  /** "3 of 12", as printed; null for a copy without a number. */
  readonly copy: string | null;
}

/**
 * Writes what was made of a briefing, whole or not at all, and notes in the library which state of it became which file.
 * Fails with `cannot-write-file` and `disk-full`; an older file of that name then stays, and nothing is noted.
 */
export function writtenExport(
  deps: Pick<Deps, 'library' | 'newId' | 'now'>,
  stored: StoredBriefing,
  { to, bytes, ...made }: MadeFile,
): Result<{ fileName: string; sha256: Sha256 }, CallError> {
  const { db } = deps.library;
  const fileName = basename(to);
  const sha256 = sha256Of(bytes);
  const version = { id: versionId.parse(deps.newId()), name: null, savedAt: deps.now() };
  const written = writtenFile(to, bytes);
  if (!written.ok) return written;
  db.transaction(() => {
    const kept = keepVersion(db, stored, version);
    const exportedAt = version.savedAt;
    recordExport(db, { ...made, version: kept.id, fileName, fileSha256: sha256, exportedAt });
  });
  return ok({ fileName, sha256 });
}
