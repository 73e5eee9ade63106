import { BAG_FOLDER } from '#core/bundle/format.ts';
import { packedEntry, rawZip, type RawEntry } from '#main/importers/hostile/raw-zip.ts';
import { changed, zipped, type Files } from './made-bag.ts';
import { MEGABYTE, entry, ABOUT, originalOf, type HostileBundle } from './making.ts';

/** Faults of the archive itself. */
export const ARCHIVES: Readonly<Record<string, HostileBundle>> = {
  'no zip at all': { fault: 'not-a-zip', make: () => Buffer.from('Dear Sir, please open this.') },
  'an empty file': { fault: 'not-a-zip', make: () => new Uint8Array() },
  'cut off in the middle': { fault: 'truncated', make: (good) => zipped(good).subarray(0, 4000) },
  'cut off before its end': { fault: 'truncated', make: (good) => zipped(good).subarray(0, -30) },
  'a name that climbs out': entry('name-unsafe', { name: `${BAG_FOLDER}../../etc/passwd`, content: 'x' }),
  'a name from the root': entry('name-unsafe', { name: '/etc/passwd', content: 'x' }),
  'a name with a drive': entry('name-unsafe', { name: 'C:/Windows/x', content: 'x' }),
  'a name on a server': entry('name-unsafe', { name: '\\\\server\\share\\x', content: 'x' }),
  'a name with backslashes': entry('name-unsafe', { name: `${BAG_FOLDER}data\\..\\x`, content: 'x' }),
  'a name with a line break': entry('name-unsafe', { name: `${BAG_FOLDER}data/x\ny`, content: 'x' }),
  'a name without end': entry('name-unsafe', { name: `${BAG_FOLDER}data/${'x'.repeat(5000)}`, content: 'x' }),
  'a symbolic link': entry('link-or-device', {
    name: `${BAG_FOLDER}data/link`,
    content: '/etc',
    mode: 0o120777,
  }),
  'a device': entry('link-or-device', { name: `${BAG_FOLDER}data/null`, mode: 0o020666 }),
  'an encrypted file': entry('encrypted', { name: `${BAG_FOLDER}data/x`, content: 'x', flags: 0x801 }),
  'a way of packing nobody has': entry('packing-unknown', {
    name: `${BAG_FOLDER}data/x`,
    content: 'x',
    method: 99,
  }),
  'one name twice': entry('name-twice', { name: BAG_FOLDER + ABOUT, content: '{}' }),
  'one name twice, in capitals': entry('name-twice', {
    name: `${BAG_FOLDER}data/BUNDLE.json`,
    content: '{}',
  }),
  'one name twice, composed otherwise': {
    fault: 'name-twice',
    make: (good) =>
      zipped(good, {}, [
        { name: `${BAG_FOLDER}data/caf\u00e9`, content: 'x' },
        { name: `${BAG_FOLDER}data/cafe\u0301`, content: 'y' },
      ]),
  },
  'another name in its own header': entry('headers-disagree', {
    ...{ name: `${BAG_FOLDER}data/x`, localName: `${BAG_FOLDER}data/y`, content: 'x' },
  }),
  'files that share their bytes': entry('entries-overlap', {
    name: `${BAG_FOLDER}data/again`,
    content: 'x',
    offset: -1,
  }),
  'bytes before the first file': {
    fault: 'hidden-bytes',
    make: (good) => zipped(good, { before: Buffer.alloc(300, 'MZ') }),
  },
  'bytes after the end': {
    fault: 'hidden-bytes',
    make: (good) => Buffer.concat([zipped(good), Buffer.alloc(50)]),
  },
  'more files than it counts': {
    fault: 'hidden-bytes',
    make: (good) => zipped(good, { count: good.size - 1 }),
  },
  'too many files': {
    fault: 'too-many-entries',
    make: () =>
      rawZip({ entries: Array.from({ length: 60_000 }, (_, at) => ({ name: `${BAG_FOLDER}data/${at}` })) }),
  },
  'a bomb of one file': {
    fault: 'packed-too-tightly',
    make: async (good) =>
      zipped(good, {}, [await packedEntry(`${BAG_FOLDER}data/bomb`, new Uint8Array(60 * MEGABYTE))]),
  },
  'a file that says it is smaller': {
    fault: 'size-untrue',
    make: async (good) => zippedWith(good, ABOUT, { unpackedSize: 10 }),
  },
  'a file that says it is larger': {
    fault: 'size-untrue',
    make: async (good) => zippedWith(good, ABOUT, { unpackedSize: 4000 }),
  },
  'a stored file of two sizes': entry('size-untrue', {
    name: `${BAG_FOLDER}data/x`,
    content: 'xy',
    unpackedSize: 9,
  }),
  'a wrong checksum': { fault: 'checksum-wrong', make: (good) => zippedWith(good, ABOUT, { crc: 1 }) },
  'an original of a gigabyte': {
    fault: 'file-too-large',
    make: async (good) => {
      // Only said, never there: what is too large is refused before a byte of it is unpacked.
      const path = originalOf(good);
      const packed = await packedEntry(BAG_FOLDER + path, Buffer.alloc(7 * MEGABYTE, 'harbour fees'));
      const filler = Buffer.alloc(6 * MEGABYTE);
      const rest = changed(good, { [path]: null });
      return zipped(rest, {}, [
        {
          ...packed,
          content: Buffer.concat([packed.content as Uint8Array, filler]),
          unpackedSize: 1024 * MEGABYTE,
        },
      ]);
    },
  },
};

/** One file packed, with a lie about it. */
async function zippedWith(good: Files, path: string, lie: Partial<RawEntry>): Promise<Uint8Array> {
  const packed = await packedEntry(BAG_FOLDER + path, good.get(path) ?? new Uint8Array());
  return zipped(changed(good, { [path]: null }), {}, [{ ...packed, ...lie }]);
}
