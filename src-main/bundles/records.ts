import type { z } from 'zod';
import type { FoundFault } from '#core/bundle/faults.ts';
import * as format from '#core/bundle/format.ts';
import { upgradedBriefing, BRIEFING_MODEL, type Briefing } from '#core/model/briefing.ts';
import { strictJson } from '#core/bundle/strict-json.ts';
import { ok, type Result } from '#core/model/result.ts';
import { utf8 } from './bag.ts';
import * as paths from './payload-paths.ts';
import { found } from './zip-entries.ts';

/** Everything a bundle says, but for texts and originals. */
export interface BundleRecords {
  readonly about: format.BundleAbout;
  readonly sources: readonly format.SentSource[];
  readonly excerpts: readonly format.SentExcerpt[];
  readonly figures: readonly format.SentFigure[];
  readonly pictures: readonly format.SentPicture[];
  readonly origins: format.SentOrigins;
  readonly briefing: Briefing | null;
  readonly threads: readonly format.SentThread[];
  readonly collection: format.SentCollection | null;
  readonly history: format.SentHistory;
}

/** The version a bundle says it has; null where it says none. */
export function formatOf(bytes: Uint8Array): number | null {
  const json = strictJson(utf8(bytes) ?? '');
  const said = json.ok && typeof json.value === 'object' && json.value !== null ? json.value : {};
  return 'format' in said && typeof said.format === 'number' ? said.format : null;
}

/** Reads the JSON of a payload by path, each against its shape. Whether they fit together is not looked at. */
export function readRecords(files: ReadonlyMap<string, Uint8Array>): Result<BundleRecords, FoundFault> {
  const about = one(files, paths.ABOUT, format.bundleAbout);
  if (!about.ok) return about;
  if (about.value === null) return found('file-missing', paths.ABOUT);
  const sources = several(files, 'data/sources/', format.sentSource);
  if (!sources.ok) return sources;
  const excerpts = several(files, 'data/excerpts/', format.sentExcerpts);
  if (!excerpts.ok) return excerpts;
  const figures = several(files, 'data/figures/', format.sentFigures);
  if (!figures.ok) return figures;
  const pictures = one(files, paths.PICTURES, format.sentPictures);
  if (!pictures.ok) return pictures;
  const origins = one(files, paths.ORIGINS, format.sentOrigins);
  if (!origins.ok) return origins;
  const briefing = briefingIn(files);
  if (!briefing.ok) return briefing;
  const threads = one(files, paths.COMMENTS, format.sentThreads);
  if (!threads.ok) return threads;
  const collection = one(files, paths.COLLECTION, format.sentCollection);
  if (!collection.ok) return collection;
  const history = one(files, paths.HISTORY, format.sentHistory);
  if (!history.ok) return history;
  return ok({
    about: about.value,
    sources: sources.value,
    excerpts: excerpts.value.flat(),
    figures: figures.value.flat(),
    pictures: pictures.value ?? [],
    origins: origins.value ?? { links: [], notIncluded: [] },
    briefing: briefing.value,
    threads: threads.value ?? [],
    collection: collection.value,
    history: history.value ?? [],
  });
}

type Files = ReadonlyMap<string, Uint8Array>;

function json(bytes: Uint8Array, path: string): Result<unknown, FoundFault> {
  const text = utf8(bytes);
  const read = text === null ? null : strictJson(text);
  if (read === null) return found('json-unreadable', path);
  return read.ok ? read : found(read.error, path);
}

function shaped<T extends z.ZodType>(
  bytes: Uint8Array,
  path: string,
  shape: T,
): Result<z.output<T>, FoundFault> {
  const read = json(bytes, path);
  if (!read.ok) return read;
  const parsed = shape.safeParse(read.value);
  return parsed.success ? ok(parsed.data) : found('shape-wrong', path);
}

function one<T extends z.ZodType>(
  files: Files,
  path: string,
  shape: T,
): Result<z.output<T> | null, FoundFault> {
  const bytes = files.get(path);
  return bytes === undefined ? ok(null) : shaped(bytes, path, shape);
}

function several<T extends z.ZodType>(
  files: Files,
  folder: string,
  shape: T,
): Result<z.output<T>[], FoundFault> {
  const all: z.output<T>[] = [];
  for (const [path, bytes] of files) {
    if (!path.startsWith(folder)) continue;
    const read = shaped(bytes, path, shape);
    if (!read.ok) return read;
    all.push(read.value);
  }
  return ok(all);
}

/** A briefing of an older model is read; one of a newer model is not guessed at. */
function briefingIn(files: Files): Result<Briefing | null, FoundFault> {
  const bytes = files.get(paths.BRIEFING);
  if (bytes === undefined) return ok(null);
  const read = json(bytes, paths.BRIEFING);
  if (!read.ok) return read;
  const said = read.value;
  if (typeof said !== 'object' || said === null || !('model' in said) || typeof said.model !== 'number')
    return found('shape-wrong', paths.BRIEFING);
  if (said.model > BRIEFING_MODEL) return found('format-newer', paths.BRIEFING);
  const parsed = format.sentBriefing.safeParse(upgradedBriefing({ ...said }));
  return parsed.success ? ok(parsed.data) : found('shape-wrong', paths.BRIEFING);
}
