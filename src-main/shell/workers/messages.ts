import type { MessagePort } from 'node:worker_threads';
import type { CallName, CallOutput, CallsOn } from '#core/contract/calls.ts';
import type { Place } from '#core/contract/call.ts';
import type { BackupLook, BackupPreview, BackupRow, CareProgress } from '#core/contract/backup-calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import type { PrintChoice } from '#core/contract/print-views.ts';
import type { SoundnessReport } from '#core/contract/soundness.ts';
import type { LibraryState } from '#core/contract/views.ts';
import type { BriefingId } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import type { BackupJob, CaredFor, MadeBackup, Places } from '#main/actions/backups.ts';
import type { PdfJob, RenderedPdf } from '#main/actions/deps.ts';
import type { BundleWish } from '#main/bundles/gather.ts';
import type { MergeBundleJob, ReadPreview } from '#main/bundles/import-bundle.ts';
import type { Restored, Restoring } from '#main/store/backup-restore.ts';
import type { Protection } from '#main/store/vault/key-file.ts';

// What the main process asks its workers. Paths travel here and never further: the page has none.

export type OpenLibraryState = NonNullable<LibraryState['open']>;
type Answer<N extends CallName> = Result<CallOutput<N>, CallError>;

/** `sample`: makes the sample library in that folder first, unless it is there. */
export interface OpenRequest {
  readonly folder: string;
  readonly how: 'open' | 'create' | 'sample';
  /** Of an encrypted library. The worker wipes what it was sent. */
  readonly key?: Uint8Array | null;
  /** Of an encrypted library that is to be made. */
  readonly protection?: Protection | null;
}

export interface ProtectRequest {
  readonly protection: Protection;
  /** Also the copies in `backups` that anybody can read go. */
  readonly removeBackups: boolean;
}

interface CallCommand<P extends Exclude<Place, 'shell'>> {
  input: { readonly name: CallsOn<P>; readonly input: unknown };
  output: Result<unknown, CallError>;
  progress: never;
}

/** The worker with the one writing connection. */
export interface LibraryCommands {
  /** Opens a library in place of the one that is open; where that fails, the one that is open stays. */
  open: { input: OpenRequest; output: Result<OpenLibraryState, CallError>; progress: never };
  close: { input: null; output: null; progress: never };
  /** Encrypts a library that is not open. */
  protect: {
    input: ProtectRequest & { readonly folder: string };
    output: Result<null, CallError>;
    progress: EventData<'protection.progress'>;
  };
  state: { input: null; output: OpenLibraryState | null; progress: never };
  call: CallCommand<'library'>;
  importFiles: {
    input: { readonly paths: readonly string[] };
    output: Answer<'importing.importChosen'>;
    progress: EventData<'import.progress'>;
  };
  importPictures: {
    input: { readonly paths: readonly string[] };
    output: Answer<'pictures.importChosen'>;
    progress: never;
  };
  importBriefing: {
    input: { readonly path: string };
    output: Answer<'briefings.importChosen'>;
    progress: never;
  };
  exportPdf: {
    input: { readonly id: BriefingId; readonly path: string } & PrintChoice;
    output: Answer<'exporting.exportPdf'>;
    progress: EventData<'export.progress'>;
  };
  exportAs: {
    input: { readonly id: BriefingId; readonly path: string; readonly format: 'docx' | 'html' } & PrintChoice;
    output: Answer<'exporting.exportAs'>;
    progress: EventData<'export.progress'>;
  };
  verifyFile: {
    input: { readonly path: string };
    output: Answer<'verifying.verifyChosen'>;
    progress: never;
  };
  addStyle: { input: { readonly path: string }; output: Answer<'styles.addChosen'>; progress: never };
  exportBundle: {
    input: {
      readonly wish: BundleWish;
      readonly path: string;
      /** Of the app. */
      readonly version: string;
      /** Where the key to sign with is; null to leave it unsigned. */
      readonly keyFolder: string | null;
    };
    output: Answer<'bundles.exportChosen'>;
    progress: EventData<'bundle.progress'>;
  };
  readBundle: {
    input: { readonly path: string };
    output: Result<ReadPreview, CallError>;
    progress: EventData<'bundle.progress'>;
  };
  mergeBundle: {
    input: MergeBundleJob;
    output: Answer<'bundles.merge'>;
    progress: EventData<'bundle.progress'>;
  };
  exportMarkdown: {
    input: { readonly id: BriefingId; readonly path: string };
    output: Answer<'exporting.exportMarkdown'>;
    progress: never;
  };
}

/** The thread for what takes minutes: see `care-worker.ts`. Each command brings the key of an encrypted library along. */
export interface CareCommands {
  backUp: { input: BackupJob; output: Result<MadeBackup, CallError>; progress: never };
  list: { input: Places; output: BackupRow[]; progress: never };
  look: {
    input: { readonly file: string; readonly key: Uint8Array | null };
    output: Result<BackupLook, CallError>;
    progress: never;
  };
  preview: {
    input: CaredFor & { readonly file: string };
    output: Result<BackupPreview, CallError>;
    progress: never;
  };
  restoreAsNew: {
    input: Restoring & { readonly to: string };
    output: Result<Restored, CallError>;
    progress: CareProgress;
  };
  restoreInPlace: {
    input: Restoring & { readonly folder: string };
    output: Result<Restored, CallError>;
    progress: CareProgress;
  };
  check: { input: CaredFor; output: Result<SoundnessReport, CallError>; progress: CareProgress };
  salvage: {
    input: CaredFor & { readonly homes: readonly string[]; readonly to: string };
    output: Result<{ report: string; name: string; lost: number }, CallError>;
    progress: CareProgress;
  };
}

/** A worker with a reading connection. */
export interface SearchCommands {
  open: { input: Pick<OpenRequest, 'folder' | 'key'>; output: Result<null, CallError>; progress: never };
  close: { input: null; output: null; progress: never };
  call: CallCommand<'search' | 'analysis'>;
}

/** The worker that checks spelling. */
export interface SpellingCommands {
  call: CallCommand<'spelling'>;
}

export interface SpellingStart {
  readonly resources: string;
  /** The personal dictionary: words, one a line. */
  readonly wordsFile: string;
}

/** The worker that sets pages. */
export interface PrintCommands {
  /** Parses the fonts before somebody waits for them. */
  warm: { input: null; output: null; progress: never };
  /** Progress is the number of pages begun. `stop` is an Int32: what is not 0 ends the work with `cancelled`. */
  render: {
    input: { readonly job: PdfJob; readonly stop: SharedArrayBuffer };
    output: Result<RenderedPdf, CallError>;
    progress: number;
  };
}

/** What every worker is told when it starts. */
export interface WorkerStart {
  /** The folder of the built entries. */
  readonly main: string;
  readonly resources: string;
}

/** ... and a worker that has files read: see `relayedParser`. */
export interface WorkerWithRelay extends WorkerStart {
  readonly relay: MessagePort;
}
