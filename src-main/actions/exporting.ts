import type { Finding } from '#core/checks/finding.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import type { ExportReport } from '#core/contract/print-views.ts';
import { canonicalJson } from '#core/evidence/canonical-json.ts';
import { makeEvidencePack } from '#core/evidence/pack.ts';
import type { References } from '#core/model/references.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Composed } from '#core/print/compose.ts';
import { readBriefing, type StoredBriefing } from '#main/store/briefings.ts';
import { sha256Of } from '#main/store/hash.ts';
import { answering } from './answering.ts';
import { passChecks } from './check-saved.ts';
import { composeVerified, readPictures, type ExportJob } from './composing.ts';
import type { Deps } from './deps.ts';
import { isStopped, NEVER } from './stopping.ts';
import { writtenExport } from './written-export.ts';

/**
 * Makes the PDF of a briefing and writes it whole or not at all. The file bears the moment the briefing was last saved,
 * not that of the export: same briefing, same library, same bytes; the library notes which state of the briefing became
 * which file. It carries the evidence of what it says (src-core/evidence). Where `signal` is aborted it answers `cancelled`, and
 * there is neither a file nor a note of one. Nothing is left out, and nothing wrong goes out unsaid: fails with `findings-open`, `dangling-references`, `alt-text-missing`, `stored-bytes-changed`, `glyph-missing`,
 * `picture-unreadable`, `not-found`, `briefing-newer`, `cannot-write-file`, `disk-full`, and an older file of that name stays.
 */
export function exportPdf(
  deps: Deps,
  job: ExportJob,
  onProgress: Progress = () => {},
  signal: AbortSignal = NEVER,
): Promise<Result<ExportReport, CallError>> {
  return answering(deps.library.name, () => makePdf(deps, job, onProgress, signal));
}

type Progress = (at: EventData<'export.progress'>) => void;

async function makePdf(
  deps: Deps,
  job: ExportJob,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<Result<ExportReport, CallError>> {
  onProgress({ step: 'reading', pages: 0 });
  const { db } = deps.library;
  const stored = readBriefing(db, job.briefingId);
  if (!stored.ok) return stored;
  const checked = await passChecks(deps, stored.value);
  if (!checked.ok) return checked;
  // Between the steps: what is typed meanwhile is saved on this thread too, and must not wait for all of them.
  if (await isStopped(signal)) return fail({ code: 'cancelled' });
  const composed = composeVerified(deps, stored.value.briefing, job);
  if (!composed.ok) return composed;
  const { document, citing, problems, references } = composed.value;
  const pictures = readPictures(deps.library, references);
  if (!pictures.ok) return pictures;

  if (await isStopped(signal)) return fail({ code: 'cancelled' });
  const evidence = evidenceOf(stored.value, composed.value, job, checked.value.findings);
  if (await isStopped(signal)) return fail({ code: 'cancelled' });
  onProgress({ step: 'laying-out', pages: 0 });
  const rendered = await deps.renderPdf(
    { document, pictures: pictures.value, createdAt: stored.value.savedAt, evidence },
    (pages) => {
      onProgress({ step: 'laying-out', pages });
    },
    signal,
  );
  if (!rendered.ok) return rendered;
  if (await isStopped(signal)) return fail({ code: 'cancelled' });

  const { bytes, pages, checks, claims } = rendered.value;
  onProgress({ step: 'writing', pages });
  const { to, copy = null } = job;
  const written = writtenExport(deps, stored.value, { to, format: 'pdf', copy, bytes, pages });
  if (!written.ok) return written;
  const counts = {
    format: 'pdf' as const,
    pages,
    notes: document.notes.length,
    sources: citing.sources.length,
  };
  return ok({ ...written.value, ...counts, problems: [...problems], checks, claims });
}

function evidenceOf(
  { briefing, savedAt }: StoredBriefing,
  { document, citing, references, problems }: Composed & { references: References },
  { copy = null, suggestions: showsSuggestions = false }: ExportJob,
  findings: readonly Finding[],
): Uint8Array {
  const printed = {
    briefing,
    savedAt,
    references,
    document,
    citing,
    showsSuggestions,
    copy,
    problems,
    findings,
  };
  return new TextEncoder().encode(canonicalJson(makeEvidencePack(printed, sha256Of)));
}
