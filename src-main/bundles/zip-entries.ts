import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { fromFdPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { inflateRawSync } from 'node:zlib';
import type { BundleFault, FoundFault } from '#core/bundle/faults.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import * as limits from './limits.ts';

/** A zip whose list of entries can be believed; none of them is unpacked yet. Close it. */
export interface OpenZip {
  readonly zip: ZipFile;
  /** By name, in the order of the list; folders left out. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Unpacks an entry at once, where a transaction cannot wait; null where it is not what its list says. */
  readNow(name: string): Buffer | null;
  close(): void;
}

export const found = (fault: BundleFault, entry: string | null = null): { ok: false; error: FoundFault } =>
  fail({ fault, entry });

/**
 * Opens a zip by its path without following a link, and holds every claim of its list against its headers: names, kinds,
 * sizes, ratios, places. Fails with the first fault, or `unreadable` where the disk does not give the file.
 */
export async function openZip(path: string): Promise<Result<OpenZip, FoundFault | 'unreadable'>> {
  const fd = openRegular(path);
  if (fd === null) return fail('unreadable');
  let close = (): void => closeSync(fd);
  try {
    const { size } = fstatSync(fd);
    if (size > limits.LARGEST_BUNDLE) return closing(close, found('too-large'));
    const opened = await listed(fd, size);
    if (!opened.ok) return closing(close, opened);
    const { zip } = opened.value;
    let isOpen = true;
    close = () => {
      if (isOpen) zip.close();
      isOpen = false;
    };
    const places = await checkPlaces(opened.value, fd);
    if (!places.ok) return closing(close, places);
    const { entries } = opened.value;
    const readNow = (name: string) => unpackedNow(fd, entries.get(name), places.value.get(name));
    return ok({ zip, entries, readNow, close });
  } catch (error) {
    close();
    throw error;
  }
}

function closing<T>(close: () => void, answer: T): T {
  close();
  return answer;
}

/** Null where it is no regular file or cannot be opened. A pipe is not waited for. */
function openRegular(path: string): number | null {
  try {
    if (!lstatSync(path).isFile()) return null;
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    if (fstatSync(fd).isFile()) return fd;
    closeSync(fd);
    return null;
  } catch {
    return null;
  }
}

interface Listed {
  readonly zip: ZipFile;
  readonly entries: Map<string, Entry>;
  /** Where the list begins in the file. */
  readonly listAt: number;
}

/** Names and sizes are checked here rather than by yauzl, whose errors do not say which entry they are about. */
const CHECKED_HERE = { decodeStrings: false, validateEntrySizes: false, autoClose: false };

async function listed(fd: number, size: number): Promise<Result<Listed, FoundFault>> {
  let zip: ZipFile;
  try {
    zip = await fromFdPromise(fd, CHECKED_HERE);
  } catch (error) {
    return found(faultOfOpening(fd, size, error));
  }
  // A number, whatever the types say: where the next entry is read.
  const cursor = () => Number(zip.readEntryCursor);
  const listAt = cursor();
  if (zip.entryCount > limits.MOST_ENTRIES) return found('too-many-entries');
  if (zip.comment.length > 0) return found('hidden-bytes');
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const fault = entryFault(name, entry);
      if (fault !== null) return found(fault, shown(name));
      // Disks that do not tell case, or composed letters, apart would write one over the other.
      const folded = name.normalize('NFC').toLowerCase();
      if (seen.has(folded)) return found('name-twice', shown(name));
      seen.add(folded);
      total += entry.uncompressedSize;
      if (total > limits.LARGEST_UNPACKED) return found('too-much-unpacked', shown(name));
      if (!name.endsWith('/')) entries.set(name, entry);
    }
  } catch {
    return found('truncated');
  }
  return hasMore(fd, cursor()) ? found('hidden-bytes') : ok({ zip, entries, listAt });
}

function faultOfOpening(fd: number, size: number, error: unknown): BundleFault {
  const said = error instanceof Error ? error.message : '';
  if (said.startsWith('Invalid comment length')) return 'hidden-bytes';
  const head = Buffer.alloc(4);
  readSync(fd, head, 0, 4, 0);
  return size >= 4 && head.readUInt32LE(0) === 0x04034b50 ? 'truncated' : 'not-a-zip';
}

/** Whether the list goes on after as many entries as the end says there are: nothing may be left out unseen. */
function hasMore(fd: number, at: number): boolean {
  const next = Buffer.alloc(4);
  return readSync(fd, next, 0, 4, at) === 4 && next.readUInt32LE(0) === 0x02014b50;
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

const LONGEST_SHOWN = 120;

/** A name as it can stand in a sentence: it may be made to mislead whoever reads it. */
function shown(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN)}…` : plain;
}

function entryFault(name: string, entry: Entry): BundleFault | null {
  const { compressedSize, compressionMethod, uncompressedSize } = entry;
  const isNamedWell =
    name !== '' &&
    name.length <= limits.LONGEST_NAME &&
    validateFileName(name) === null &&
    !name.includes('\\') &&
    !name
      .split('/')
      .some((part, at, parts) => part === '.' || part === '..' || (part === '' && at < parts.length - 1)) &&
    !/[\p{Cc}\p{Cf}:]/u.test(name);
  if (!isNamedWell) return 'name-unsafe';
  // What Unix says about an entry: 0 nothing, 4 a folder, 8 a file; links and devices are the rest.
  const kind = (entry.externalFileAttributes >>> 28) & 0xf;
  if (![0, 4, 8].includes(kind)) return 'link-or-device';
  if (entry.isEncrypted()) return 'encrypted';
  if (compressionMethod !== 0 && compressionMethod !== 8) return 'packing-unknown';
  if (compressionMethod === 0 && compressedSize !== uncompressedSize) return 'size-untrue';
  if (
    uncompressedSize > limits.RATIO_MATTERS_FROM &&
    uncompressedSize > compressedSize * limits.HIGHEST_RATIO
  )
    return 'packed-too-tightly';
  return null;
}

/**
 * Entries stand one after the other from the first byte to the list, under the names of the list: none shares its bytes with
 * another (David Fifield's bomb), none has a second name, nothing is hidden between them.
 */
async function checkPlaces(
  { zip, entries, listAt }: Listed,
  fd: number,
): Promise<Result<Map<string, number>, FoundFault>> {
  const { size } = fstatSync(fd);
  const places = new Map<string, number>();
  const inOrder = [...entries].toSorted(([, one], [, other]) => startOf(one) - startOf(other));
  let end = 0;
  for (const [name, entry] of inOrder) {
    const header = await zip.readLocalFileHeaderPromise(entry).catch(() => null);
    if (header === null) return found('truncated', shown(name));
    if (startOf(entry) < end) return found('entries-overlap', shown(name));
    if (startOf(entry) > end + limits.LARGEST_GAP) return found('hidden-bytes', shown(name));
    const isSame =
      Buffer.compare(header.fileName, entry.fileNameRaw) === 0 &&
      header.compressionMethod === entry.compressionMethod &&
      (header.generalPurposeBitFlag & 1) === 0;
    if (!isSame) return found('headers-disagree', shown(name));
    places.set(name, header.fileDataStart);
    end = header.fileDataStart + entry.compressedSize;
    if (end > listAt || end > size) return found('entries-overlap', shown(name));
  }
  // Folders have entries of their own without bytes.
  const folders = zip.entryCount - entries.size;
  return listAt > end + limits.LARGEST_GAP + folders * limits.LONGEST_NAME
    ? found('hidden-bytes')
    : ok(places);
}

function unpackedNow(fd: number, entry: Entry | undefined, at: number | undefined): Buffer | null {
  if (entry === undefined || at === undefined) return null;
  const packed = Buffer.alloc(entry.compressedSize);
  if (readSync(fd, packed, 0, packed.length, at) !== packed.length) return null;
  try {
    const size = entry.uncompressedSize;
    const bytes =
      entry.compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}

function startOf(entry: Entry): number {
  return entry.relativeOffsetOfLocalHeader;
}
