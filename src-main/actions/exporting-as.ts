import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import type { ExportFormat, ExportReport } from '#core/contract/print-views.ts';
import { estimatePages } from '#core/briefing/pages.ts';
import type { Instant } from '#core/model/dates.ts';
import type { PictureId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { readBriefing } from '#main/store/briefings.ts';
import { answering } from './answering.ts';
import { passChecks } from './check-saved.ts';
import { composeVerified, readPictures, type ExportJob } from './composing.ts';
import type { Deps } from './deps.ts';
import { picturesOf, wholePicture } from './printable-picture.ts';
import { isStopped, NEVER } from './stopping.ts';
import { writtenExport } from './written-export.ts';

/** A form beside the PDF that is made of the same print model. */
export interface ExportAsJob extends ExportJob {
  readonly format: Extract<ExportFormat, 'docx' | 'html'>;
}

type Progress = (at: EventData<'export.progress'>) => void;

/** Longer than so many pages, a printed briefing gets a list of contents. */
const PAGES_WITHOUT_CONTENTS = 4;

/**
 * Makes a Word document or a web page of a briefing and writes it whole or not at all. Same briefing, same library, same
 * choice: same bytes; the library notes which state of the briefing became which file. Nothing is left out; a picture
 * without a description is named in the report. Fails with `findings-open`, `dangling-references`, `stored-bytes-changed`,
 * `cancelled` where `signal` was aborted, `picture-unreadable`, `not-found`, `briefing-newer`, `cannot-write-file`, `disk-full`, and an older file of that name stays.
 */
export function exportAs(
  deps: Pick<Deps, 'library' | 'newId' | 'now' | 'onCheckFailed'>,
  job: ExportAsJob,
  onProgress: Progress = () => {},
  signal: AbortSignal = NEVER,
): Promise<Result<ExportReport, CallError>> {
  return answering(deps.library.name, () => makeFile(deps, job, onProgress, signal));
}

async function makeFile(
  deps: Pick<Deps, 'library' | 'newId' | 'now' | 'onCheckFailed'>,
  job: ExportAsJob,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<Result<ExportReport, CallError>> {
  onProgress({ step: 'reading', pages: 0 });
  const stored = readBriefing(deps.library.db, job.briefingId);
  if (!stored.ok) return stored;
  const checked = await passChecks(deps, stored.value);
  if (!checked.ok) return checked;
  // What is typed meanwhile is saved on this thread too.
  if (await isStopped(signal)) return fail({ code: 'cancelled' });
  const { briefing, savedAt } = stored.value;
  const composed = composeVerified(deps, briefing, job, { allowMissingAltText: true });
  if (!composed.ok) return composed;
  const { document, citing, problems, references } = composed.value;
  const kept = readPictures(deps.library, references);
  if (!kept.ok) return kept;
  const pictures = await picturesOf(document, kept.value, wholePicture);
  if (!pictures.ok) return pictures;

  const contents = estimatePages(briefing.blocks) > PAGES_WITHOUT_CONTENTS;
  const bytes = await bytesOf(job.format, document, {
    pictures: pictures.value,
    contents,
    createdAt: savedAt,
  });
  if (await isStopped(signal)) return fail({ code: 'cancelled' });
  onProgress({ step: 'writing', pages: 0 });
  const { to, format, copy = null } = job;
  const written = writtenExport(deps, stored.value, { to, format, copy, bytes, pages: null });
  if (!written.ok) return written;
  return ok({
    ...written.value,
    ...{ format, pages: null, notes: document.notes.length, sources: citing.sources.length },
    ...{ problems: [...problems], checks: [], claims: [] },
  });
}

interface Assets {
  readonly pictures: ReadonlyMap<PictureId, Uint8Array>;
  readonly contents: boolean;
  readonly createdAt: Instant;
}

/** The writers are loaded when somebody wants one: that of Word documents is a megabyte of code. */
async function bytesOf(
  format: ExportAsJob['format'],
  document: PrintDocument,
  assets: Assets,
): Promise<Uint8Array> {
  if (format === 'docx') {
    const { renderWordDocument } = await import('#main/exporters/docx/word-document.ts');
    return renderWordDocument(document, assets);
  }
  const { renderWebPage } = await import('#main/exporters/html/web-page.ts');
  return new TextEncoder().encode(renderWebPage(document, assets));
}
