import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CallError } from '#core/contract/errors.ts';
import { sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { isPart, syncFile, syncFolder, writeWhole } from '#main/store/atomic-file.ts';
import { blobPath, BLOBS_NAME, type BlobPlace } from '#main/store/blobs.ts';
import { expectedFailure } from '#main/store/failures.ts';
import { takeLock } from '#main/store/lock.ts';
import { dropSums } from '#main/store/soundness-sums.ts';
import { makeCipher, type LibraryCipher } from './cipher.ts';
import { isProtected, KEY_FILE_NAME, type Protection } from './key-file.ts';
import { isPlainDatabase } from './plain-database.ts';
import { sealDatabase } from './seal-database.ts';
import { sameDatabase } from './same-database.ts';
import { SEALED, SEALING, settleLocked, type OnStep } from './settle.ts';

/** How far protecting has come: a step, and files done of all. */
export interface ProtectProgress {
  readonly step: 'database' | 'files' | 'comparing' | 'swapping';
  readonly done: number;
  readonly total: number;
}

interface Protecting {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (at: ProtectProgress) => void;
  readonly onStep?: OnStep;
}

/**
 * Makes a plain library an encrypted one. The encrypted copy is made beside it, read again and held against it, and only
 * then takes its place; nothing plain is kept but the copies in `backups/` (`plainBackups`). Interrupted at any moment, the
 * library is the one or the other when it is opened next. It must not be open here. Fails with `cancelled`, `library-in-use`,
 * `disk-full`, `library-damaged`, `stored-bytes-changed` (the copy was not what it is a copy of) and what the disk refuses.
 */
export async function protectLibrary(
  folder: string,
  { key, keyFile }: Protection,
  { signal, onProgress = () => undefined, onStep = () => undefined }: Protecting = {},
): Promise<Result<null, CallError>> {
  const name = basename(folder);
  const release = takeLock(folder);
  if (release === null) return fail({ code: 'library-in-use', name });
  const cipher = makeCipher(key);
  try {
    settleLocked(folder, () => undefined);
    if (isProtected(folder)) return fail({ code: 'library-locked', name });
    const made = await makeCopy({ folder, cipher }, { signal, onProgress, onStep });
    if (!made.ok) return made;
    const sealing = join(folder, SEALING);
    writeWhole(join(sealing, KEY_FILE_NAME), keyFile);
    onProgress({ step: 'swapping', done: 0, total: 0 });
    onStep('commit');
    renameSync(sealing, join(folder, SEALED));
    syncFolder(folder);
    settleLocked(folder, onStep);
    return ok(null);
  } catch (error) {
    const expected = expectedFailure(error, name);
    if (expected === null) throw error;
    return fail(expected);
  } finally {
    cipher.wipe();
    rmSync(join(folder, SEALING), { recursive: true, force: true });
    release();
  }
}

async function makeCopy(
  place: { readonly folder: string; readonly cipher: LibraryCipher },
  { signal, onProgress, onStep }: Required<Omit<Protecting, 'signal'>> & Pick<Protecting, 'signal'>,
): Promise<Result<null, CallError>> {
  const { folder, cipher } = place;
  const isStopped = (): boolean => signal?.aborted === true;
  const sealing = join(folder, SEALING);
  const changed = fail<CallError>({ code: 'stored-bytes-changed', what: basename(folder) });
  if (isStopped()) return fail({ code: 'cancelled' });
  onStep('begin');
  mkdirSync(sealing);
  onProgress({ step: 'database', done: 0, total: 0 });
  onStep('database');
  const database = join(sealing, 'library.db');
  sealDatabase(join(folder, 'library.db'), database, cipher.databaseKey);
  syncFile(database);
  const there: BlobPlace = { folder: sealing, cipher };
  mkdirSync(join(sealing, BLOBS_NAME));
  const files = plainFiles(folder);
  for (const [at, { hash, path }] of files.entries()) {
    if (isStopped()) return fail({ code: 'cancelled' });
    onProgress({ step: 'files', done: at, total: files.length });
    onStep(`file ${at}`);
    const to = blobPath(there, hash);
    mkdirSync(join(to, '..'), { recursive: true });
    // Bytes that were damaged stay so: what uses them says it, as before.
    writeWhole(to, cipher.seal(hash, readFileSync(path)));
    await setImmediate();
  }
  onProgress({ step: 'comparing', done: 0, total: files.length });
  onStep('compare');
  if (!(await sameDatabase(join(folder, 'library.db'), database, cipher.databaseKey, signal)))
    return isStopped() ? fail({ code: 'cancelled' }) : changed;
  for (const [at, { hash, path }] of files.entries()) {
    if (isStopped()) return fail({ code: 'cancelled' });
    onProgress({ step: 'comparing', done: at, total: files.length });
    const opened = cipher.open(hash, readFileSync(blobPath(there, hash)));
    if (opened === null || !opened.equals(readFileSync(path))) return changed;
    await setImmediate();
  }
  syncFolder(join(sealing, BLOBS_NAME));
  syncFolder(sealing);
  return ok(null);
}

/** The kept files of a plain library; halves of a process that was killed are removed. */
function plainFiles(folder: string) {
  const blobs = join(folder, BLOBS_NAME);
  if (!existsSync(blobs)) return [];
  return readdirSync(blobs, { recursive: true, withFileTypes: true }).flatMap((it) => {
    const path = join(it.parentPath, it.name);
    if (it.isFile() && isPart(it.name)) rmSync(path, { force: true });
    const hash = sha256.safeParse(it.name);
    return it.isFile() && hash.success ? [{ hash: hash.data, path }] : [];
  });
}

/** The names of copies in `backups/` that anybody can read. */
export function plainBackups(folder: string): string[] {
  const backups = join(folder, 'backups');
  if (!existsSync(backups)) return [];
  return readdirSync(backups, { withFileTypes: true })
    .filter((it) => it.isFile() && isPlainDatabase(join(backups, it.name)))
    .map((it) => it.name)
    .toSorted();
}

/** Removes those copies, because somebody agreed to it. */
export function removePlainBackups(folder: string): void {
  for (const name of plainBackups(folder)) {
    const file = join(folder, 'backups', name);
    rmSync(file, { force: true });
    dropSums(file);
  }
  syncFolder(join(folder, 'backups'));
}
