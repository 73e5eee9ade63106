import { basename } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import type { ExportReport } from '#core/contract/print-views.ts';
import { versionId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/model/result.ts';
import { readBriefing } from '#main/store/briefings.ts';
import { sha256Of } from '#main/store/hash.ts';
import { keepVersion, recordExport } from '#main/store/versions.ts';
import { answering } from './answering.ts';
import { composeVerified, readPictures, type ExportJob } from './composing.ts';
import type { Deps } from './deps.ts';
import { writtenFile } from './written-file.ts';

/**
 * Makes the PDF of a briefing and writes it whole or not at all. The file bears the moment the briefing was last saved,
 * not that of the export: same briefing, same library, same bytes; the library notes which state of the briefing became
 * which file. Nothing is left out: fails with `dangling-references`, `alt-text-missing`, `stored-bytes-changed`, `glyph-missing`,
 * `picture-unreadable`, `not-found`, `briefing-newer`, `cannot-write-file`, `disk-full`, and an older file of that name stays.
 */
export function exportPdf(
  deps: Deps,
  job: ExportJob,
  onProgress: Progress = () => {},
): Promise<Result<ExportReport, CallError>> {
  return answering(deps.library.name, () => makePdf(deps, job, onProgress));
}

type Progress = (at: EventData<'export.progress'>) => void;

async function makePdf(
  deps: Deps,
  job: ExportJob,
  onProgress: Progress,
): Promise<Result<ExportReport, CallError>> {
  onProgress({ step: 'reading', pages: 0 });
  const { db, folder } = deps.library;
  const stored = readBriefing(db, job.briefingId);
  if (!stored.ok) return stored;
  const composed = composeVerified(deps, stored.value.briefing, job);
  if (!composed.ok) return composed;
  const { document, problems, references } = composed.value;
  const pictures = readPictures(folder, references);
  if (!pictures.ok) return pictures;

  onProgress({ step: 'laying-out', pages: 0 });
  const rendered = await deps.renderPdf(
    { document, pictures: pictures.value, createdAt: stored.value.savedAt, evidence: null },
    (pages) => {
      onProgress({ step: 'laying-out', pages });
    },
  );
  if (!rendered.ok) return rendered;

  const { bytes, pages } = rendered.value;
  onProgress({ step: 'writing', pages });
  const fileName = basename(job.to);
  const sha256 = sha256Of(bytes);
  const version = { id: versionId.parse(deps.newId()), name: null, savedAt: deps.now() };
  const written = writtenFile(job.to, bytes);
  if (!written.ok) return written;
  db.transaction(() => {
    const kept = keepVersion(db, stored.value, version);
    const exportedAt = version.savedAt;
    recordExport(db, {
      version: kept.id,
      format: 'pdf',
      copy: job.copy ?? null,
      fileName,
      fileSha256: sha256,
      pages,
      exportedAt,
    });
  });
  const counts = {
    format: 'pdf' as const,
    pages,
    notes: document.notes.length,
    sources: document.sources.length,
  };
  return ok({ fileName, ...counts, sha256, problems: [...problems], checks: [], claims: [] });
}
