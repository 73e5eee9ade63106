import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { BundlePreview, MergeChoices, MergeReport, SignatureView } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { backUp } from '#main/store/backup.ts';
import { blobPath, keepBlob } from '#main/store/blobs.ts';
import { codeOf } from '#main/store/failures.ts';
import type { OpenLibrary, ReadLibrary } from '#main/store/library.ts';
import { stageBlob } from '#main/store/staged-blobs.ts';
import { differencesOf } from './differences.ts';
import { readExchanged } from './exchanged.ts';
import type { OnProgress } from './export-bundle.ts';
import { effectiveChoices, merge } from './merge.ts';
import { readBundle, type OpenBundle, type ReadFailure } from './read-bundle.ts';
import { fingerprintOfKey } from './signing-key.ts';
import { hasRoom } from './streamed-file.ts';

/** A preview before it is known whose key it is signed with, and under what name the page may ask for it again. */
export type ReadPreview = Omit<BundlePreview, 'token'>;

/** Reads a bundle and compares it with a library. Nothing is written. Fails with `bundle-refused`, `cannot-read-file`, `cancelled`. */
export async function previewBundle(
  library: ReadLibrary,
  path: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<ReadPreview, CallError>> {
  const opened = await opening(path, onProgress, signal);
  if (!opened.ok) return opened;
  const bundle = opened.value;
  try {
    const { items } = differencesOf(library.db, bundle, readExchanged(library));
    return ok({ ...aboutOf(bundle, basename(path)), items: [...items] });
  } finally {
    bundle.close();
  }
}

/** What a bundle says of itself, held against no library. Fails with `bundle-refused`, `cannot-read-file`. */
export async function describeBundle(
  path: string,
  signal: AbortSignal,
): Promise<Result<Omit<ReadPreview, 'items'>, CallError>> {
  const opened = await opening(path, () => {}, signal);
  if (!opened.ok) return opened;
  opened.value.close();
  return ok(aboutOf(opened.value, basename(path)));
}

function aboutOf(bundle: OpenBundle, fileName: string): Omit<ReadPreview, 'items'> {
  const { kind, title, madeAt, madeBy, ceiling, counts } = bundle.about;
  return {
    ...{ fileName, digest: bundle.digest, kind, title, madeAt, ceiling, counts },
    ...{ version: madeBy.version, size: bundle.size, signature: signatureOf(bundle) },
  };
}

export interface MergeBundleJob {
  readonly path: string;
  /** Of the bundle that was shown. */
  readonly digest: Sha256;
  readonly choices: MergeChoices;
}

interface Means {
  readonly library: OpenLibrary;
  readonly now: () => Instant;
  readonly newId: () => string;
}

/**
 * Reads a bundle again, keeps the originals that are to come, and merges in one transaction. Where it fails or is stopped
 * before, nothing in the library has changed, and what was kept of originals goes with the next opening. Where something of
 * ours gives way to theirs, a backup is made first. Fails with `bundle-changed`, `bundle-refused`, `cannot-read-file`,
 * `disk-full`, `no-room-for-backup`, `cancelled`.
 */
export async function mergeBundle(
  { library, now, newId }: Means,
  { path, digest, choices }: MergeBundleJob,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<MergeReport, CallError>> {
  const name = basename(path);
  const opened = await opening(path, onProgress, signal);
  if (!opened.ok) return opened;
  const bundle = opened.value;
  try {
    if (bundle.digest !== digest) return fail({ code: 'bundle-changed', name });
    const exchanged = readExchanged(library);
    if (givesWay(library, bundle, choices)) {
      const kept = await backUp(library, now(), { force: true });
      if (!kept.ok) return kept;
    }
    if (signal.aborted) return fail({ code: 'cancelled' });
    let staged = await keepOriginals(library, bundle, choices, onProgress, signal);
    // Somebody emptied the trash meanwhile, and with it went what nothing needed yet.
    if (staged.ok && staged.value.some((it) => !existsSync(blobPath(library, it))))
      staged = await keepOriginals(library, bundle, choices, onProgress, signal);
    if (!staged.ok) return named(staged.error, name);
    onProgress({ step: 'merging', done: 0, total: 0 });
    const merged = merge({ library, bundle, exchanged, choices, now, newId, staged: staged.value });
    if (!merged.ok) return named(merged.error, name);
    exchanged.save();
    return merged;
  } catch (error) {
    // The last door: the tables themselves refuse what no check above has thought of. The transaction is undone.
    if (codeOf(error)?.startsWith('SQLITE_CONSTRAINT') !== true) throw error;
    return fail({ code: 'bundle-refused', name, fault: 'shape-wrong', entry: '' });
  } finally {
    bundle.close();
  }
}

/** Whether what is said here of a source, excerpt, figure or picture is written over. Of briefings versions are kept. */
function givesWay(library: OpenLibrary, bundle: OpenBundle, choices: MergeChoices): boolean {
  const differences = differencesOf(library.db, bundle, readExchanged(library));
  const choiceOf = effectiveChoices(bundle, differences, choices);
  return differences.items.some(
    ({ kind, id, state }) =>
      kind !== 'briefing' && state !== 'new' && state !== 'same' && choiceOf(kind, id) === 'theirs',
  );
}

async function opening(
  path: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<OpenBundle, CallError>> {
  const onRead = (done: number, total: number) => onProgress({ step: 'checking', done, total });
  const opened = await readBundle(path, onRead, signal);
  return opened.ok ? opened : fail(asCallError(basename(path), opened.error));
}

/** A failure of reading as the error of a call. */
export function asCallError(name: string, failure: ReadFailure): CallError {
  if (failure === 'stopped') return { code: 'cancelled' };
  if (failure === 'unreadable') return { code: 'cannot-read-file', name };
  return { code: 'bundle-refused', name, fault: failure.fault, entry: failure.entry ?? '' };
}

/** One original in memory at a time; each is noted before it is kept, so that none is left behind for ever. */
async function keepOriginals(
  library: OpenLibrary,
  bundle: OpenBundle,
  choices: MergeChoices,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<Sha256[], CallError>> {
  const differences = differencesOf(library.db, bundle, readExchanged(library));
  const choiceOf = effectiveChoices(bundle, differences, choices);
  const wanted = [
    ...bundle.sources.map(({ source }) => ({ ...source, kind: 'source' as const })),
    ...bundle.pictures.map((it) => ({ ...it, kind: 'picture' as const })),
  ].filter((it) => choiceOf(it.kind, it.id) !== 'ours');
  const total = wanted.reduce((sum, it) => sum + it.byteLength, 0);
  // Texts lie in the database, once as they are and once in the index.
  if (!hasRoom(library.folder, total + 3 * textSize(bundle))) return fail({ code: 'disk-full' });
  library.db.transaction(() => {
    for (const it of wanted) stageBlob(library.db, it.bytesSha256);
  });
  let done = 0;
  const kept: Sha256[] = [];
  for (const it of wanted) {
    if (signal.aborted) return fail({ code: 'cancelled' });
    onProgress({ step: 'keeping', done, total });
    const bytes = await bundle.original(it.bytesSha256);
    if (!bytes.ok) return fail(asCallError('', bytes.error));
    keepBlob(library, bytes.value);
    kept.push(it.bytesSha256);
    done += it.byteLength;
  }
  return ok(kept);
}

function textSize({ size, sources, pictures }: OpenBundle): number {
  const originals = [...sources.map(({ source }) => source), ...pictures];
  return Math.max(0, size - originals.reduce((sum, it) => sum + it.byteLength, 0));
}

/** Whose key it is, is for those to say who know the person's signers. */
function signatureOf({ signature }: OpenBundle): SignatureView {
  if (signature === null) return { state: 'none' };
  const { signer, signedAt, publicKey } = signature;
  const fingerprint = fingerprintOfKey(publicKey);
  return { state: 'unknown', signer, knownAs: null, publicKey, fingerprint, signedAt };
}

/** What is refused is refused by the name a person knows it by. */
function named(error: CallError, name: string): Result<never, CallError> {
  return fail(error.code === 'bundle-refused' ? { ...error, name } : error);
}
