import { BAG_FOLDER } from '#core/bundle/format.ts';
import type { BundleFault } from '#core/bundle/faults.ts';
import { newSigningKey } from '#main/bundles/signing-key.ts';
import { packedEntry, rawZip, type RawEntry } from '#main/importers/hostile/raw-zip.ts';
import { sha256Of } from '#main/store/hash.ts';
import { changed, edited, forged, relisted, withSignature, zipped, type Files } from './made-bag.ts';

// Bundles as somebody would make them who means harm, or a disk that does not know better. Each begins with a good one.

export interface HostileBundle {
  readonly fault: BundleFault;
  make(good: Files): Uint8Array | Promise<Uint8Array>;
}

const MEGABYTE = 1024 * 1024;
const TOO_LONG = 65;

const entry = (fault: BundleFault, more: RawEntry): HostileBundle => ({
  fault,
  make: (good) => zipped(good, {}, [more]),
});
const record = (
  fault: BundleFault,
  path: string,
  edit: (it: Record<string, unknown>) => unknown,
): HostileBundle => ({ fault, make: (good) => edited(good, path, edit as never) });
const text = (fault: BundleFault, path: string, content: string): HostileBundle => ({
  fault,
  make: (good) => forged(good, { [path]: content }),
});
const bag = (fault: BundleFault, changes: Readonly<Record<string, string | null>>): HostileBundle => ({
  fault,
  make: (good) => zipped(changed(good, changes)),
});

const SOURCE = 'data/sources/s1.json';
const EXCERPTS = 'data/excerpts/s1.json';
const ABOUT = 'data/bundle.json';
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const textOf = (good: Files): string => [...good.keys()].find((it) => it.startsWith('data/texts/')) ?? '';
const originalOf = (good: Files): string =>
  [...good.keys()].find((it) => it.startsWith('data/originals/')) ?? '';

const ARCHIVES: Readonly<Record<string, HostileBundle>> = {
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

const BAGS: Readonly<Record<string, HostileBundle>> = {
  'an ordinary archive': {
    fault: 'no-bag',
    make: () => rawZip({ entries: [{ name: 'letter.txt', content: 'Hello' }] }),
  },
  'no bagit.txt': bag('no-bag', { 'bagit.txt': null }),
  'a file beside the bag': entry('no-bag', { name: 'readme.txt', content: 'x' }),
  'another version of BagIt': {
    fault: 'bagit-version',
    make: (good) =>
      relistedTags(good, 'bagit.txt', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n'),
  },
  'files to fetch': bag('fetch-present', { 'fetch.txt': 'https://example.org/x 10 data/x\n' }),
  'no list of digests': bag('manifest-missing', { 'manifest-sha256.txt': null }),
  'no list of the lists': bag('manifest-missing', { 'tagmanifest-sha256.txt': null }),
  'a list in MD5': bag('manifest-foreign', {
    'manifest-md5.txt': 'd41d8cd98f00b204e9800998ecf8427e  data/x\n',
  }),
  'a list that is no list': {
    fault: 'manifest-unreadable',
    make: (good) => relistedTags(good, 'manifest-sha256.txt', 'Trust me.\n'),
  },
  'a file nobody listed': bag('not-in-manifest', { 'data/extra.json': '{}' }),
  'a listed file that is not there': {
    fault: 'file-missing',
    make: (good) => zipped(changed(good, { [textOf(good)]: null })),
  },
  'a file of another digest': bag('digest-wrong', { [ABOUT]: '{"format":1}' }),
  'a list that was changed': {
    fault: 'digest-wrong',
    make: (good) => zipped(changed(good, { 'bag-info.txt': 'Bag-Software-Agent: Somebody\n' })),
  },
  'an original that was changed': {
    fault: 'original-changed',
    make: (good) => forged(good, { [originalOf(good)]: 'Not what was sent.' }),
  },
  'a file that does not belong there': {
    fault: 'file-unknown',
    make: (good) => forged(good, { 'data/run.sh': 'rm -rf /' }),
  },
  'an archive inside that nothing speaks of': {
    fault: 'file-unknown',
    make: (good) => forged(good, { [`data/originals/${sha256Of('x')}`]: zipped(good) }),
  },
  'a signature of something else': {
    fault: 'signature-of-something-else',
    make: (good) => withSignature(good, (it) => ({ ...it, manifest: sha256Of('something else') })),
  },
  'a signature carried over to a changed bundle': {
    fault: 'signature-of-something-else',
    make: (good) => {
      const old = withSignatureOf(good);
      return zipped(changed(relisted(changed(good, { [SOURCE]: touched(good) })), { 'signature.json': old }));
    },
  },
  'a signature with another key': {
    fault: 'signature-broken',
    make: (good) =>
      withSignature(good, (it) => ({
        ...it,
        publicKey: newSigningKey('Ben Marsh', '2026-11-22T10:00:00.000Z').publicKey,
      })),
  },
  'a signature with another name': {
    fault: 'signature-broken',
    make: (good) => withSignature(good, (it) => ({ ...it, signer: 'The Minister' })),
  },
  'a signature of zeros': {
    fault: 'signature-broken',
    make: (good) => withSignature(good, (it) => ({ ...it, signature: `${'A'.repeat(86)}==` })),
  },
  'a signature nobody can read': {
    fault: 'signature-unreadable',
    make: (good) => withSignature(good, (it) => ({ ...it, algorithm: 'none' })),
  },
};

function relistedTags(good: Files, name: string, content: string): Uint8Array {
  const files = changed(good, { [name]: content });
  const lines = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'].map(
    (it) => `${sha256Of(files.get(it) ?? new Uint8Array())}  ${it}\n`,
  );
  return zipped(changed(files, { 'tagmanifest-sha256.txt': lines.join('') }));
}

function withSignatureOf(good: Files): string {
  let said = '';
  withSignature(good, (it) => (said = JSON.stringify(it)));
  return said;
}

const touched = (good: Files): string => decode(good.get(SOURCE)).replace('Harbour news', 'Harbour lies');

const RECORDS: Readonly<Record<string, HostileBundle>> = {
  'a newer format': record('format-newer', ABOUT, (it) => ({ ...it, format: 2 })),
  'a newer briefing': record('format-newer', 'data/briefing.json', (it) => ({ ...it, model: 99 })),
  'JSON that is none': text('json-unreadable', SOURCE, '{"source": '),
  'JSON in another encoding': {
    fault: 'json-unreadable',
    make: (good) => forged(good, { [SOURCE]: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }),
  },
  'JSON without a floor': text('json-too-deep', SOURCE, `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'JSON that is too large': text('json-too-large', SOURCE, `"${'harbour '.repeat(3 * MEGABYTE)}"`),
  'a key twice': {
    fault: 'json-key-twice',
    make: (good) => forged(good, { [SOURCE]: decode(good.get(SOURCE)).replace('{', '{"residue":[],') }),
  },
  'a key twice, spelt otherwise': {
    fault: 'json-key-twice',
    make: (good) => forged(good, { [SOURCE]: decode(good.get(SOURCE)).replace('{', '{"\\u0072esidue":[],') }),
  },
  'a key that changes its object': {
    fault: 'json-key-forbidden',
    make: (good) => forged(good, { [SOURCE]: decode(good.get(SOURCE)).replace('{', '{"__proto__":{},') }),
  },
  'another shape': text('shape-wrong', SOURCE, '[]'),
  'a field nobody knows': record('shape-wrong', SOURCE, (it) => ({ ...it, run: 'x' })),
  'a number where words belong': record('shape-wrong', SOURCE, (it) => ({
    ...it,
    source: { ...(it['source'] as object), title: 42 },
  })),
  'an id that climbs out': record('id-hostile', SOURCE, (it) => withSource(it, { id: '../../x' })),
  'an id that cannot be seen': record('id-hostile', SOURCE, (it) => withSource(it, { id: 's\u202e1' })),
  'an id that is a property': record('id-hostile', SOURCE, (it) => withSource(it, { id: '__proto__' })),
  'an id without end': record('shape-wrong', SOURCE, (it) => withSource(it, { id: 'x'.repeat(TOO_LONG) })),
  'one id for two sources': {
    fault: 'id-twice',
    make: (good) => forged(good, { 'data/sources/again.json': decode(good.get(SOURCE)) }),
  },
  'one id for two excerpts': record('id-twice', EXCERPTS, (it) => [
    ...(it as never as object[]),
    ...(it as never as object[]),
  ]),
  'more things than it says': record('counts-untrue', ABOUT, (it) => ({
    ...it,
    counts: { ...(it['counts'] as object), sources: 1 },
  })),
  'an excerpt of no source': record('points-nowhere', EXCERPTS, (it) =>
    (it as never as object[]).map((one) => ({ ...one, sourceId: 'nobody' })),
  ),
  'words the text does not have': record('excerpt-not-in-text', EXCERPTS, (it) =>
    (it as never as { anchor: { exact: string } }[]).map((one) => ({
      ...one,
      anchor: { ...one.anchor, exact: one.anchor.exact.replace('raised', 'halved') },
    })),
  ),
  'an excerpt of another text': record('excerpt-not-in-text', EXCERPTS, (it) =>
    (it as never as { anchor: object }[]).map((one) => ({
      ...one,
      anchor: { ...one.anchor, textSha256: sha256Of('another') },
    })),
  ),
  'a number the text does not have': record('excerpt-not-in-text', 'data/figures/s1.json', (it) =>
    (it as never as { anchor: { exact: string } }[]).map((one) => ({
      ...one,
      anchor: { ...one.anchor, exact: one.anchor.exact.replace('42', '92') },
    })),
  ),
  'a text of another hash': {
    fault: 'text-changed',
    make: (good) => forged(good, { [textOf(good)]: 'Another text altogether.' }),
  },
  'an original of another size': record('size-untrue', SOURCE, (it) => withSource(it, { byteLength: 3 })),
  'furniture in the middle of a word': record('shape-wrong', SOURCE, (it) => ({
    ...it,
    residue: [{ start: 3, end: 7, reason: 'menu', restored: false }],
  })),
  'a page behind the end': record('shape-wrong', SOURCE, (it) => ({
    ...it,
    layout: { pages: [{ number: 1, label: '1', start: 0, end: 99_999 }], tables: [] },
  })),
  'a picture of another kind': record('picture-not-as-said', 'data/pictures.json', (it) =>
    (it as never as object[]).map((one) => ({ ...one, mediaType: 'image/svg+xml' })),
  ),
  'a picture of another size': record('picture-not-as-said', 'data/pictures.json', (it) =>
    (it as never as object[]).map((one) => ({ ...one, width: 5000 })),
  ),
  'an origin that is nowhere': text(
    'points-nowhere',
    'data/origins.json',
    JSON.stringify({ links: [{ source: 's1', origin: { kind: 'source', id: 'nobody' } }], notIncluded: [] }),
  ),
  'a source that derives from itself': text(
    'points-nowhere',
    'data/origins.json',
    JSON.stringify({ links: [{ source: 's1', origin: { kind: 'source', id: 's1' } }], notIncluded: [] }),
  ),
  'comments the sender did not send': text(
    'shape-wrong',
    'data/comments.json',
    JSON.stringify([
      { id: 't1', blockId: 'k1', quote: '', createdAt: 'yesterday', resolved: null, comments: [] },
    ]),
  ),
};

function withSource(it: Record<string, unknown>, change: object): object {
  return { ...it, source: { ...(it['source'] as object), ...change } };
}

export const hostileBundles: Readonly<Record<string, HostileBundle>> = { ...ARCHIVES, ...BAGS, ...RECORDS };
