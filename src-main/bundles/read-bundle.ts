import {
  BAG_FOLDER,
  BUNDLE_FORMAT,
  type SentExcerpt,
  type SentFigure,
  type SentPicture,
  type SentSource,
} from '#core/bundle/format.ts';
import type { FoundFault } from '#core/bundle/faults.ts';
import type { BundleSignature } from '#core/bundle/signature.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { readPicture } from '#main/importers/read-picture.ts';
import { sha256Of } from '#main/store/hash.ts';
import { readBag, utf8, type Bag } from './bag.ts';
import { recordsFault } from './check-records.ts';
import { sourceFault } from './check-source.ts';
import * as limits from './limits.ts';
import { ABOUT, originalPath, sortOfPath, textPath } from './payload-paths.ts';
import { readEntry, type ReadEntry } from './read-entry.ts';
import { formatOf, readRecords, type BundleRecords } from './records.ts';
import { found, openZip, type OpenZip } from './zip-entries.ts';

/** A bundle of which everything has been read once and held against what it says of itself. Close it. */
export interface OpenBundle extends BundleRecords {
  /** Stands for the whole: two bundles of one digest hold the same. */
  readonly digest: Sha256;
  readonly signature: BundleSignature | null;
  /** Of texts and originals, in bytes. */
  readonly size: number;
  text(source: SentSource['source']): Promise<Result<string, ReadFailure>>;
  /** The same at once, inside a transaction; null where the file has changed under it. */
  textNow(source: SentSource['source']): string | null;
  original(hash: Sha256): Promise<Result<Buffer, ReadFailure>>;
  close(): void;
}

export type ReadFailure = FoundFault | 'stopped' | 'unreadable';

/** `done` of `total` bytes, both unpacked. */
export type OnRead = (done: number, total: number) => void;

/**
 * Opens a bundle and reads all of it once: the archive, the bag, the digests of every file, the signature, the records, every
 * text with what is anchored in it, every picture's header. Nothing of it is believed before; what fails is named. At no time
 * is more held than the records and one text or original.
 */
export async function readBundle(
  path: string,
  onRead: OnRead = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<OpenBundle, ReadFailure>> {
  const opened = await openZip(path);
  if (!opened.ok) return opened;
  const zip = opened.value;
  try {
    const read = await readAll(zip, onRead, signal);
    if (!read.ok) zip.close();
    return read;
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readAll(
  zip: OpenZip,
  onRead: OnRead,
  signal: AbortSignal,
): Promise<Result<OpenBundle, ReadFailure>> {
  const bag = await readBag(zip, signal);
  if (!bag.ok) return bag;
  const progress = counting(zip, bag.value, onRead);
  const newer = await newerFault(zip, bag.value, signal);
  if (newer !== null) return fail(newer);
  const files = await readFiles(zip, bag.value, progress, signal);
  if (!files.ok) return files;
  const records = readRecords(files.value);
  if (!records.ok) return records;
  const wrong = recordsFault(records.value, bag.value.manifest);
  if (wrong !== null) return fail(wrong);
  const entryOf = (name: string, most: number) => readNamed(zip, name, { most, keep: true, signal });
  const bundle: OpenBundle = {
    ...records.value,
    digest: bag.value.digest,
    signature: bag.value.signature,
    size: progress.total,
    text: async ({ textSha256 }) => {
      const name = textPath(textSha256);
      const read = await entryOf(name, limits.LARGEST_TEXT);
      if (!read.ok) return read;
      const text = read.value.sha256 === textSha256 ? utf8(read.value.bytes) : null;
      return text === null ? found('text-changed', name) : ok(text);
    },
    textNow: ({ textSha256 }) => {
      const bytes = zip.readNow(BAG_FOLDER + textPath(textSha256));
      return bytes !== null && sha256Of(bytes) === textSha256 ? utf8(bytes) : null;
    },
    original: async (hash) => {
      const name = originalPath(hash);
      const read = await entryOf(name, limits.LARGEST_ORIGINAL);
      if (!read.ok) return read;
      const { bytes, sha256 } = read.value;
      return sha256 === hash && bytes !== null ? ok(bytes) : found('original-changed', name);
    },
    close: zip.close,
  };
  const untrue = (await textsFault(bundle, zip)) ?? (await picturesFault(bundle));
  return untrue === null ? ok(bundle) : fail(untrue);
}

function counting(zip: OpenZip, { manifest }: Bag, onRead: OnRead) {
  let done = 0;
  const total = [...manifest.keys()].reduce(
    (sum, path) => sum + (zip.entries.get(BAG_FOLDER + path)?.uncompressedSize ?? 0),
    0,
  );
  const onBytes = (count: number) => onRead((done += count), total);
  return { total, onBytes };
}

interface HowNamed {
  readonly most: number;
  readonly keep: boolean;
  readonly signal: AbortSignal;
  readonly onBytes?: (count: number) => void;
}

function readNamed(
  zip: OpenZip,
  path: string,
  how: HowNamed,
): Promise<Result<ReadEntry, FoundFault | 'stopped'>> {
  const entry = zip.entries.get(BAG_FOLDER + path);
  if (entry === undefined) return Promise.resolve(found('file-missing', path));
  const tooLarge = sortOfPath(path) === 'record' ? 'json-too-large' : 'file-too-large';
  return readEntry(zip, path, entry, { ...how, tooLarge });
}

/** What a newer app put into a bundle is not a fault of the bundle: this is said before anything else is looked at. */
async function newerFault(
  zip: OpenZip,
  bag: Bag,
  signal: AbortSignal,
): Promise<FoundFault | 'stopped' | null> {
  if (!bag.manifest.has(ABOUT)) return { fault: 'file-missing', entry: ABOUT };
  const read = await readNamed(zip, ABOUT, { most: limits.LARGEST_RECORD, keep: true, signal });
  if (!read.ok) return read.error;
  if (read.value.sha256 !== bag.manifest.get(ABOUT)) return { fault: 'digest-wrong', entry: ABOUT };
  const format = formatOf(read.value.bytes ?? new Uint8Array());
  return format !== null && format > BUNDLE_FORMAT ? { fault: 'format-newer', entry: ABOUT } : null;
}

const MOST_OF = {
  record: limits.LARGEST_RECORD,
  text: limits.LARGEST_TEXT,
  original: limits.LARGEST_ORIGINAL,
} as const;

/** Reads every file of the payload and holds it against its digest; answers the bytes of the JSON documents. */
async function readFiles(
  zip: OpenZip,
  { manifest }: Bag,
  { onBytes }: ReturnType<typeof counting>,
  signal: AbortSignal,
): Promise<Result<Map<string, Uint8Array>, FoundFault | 'stopped'>> {
  const records = new Map<string, Uint8Array>();
  let held = 0;
  for (const [path, listed] of manifest) {
    const sort = sortOfPath(path);
    if (sort === null) return found('file-unknown', path);
    const keep = sort === 'record';
    held += keep ? (zip.entries.get(BAG_FOLDER + path)?.uncompressedSize ?? 0) : 0;
    if (held > limits.LARGEST_RECORDS) return found('json-too-large', path);
    const read = await readNamed(zip, path, { most: MOST_OF[sort], keep, signal, onBytes });
    if (!read.ok) return read;
    if (read.value.sha256 !== listed) return found('digest-wrong', path);
    if (read.value.bytes !== null) records.set(path, read.value.bytes);
  }
  return ok(records);
}

/** One text after the other, with all that is anchored in it. */
async function textsFault(bundle: OpenBundle, zip: OpenZip): Promise<ReadFailure | null> {
  const anchored = new Map<string, (SentExcerpt | SentFigure)[]>();
  for (const it of [...bundle.excerpts, ...bundle.figures])
    (anchored.get(it.sourceId) ?? anchored.set(it.sourceId, []).get(it.sourceId))?.push(it);
  for (const sent of bundle.sources) {
    const { id, byteLength, bytesSha256 } = sent.source;
    const original = originalPath(bytesSha256);
    if (zip.entries.get(BAG_FOLDER + original)?.uncompressedSize !== byteLength)
      return { fault: 'size-untrue', entry: original };
    const text = await bundle.text(sent.source);
    if (!text.ok) return text.error;
    const wrong = sourceFault(sent, text.value, anchored.get(id) ?? []);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** A picture is looked at as one that is brought in: it is to be what its record says. */
async function picturesFault(bundle: OpenBundle): Promise<ReadFailure | null> {
  for (const it of bundle.pictures) {
    const bytes = await bundle.original(it.bytesSha256);
    if (!bytes.ok) return bytes.error;
    if (!isAsSaid(it, bytes.value))
      return { fault: 'picture-not-as-said', entry: originalPath(it.bytesSha256) };
  }
  return null;
}

function isAsSaid(it: SentPicture, bytes: Uint8Array): boolean {
  if (bytes.byteLength !== it.byteLength) return false;
  const { draft } = readPicture({ fileName: it.fileName, mediaType: null, encoding: null, bytes });
  return (
    draft !== null &&
    draft.mediaType === it.mediaType &&
    draft.width === it.width &&
    draft.height === it.height
  );
}
