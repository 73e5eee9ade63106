import { basename } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import type { ExportReport, PrintChoice } from '#core/contract/print-views.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { versionId, type BriefingId, type Sha256, type SourceId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { composeDocument, type Composed } from '#core/print/compose.ts';
import { verifyAnchor } from '#core/text/anchor.ts';
import { readBlob } from '#main/store/blobs.ts';
import { readBriefing } from '#main/store/briefings.ts';
import { restsOn } from '#main/store/citations.ts';
import { listThreads } from '#main/store/comments.ts';
import { sha256Of } from '#main/store/hash.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { readText } from '#main/store/source-texts.ts';
import { keepVersion, recordExport } from '#main/store/versions.ts';
import { answering } from './answering.ts';
import type { Deps } from './deps.ts';
import { nameOf } from './pictures.ts';
import { writtenFile } from './written-file.ts';

/** What to export and where to; without more, the text as it stands. */
export interface ExportJob extends Partial<PrintChoice> {
  readonly briefingId: BriefingId;
  /** Absolute path of the file to write. */
  readonly to: string;
}

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
  const composed = compose(deps, stored.value.briefing, job);
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

/** The print model of a briefing, everything it quotes verified against the frozen texts. */
function compose(
  { library }: Deps,
  briefing: Briefing,
  { comments: place = 'none', suggestions: showSuggestions = false, copy = null }: Partial<PrintChoice>,
): Result<Composed & { references: References }, CallError> {
  const references = verifiedReferencesOf(library.db, briefing.blocks.flatMap(restsOn));
  if (!references.ok) return references;
  const changed = changedText(library, references.value);
  if (changed) return fail(changed);
  const comments = place === 'none' ? null : { threads: listThreads(library.db, briefing.id), place };
  const composed = composeDocument(briefing, references.value, { comments, showSuggestions, copy });
  return composed.ok ? ok({ ...composed.value, references: references.value }) : composed;
}

/** Whether a quoted passage no longer stands in its source's text at its place. */
function changedText({ db }: Deps['library'], references: References): CallError | null {
  const texts = new Map<SourceId, string>();
  for (const { sourceId, anchor } of [...references.excerpts, ...references.figures]) {
    if (!texts.has(sourceId)) {
      const read = readText(db, sourceId);
      if (!read.ok) return read.error;
      texts.set(sourceId, read.value.text);
    }
    if (verifyAnchor(texts.get(sourceId) ?? '', anchor)) continue;
    const source = references.sources.find((it) => it.id === sourceId);
    return { code: 'stored-bytes-changed', what: source?.citeKey ?? sourceId };
  }
  return null;
}

function readPictures(folder: string, references: References): Result<Map<Sha256, Uint8Array>, CallError> {
  const pictures = new Map<Sha256, Uint8Array>();
  for (const it of references.pictures) {
    const bytes = readBlob(folder, it.bytesSha256, nameOf(it));
    if (!bytes.ok) return bytes;
    pictures.set(it.bytesSha256, bytes.value);
  }
  return ok(pictures);
}
