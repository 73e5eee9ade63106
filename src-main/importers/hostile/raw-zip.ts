import { crc32 } from '#main/importers/crc32.ts';
import { joined, latin1, MEGABYTE, packed, utf8 } from './making.ts';

/** An entry as it is to stand in an archive. What is not said is true: sizes, CRC-32, place. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  /** As it is stored: packed already where `method` is 8. */
  readonly content?: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly packedSize?: number;
  readonly unpackedSize?: number;
  /** Unix mode, such as 0o120777 for a link. */
  readonly mode?: number;
  /** Where its own header stands; -1 for the header of the entry before it. */
  readonly offset?: number;
  readonly extra?: Uint8Array;
  /** The name in the header before the content, where it differs from the one in the list. */
  readonly localName?: string;
}

export interface RawZip {
  readonly entries: readonly RawEntry[];
  /** How many entries the end says there are. */
  readonly count?: number;
  /** What stands before the first entry, and counts for no offset. */
  readonly before?: Uint8Array;
}

const FILE = 0o100644;

/** A ZIP archive written field by field (APPNOTE 4.3), as no program would. */
export function rawZip({ entries, count, before = new Uint8Array() }: RawZip): Uint8Array {
  const parts: Uint8Array[] = [before];
  const list: Uint8Array[] = [];
  let at = before.length;
  let last = at;
  for (const it of entries) {
    const content = typeof it.content === 'string' ? utf8(it.content) : (it.content ?? new Uint8Array());
    const name = typeof it.name === 'string' ? utf8(it.name) : it.name;
    const numbers = commonNumbers(it, content);
    if (it.offset === undefined) {
      const localName = it.localName === undefined ? name : utf8(it.localName);
      const header = joined('PK\x03\x04', numbers, two(localName.length), two(0), localName);
      last = at;
      at += header.length + content.length;
      parts.push(header, content);
    }
    const place = it.offset === undefined || it.offset < 0 ? last : it.offset;
    const extra = it.extra ?? new Uint8Array();
    list.push(
      joined(
        ...['PK\x01\x02', two(0x0314), numbers, two(name.length), two(extra.length), two(0), two(0), two(0)],
        ...[four((it.mode ?? FILE) * 0x10000), four(place), name, extra],
      ),
    );
  }
  const listed = joined(...list);
  const said = two((count ?? entries.length) & 0xffff);
  const end = joined('PK\x05\x06', two(0), two(0), said, said, four(listed.length), four(at), two(0));
  return joined(...parts, listed, end);
}

/** Version, flags, method, time, CRC-32 and sizes, which stand in both headers. */
function commonNumbers(it: RawEntry, content: Uint8Array): Uint8Array {
  const { method = 0, flags = 0x800 } = it;
  return joined(
    ...[two(20), two(flags), two(method), two(0), two(0x5c69)],
    ...[
      four(it.crc ?? crc32(content)),
      four(it.packedSize ?? content.length),
      four(it.unpackedSize ?? content.length),
    ],
  );
}

export function two(value: number): Uint8Array {
  return latin1(String.fromCharCode(value & 0xff, (value >>> 8) & 0xff));
}

export function four(value: number): Uint8Array {
  return joined(two(value & 0xffff), two(Math.floor(value / 0x10000) & 0xffff));
}

/** An entry that is packed, and says so truly. */
export async function packedEntry(name: string, content: Uint8Array | string): Promise<RawEntry> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const small = await packed(bytes);
  return { name, content: small, method: 8, crc: crc32(bytes), unpackedSize: bytes.length };
}

/** Files are kept as they are where packing would make them a bomb by its look alone: what is inside is to be read. */
const MOST_PACKED = 100;
const LARGEST_UNPACKED = 30 * MEGABYTE;

async function entryOf(name: string, content: Uint8Array | string): Promise<RawEntry> {
  const entry = await packedEntry(name, content);
  const { unpackedSize = 0 } = entry;
  const isBomb = unpackedSize > (entry.content?.length ?? 0) * MOST_PACKED;
  return isBomb && unpackedSize <= LARGEST_UNPACKED ? { name, content } : entry;
}

/** An archive of files, each by its name with folders. */
export async function zipOfFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const entries = await Promise.all(Object.entries(files).map(([name, content]) => entryOf(name, content)));
  return rawZip({ entries });
}
