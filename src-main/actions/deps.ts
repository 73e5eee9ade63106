import type { CallError } from '#core/contract/errors.ts';
import type { ExportReport } from '#core/contract/print-views.ts';
import type { Instant } from '#core/model/dates.ts';
import type { Sha256 } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import type { PrintDocument } from '#core/print/document.ts';
import type { DraftBriefing } from '#main/importers/briefing-markdown-draft.ts';
import type { FileToRead } from '#main/importers/file-to-read.ts';
import type { ReadEvidence } from '#main/importers/read-evidence.ts';
import type { ReadDocument } from '#main/importers/read-result.ts';
import type { OpenLibrary, ReadLibrary } from '#main/store/library.ts';
import type { CheckRuns } from './check-runs.ts';
import type { Previews } from './preview-pages.ts';

export type FileToParse = FileToRead;
export type ParsedFile = ReadDocument;

/** Everything a renderer of pages is told. */
export interface PdfJob {
  readonly document: PrintDocument;
  /** The bytes of every picture of the document. */
  readonly pictures: ReadonlyMap<Sha256, Uint8Array>;
  /** Written into the file: same job, same bytes. */
  readonly createdAt: Instant;
  /** Goes into the file as an attachment; null for none. */
  readonly evidence: Uint8Array | null;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What was looked at in the written file, and the standards it says it follows. */
  readonly checks: ExportReport['checks'];
  readonly claims: ExportReport['claims'];
}

/** What the actions of the library worker and of the command line are given. */
export interface Deps {
  readonly library: OpenLibrary;
  readonly now: () => Instant;
  /** A new id of at most 64 characters, never given before. */
  readonly newId: () => string;
  /** Reads a file within limits of time and memory; `stopped` where it ran into one, died, or `signal` was aborted. */
  readonly parse: (file: FileToParse, signal?: AbortSignal) => Promise<ParsedFile | 'stopped'>;
  /** Reads a briefing's Markdown within the same limits. */
  readonly parseBriefing: (markdown: string) => Promise<DraftBriefing | 'stopped'>;
  /** Reads the evidence a PDF carries, within the same limits; null where there is none. */
  readonly readEvidence: (bytes: Uint8Array) => Promise<ReadEvidence | null | 'stopped'>;
  /** Is told where a check broke off; what it says of the briefing goes nowhere. Absent: nobody is. */
  readonly onCheckFailed?: (check: string, error: unknown) => void;
  /** Sets a document on pages; tells how many it has begun. Answers `cancelled` where `signal` was aborted. */
  readonly renderPdf: (
    job: PdfJob,
    onPages: (pages: number) => void,
    signal?: AbortSignal,
  ) => Promise<Result<RenderedPdf, CallError>>;
}

/** What the actions of the search worker are given: nothing to write with. */
export interface SearchDeps {
  readonly library: ReadLibrary;
  /** Where pages are laid out for windows; absent where there are none. */
  readonly previews?: { readonly load: () => Promise<Previews>; readonly isLoaded: () => boolean };
  /** Where briefings of windows are checked; absent where there are none. */
  readonly checks?: { readonly load: () => Promise<CheckRuns>; readonly isLoaded: () => boolean };
}
