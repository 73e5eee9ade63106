import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ItemKind } from '#core/bundle/compare.ts';
import type { SentHistory } from '#core/bundle/format.ts';
import type { BundlePlan, BundleReport } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import type { Instant } from '#core/model/dates.ts';
import { sha256, type Sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { readBlob } from '#main/store/blobs.ts';
import { codeOf } from '#main/store/failures.ts';
import type { ReadLibrary } from '#main/store/library.ts';
import { readResidue } from '#main/store/source-texts.ts';
import { seqOfSource } from '#main/store/sources.ts';
import { readExchanged } from './exchanged.ts';
import { gather, type BundleWish, type Gathered } from './gather.ts';
import { itemKey, statesOf } from './item-states.ts';
import { payloadOf } from './payload.ts';
import { readBundle } from './read-bundle.ts';
import type { SigningKey } from './signing-key.ts';
import { beginPart, hasRoom, type Part } from './streamed-file.ts';
import { writeBag } from './write-bundle.ts';

export interface ExportBundleJob {
  readonly wish: BundleWish;
  /** Absolute path of the file to write. */
  readonly to: string;
  readonly key: SigningKey | null;
  readonly madeAt: Instant;
  /** Of the app. */
  readonly version: string;
}

export type OnProgress = (at: EventData<'bundle.progress'>) => void;

/** What would go and what would not. Fails with `not-found`, `briefing-newer`, `stored-bytes-changed`. */
export function planBundle({ db }: ReadLibrary, wish: BundleWish): Result<BundlePlan, CallError> {
  const gathered = gather(db, wish);
  return gathered.ok ? ok(gathered.value.plan) : gathered;
}

/**
 * Writes a bundle, whole or not at all: it is read back before it takes its place. Same library, same moment, same bytes. Fails
 * with `bundle-above-ceiling`, `bundle-not-made`, `cancelled`, `disk-full`, `cannot-write-file`, `stored-bytes-changed`,
 * `not-found`, `briefing-newer`; throws what the database throws.
 */
export async function exportBundle(
  library: ReadLibrary,
  job: ExportBundleJob,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<BundleReport, CallError>> {
  onProgress({ step: 'gathering', done: 0, total: 0 });
  const gathered = gather(library.db, job.wish);
  if (!gathered.ok) return gathered;
  const { plan } = gathered.value;
  const { leaveOutPortions, ceiling, comments } = job.wish;
  if (plan.isBriefingAbove) return fail({ code: 'bundle-above-ceiling', portions: 0 });
  if (plan.portions.length > 0 && !leaveOutPortions)
    return fail({ code: 'bundle-above-ceiling', portions: plan.portions.length });
  const exchanged = readExchanged(library);
  const states = statesOf(stated(library, gathered.value));
  const history = historyOf(states, exchanged.before);
  const made = { madeAt: job.madeAt, version: job.version, ceiling, withComments: comments };
  const blob = (hash: Sha256, what: string) => readBlob(library, hash, what);
  const payload = await payloadOf(library, gathered.value, made, blob, history, signal);
  if (!payload.ok) return payload;
  const size = [...payload.value.values()].reduce((sum, it) => sum + it.size, 0);
  if (!hasRoom(dirname(job.to), size)) return fail({ code: 'disk-full' });
  const written = await intoPlace(job.to, async (part) => {
    const { madeAt, version, key } = job;
    const onBytes = (done: number, total: number) => onProgress({ step: 'writing', done, total });
    const bag = await writeBag(part, payload.value, { madeAt, version, key, onBytes, signal });
    return bag.ok ? checkedBack(part, onProgress, signal) : bag;
  });
  if (!written.ok) return written;
  for (const [key, state] of states) {
    const [kind = '', id = ''] = key.split(/ (.*)/s);
    exchanged.add(kind as ItemKind, id, state);
  }
  exchanged.save();
  return ok({
    ...{ fileName: basename(job.to), ...written.value, counts: plan.counts },
    fingerprint: job.key?.fingerprint ?? null,
  });
}

/** What fails here is the file that a person chose, not the library. */
async function intoPlace<T>(
  to: string,
  work: (part: Part) => Promise<Result<T, CallError>>,
): Promise<Result<T, CallError>> {
  let part: Part | null = null;
  try {
    part = beginPart(to);
    const done = await work(part);
    if (done.ok) part.commit();
    return done;
  } catch (error) {
    const code = codeOf(error);
    if (code === null || code.startsWith('SQLITE_')) throw error;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    return fail(isFull ? { code: 'disk-full' } : { code: 'cannot-write-file', name: basename(to) });
  } finally {
    // Once it is in its place there is nothing left of the part.
    part?.drop();
  }
}

/** Reads the whole bundle as whoever gets it will. */
async function checkedBack(
  part: Part,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<{ sha256: Sha256; size: number }, CallError>> {
  const onRead = (done: number, total: number) => onProgress({ step: 'checking', done, total });
  const read = await readBundle(part.path, onRead, signal);
  if (!read.ok) {
    if (read.error === 'stopped') return fail({ code: 'cancelled' });
    if (read.error === 'unreadable') return fail({ code: 'cannot-write-file', name: basename(part.path) });
    return fail({ code: 'bundle-not-made', fault: read.error.fault, entry: read.error.entry ?? '' });
  }
  read.value.close();
  const hash = createHash('sha256');
  for await (const piece of createReadStream(part.path)) hash.update(piece as Buffer);
  return ok({ sha256: sha256.parse(hash.digest('hex')), size: statSync(part.path).size });
}

function stated(library: ReadLibrary, it: Gathered) {
  const { db } = library;
  const residue = (id: Gathered['sources'][number]['id']) => readResidue(db, seqOfSource(db, id) ?? 0);
  return { ...it, sources: it.sources.map((source) => ({ source, residue: residue(source.id) })) };
}

function historyOf(
  states: ReadonlyMap<string, Sha256>,
  before: (kind: ItemKind, id: string) => readonly Sha256[],
): SentHistory {
  return [...states]
    .map(([key, now]) => {
      const [kind = '', id = ''] = key.split(/ (.*)/s);
      const known = before(kind as ItemKind, id).filter((it) => it !== now);
      return { kind: kind as ItemKind, id, before: [...known] };
    })
    .filter((it) => it.before.length > 0)
    .toSorted((a, b) => (itemKey(a.kind, a.id) < itemKey(b.kind, b.id) ? -1 : 1));
}
