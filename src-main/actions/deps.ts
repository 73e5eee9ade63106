import type { CallError } from '#core/contract/errors.ts';
import type { Problem } from '#core/contract/problems.ts';
import type { Instant } from '#core/model/dates.ts';
import type { Sha256 } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import type { StatedFacts } from '#core/model/source.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import type { PrintDocument } from '#core/print/document.ts';
import type { DraftBriefing } from '#main/importers/briefing-markdown-draft.ts';
import type { OpenLibrary, ReadLibrary } from '#main/store/library.ts';

/** A file as an importer gets it. `fileName` has no folders and is null for pasted text. */
export interface FileToParse {
  readonly fileName: string | null;
  /** Where it is known beforehand, such as `text/html` for what was pasted; else null. */
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
}

/** What an importer read out of a file: a document, or nothing and the problems that say why. */
export interface ParsedFile {
  readonly draft: {
    readonly facts: StatedFacts;
    /** Normalised; frozen from now on. */
    readonly text: string;
    readonly residue: readonly ResidueRange[];
    readonly mediaType: string;
    readonly encoding: string;
  } | null;
  readonly problems: readonly Problem[];
}

/** Everything a renderer of pages is told. */
export interface PdfJob {
  readonly document: PrintDocument;
  /** The bytes of every picture of the document. */
  readonly pictures: ReadonlyMap<Sha256, Uint8Array>;
  /** Written into the file: same job, same bytes. */
  readonly createdAt: Instant;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** What the actions of the library worker and of the command line are given. */
export interface Deps {
  readonly library: OpenLibrary;
  readonly now: () => Instant;
  /** A new id of at most 64 characters, never given before. */
  readonly newId: () => string;
  /** Reads a file within limits of time and memory; `stopped` where it ran into one or died. */
  readonly parse: (file: FileToParse) => Promise<ParsedFile | 'stopped'>;
  /** Reads a briefing's Markdown within the same limits. */
  readonly parseBriefing: (markdown: string) => Promise<DraftBriefing | 'stopped'>;
  /** Sets a document on pages; tells how many it has begun. */
  readonly renderPdf: (
    job: PdfJob,
    onPages: (pages: number) => void,
  ) => Promise<Result<RenderedPdf, CallError>>;
}

/** What the actions of the search worker are given: nothing to write with. */
export interface SearchDeps {
  readonly library: ReadLibrary;
}
