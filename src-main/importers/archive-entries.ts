import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import type { Problem } from '#core/contract/problems.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { crc32 } from './crc32.ts';
import { problemWith, type FileToRead } from './file-to-read.ts';

/** A file inside an archive. */
export interface ArchiveEntry {
  /** With its folders, separated by `/`; never absolute, never upwards. */
  readonly name: string;
  /** Unpacked; null where its CRC-32 does not agree or it is packed in a way that is not known: leave it out and say so. */
  readonly bytes: Uint8Array | null;
}

const MOST_ENTRIES = 5000;
/** Of all entries together, unpacked, in bytes. */
const LARGEST_CONTENT = 64 * 1024 * 1024;
const HIGHEST_RATIO = 200;
/** A smaller entry may be packed as tightly as it likes, in bytes: an empty bitmap in a letter is no bomb. */
const RATIO_MATTERS_FROM = 1024 * 1024;
const LONGEST_NAME = 1000;

/** Why a whole archive is refused: the name of the entry that shows it, or null where it is the archive itself. */
type Refusal = string | null;

/**
 * Unpacks a ZIP archive, a Word or Excel file included, folders left out. An archive that is not safe to unpack is
 * refused as a whole: `archive-refused`, naming the entry (`box.zip: ../../x`). That is one with names that lead
 * elsewhere, names that occur twice, links, devices, encryption, overlapping entries, sizes that are not true, more than
 * 5,000 entries or than it says, more than 64 MB unpacked, more than 200 times the packed size, or an end that is missing.
 */
export async function openArchive(file: FileToRead): Promise<Result<readonly ArchiveEntry[], Problem>> {
  const unpacked = await unpackAll(file.bytes);
  if (unpacked.ok) return unpacked;
  const subject = [file.fileName, unpacked.error].filter((it) => it !== null).join(': ');
  return fail(problemWith(subject, 'archive-refused'));
}

async function unpackAll(bytes: Uint8Array): Promise<Result<ArchiveEntry[], Refusal>> {
  const listed = await listEntries(bytes);
  if (!listed.ok) return listed;
  const { zip, list } = listed.value;
  const overlap = await overlapping(zip, list);
  if (overlap !== null) return fail(overlap);
  const entries: ArchiveEntry[] = [];
  for (const it of list.filter(({ name }) => !name.endsWith('/'))) {
    const unpacked = await unpack(zip, it.entry);
    if (unpacked === 'not as said') return fail(it.name);
    entries.push({ name: it.name, bytes: unpacked });
  }
  return ok(entries);
}

/** The names in an archive, without unpacking it; null where it is none or would be refused for its list alone. */
export async function namesInArchive(bytes: Uint8Array): Promise<readonly string[] | null> {
  const listed = await listEntries(bytes);
  return listed.ok ? listed.value.list.map((it) => it.name) : null;
}

interface Listed {
  readonly name: string;
  readonly entry: Entry;
}

/** Names and sizes are checked here rather than by yauzl, whose errors do not say which entry they are about. */
const NAMED_HERE = { decodeStrings: false, validateEntrySizes: false };

async function listEntries(bytes: Uint8Array): Promise<Result<{ zip: ZipFile; list: Listed[] }, Refusal>> {
  const list: Listed[] = [];
  const names = new Set<string>();
  let total = 0;
  try {
    const zip = await fromBufferPromise(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      NAMED_HERE,
    );
    if (zip.entryCount > MOST_ENTRIES) return fail(null);
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      total += entry.uncompressedSize;
      if (!isSafe(name, entry) || names.has(name) || total > LARGEST_CONTENT) return fail(name);
      names.add(name);
      list.push({ name, entry });
    }
    return hasMore(zip, bytes) ? fail(null) : ok({ zip, list });
  } catch {
    // Its list of entries is cut off or makes no sense.
    return fail(null);
  }
}

/** Whether the list goes on after as many entries as the end says there are: nothing may be left out unseen. */
function hasMore(zip: ZipFile, bytes: Uint8Array): boolean {
  // A number, whatever the types say: where the next entry is read.
  const next = Number(zip.readEntryCursor);
  return [0x50, 0x4b, 1, 2].every((it, at) => bytes[next + at] === it);
}

/** Names without a mark are in an old code page, or, from many programs, in UTF-8 all the same. */
function nameOf(entry: Entry): string {
  const named = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  try {
    const isMarked =
      (entry.generalPurposeBitFlag & 0x800) !== 0 || entry.extraFields.some((it) => it.id === 0x7075);
    return isMarked ? named : new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw);
  } catch {
    return named;
  }
}

function isSafe(name: string, entry: Entry): boolean {
  const isNamedWell =
    name !== '' && name.length <= LONGEST_NAME && validateFileName(name) === null && !/\p{Cc}/u.test(name);
  // What Unix says about an entry: 0 nothing, 4 a folder, 8 a file; links and devices are the rest.
  const kind = (entry.externalFileAttributes >>> 28) & 0xf;
  const { compressedSize, compressionMethod, uncompressedSize } = entry;
  const isBomb = uncompressedSize > RATIO_MATTERS_FROM && uncompressedSize > compressedSize * HIGHEST_RATIO;
  const isTrue = compressionMethod !== 0 || compressedSize === uncompressedSize;
  return isNamedWell && [0, 4, 8].includes(kind) && !entry.isEncrypted() && !isBomb && isTrue;
}

/**
 * The first entry that shares bytes with another or reaches beyond the end, else null. Entries that share their bytes
 * unfold into far more than the archive is large (David Fifield's zip bomb, 2019).
 */
async function overlapping(zip: ZipFile, list: readonly Listed[]): Promise<string | null> {
  let end = 0;
  for (const { name, entry } of list.toSorted((a, b) => startOf(a) - startOf(b))) {
    const header = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch(() => null);
    if (header === null || startOf({ entry }) < end) return name;
    end = header.fileDataStart + entry.compressedSize;
  }
  return null;
}

function startOf({ entry }: Pick<Listed, 'entry'>): number {
  return entry.relativeOffsetOfLocalHeader;
}

/** The bytes of an entry, null where they are damaged. No more is unpacked than its size says. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array | null | 'not as said'> {
  if (!entry.canDecodeFileData()) return null;
  const bytes = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  try {
    const pieces: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
    for await (const piece of pieces) {
      if (length + piece.byteLength > bytes.byteLength) return 'not as said';
      bytes.set(piece, length);
      length += piece.byteLength;
    }
  } catch (error) {
    return isDamage(error) ? null : 'not as said';
  }
  if (length < bytes.byteLength) return 'not as said';
  return crc32(bytes) === entry.crc32 ? bytes : null;
}

/** What zlib says of packed bytes that mean nothing. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'Z_DATA_ERROR';
}
