import type { HostileFile } from './hostile-file.ts';
import { filled, joined, latin1, MEGABYTE, noise, packed, SENTENCE, utf8 } from './making.ts';
import { four, packedEntry, rawZip, two, zipOfFiles, type RawEntry } from './raw-zip.ts';

const good: RawEntry = { name: 'good.txt', content: SENTENCE };
const withEntry = (entry: RawEntry) => rawZip({ entries: [good, entry] });

type Made = Pick<HostileFile, 'make' | 'expected'> & { readonly fileName?: string };

/** An archive that is refused because of one entry, and names it. */
const badEntry = (entry: RawEntry, naming = typeof entry.name === 'string' ? entry.name : ''): Made => ({
  make: () => withEntry(entry),
  expected: { refused: 'archive-refused', naming },
});
const refusedAs = (make: HostileFile['make'], naming = 'box.zip'): Made => ({
  make,
  expected: { refused: 'archive-refused', naming },
});

/** Three entries whose contents are the same bytes: the headers of the later ones lie within the first. */
async function overlapping(): Promise<Uint8Array> {
  const kernel = await packed(new Uint8Array(MEGABYTE));
  const sizes = { method: 8, packedSize: kernel.length, unpackedSize: MEGABYTE };
  const names = Array.from({ length: 50 }, (_, at) => `${at}.txt`);
  return rawZip({
    entries: [
      { name: 'first.txt', content: kernel, ...sizes },
      ...names.map((name): RawEntry => ({ name, offset: -1, ...sizes })),
    ],
  });
}

/** Says in 64 bits that an entry is larger than any disk. */
const zip64 = (unpacked: bigint, place: bigint): Uint8Array => {
  const fields = new DataView(new ArrayBuffer(24));
  fields.setBigUint64(0, unpacked, true);
  fields.setBigUint64(8, unpacked, true);
  fields.setBigUint64(16, place, true);
  return joined(two(1), two(24), new Uint8Array(fields.buffer));
};

async function nested(depth: number): Promise<Uint8Array> {
  let inner = rawZip({ entries: [good] });
  for (let level = 0; level < depth; level += 1)
    inner = rawZip({ entries: [await packedEntry('inner.zip', inner)] });
  return inner;
}

const cut = (share: number) => async () => {
  const whole = await zipOfFiles({ 'a.txt': SENTENCE.repeat(40), 'b.txt': noise(4000) });
  return whole.slice(0, Math.floor(whole.length * share));
};

const CASES: Readonly<Record<string, Made>> = {
  'a name that leads upwards': badEntry({ name: '../../.bashrc', content: 'x' }),
  'a name that leads upwards halfway': badEntry({ name: 'a/../../b.txt', content: 'x' }),
  'an absolute name': badEntry({ name: '/etc/passwd', content: 'x' }),
  'a name on a share': badEntry({ name: '\\\\server\\share\\a.txt', content: 'x' }),
  'a name with a drive': badEntry({ name: 'C:/Windows/a.txt', content: 'x' }),
  'a name with a drive and no slash': badEntry({ name: 'C:a.txt', content: 'x' }),
  'backslashes that lead upwards': badEntry({ name: '..\\..\\a.txt', content: 'x' }),
  'a zero byte in a name': badEntry({ name: 'a.txt\0.exe', content: 'x' }),
  'a line end in a name': badEntry({ name: 'a\n[Imported] b.txt', content: 'x' }),
  'a name of 60,000 characters': badEntry({ name: 'a'.repeat(60_000), content: 'x' }),
  'no name': badEntry({ name: '', content: 'x' }),
  'a link': badEntry({ name: 'link', content: '/etc/passwd', mode: 0o120777 }),
  'a device': badEntry({ name: 'null', mode: 0o020666 }),
  'a pipe': badEntry({ name: 'pipe', mode: 0o010644 }),
  'a password': badEntry({ name: 'secret.txt', content: noise(40), flags: 0x801 }),
  'a hidden list': badEntry({ name: 'secret.txt', content: noise(40), flags: 0x2041 }, 'box.zip'),
  'a name that occurs twice': refusedAs(() => rawZip({ entries: [good, good] }), 'good.txt'),
  'a name that is a file and a folder': {
    make: () => rawZip({ entries: [good, { name: 'good.txt/inside.txt', content: 'Inside.' }] }),
    expected: { parts: ['good.txt', 'inside.txt'], problems: [] },
  },
  'another name before the content': {
    make: () => withEntry({ name: 'b.txt', localName: '../', content: 'Words.' }),
    // What the list says is what counts; nothing is written under either name.
    expected: { parts: ['good.txt', 'b.txt'], problems: [] },
  },
  'letters turned round in a name': {
    make: () => withEntry({ name: 'invoice\u202etxt.exe.txt', content: 'Words.' }),
    expected: { parts: ['good.txt', 'invoice\u202etxt.exe.txt'], problems: [] },
  },
  'a name in an old code page': {
    make: () => withEntry({ name: latin1('caf\x82.txt'), flags: 0, content: 'Words.' }),
    expected: { parts: ['good.txt', 'café.txt'], problems: [] },
  },
  '60,000 entries': refusedAs(() =>
    rawZip({ entries: Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}` })) }),
  ),
  '60,000 entries, and it says three': refusedAs(() =>
    rawZip({ count: 3, entries: Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}` })) }),
  ),
  'a flat bomb': refusedAs(
    async () => rawZip({ entries: [await packedEntry('bomb.txt', new Uint8Array(60 * MEGABYTE))] }),
    'bomb.txt',
  ),
  'a bomb in 600 pieces': refusedAs(async () => {
    const piece = await packedEntry('', new Uint8Array(MEGABYTE));
    return rawZip({ entries: Array.from({ length: 600 }, (_, at) => ({ ...piece, name: `${at}.txt` })) });
  }),
  'a bomb that says it is small': refusedAs(async () => {
    const bomb = await packedEntry('bomb.txt', new Uint8Array(60 * MEGABYTE));
    return rawZip({ entries: [{ ...bomb, unpackedSize: 100 }] });
  }, 'bomb.txt'),
  'entries that share their bytes': refusedAs(overlapping),
  'a beginning outside the file': badEntry({
    name: 'far.txt',
    offset: 0x7fffffff,
    unpackedSize: 5,
    packedSize: 5,
  }),
  'a size beyond the end': badEntry({ name: 'long.txt', content: 'x', packedSize: 9000, unpackedSize: 9000 }),
  'a size too small': badEntry({ name: 'short.txt', content: 'Words.', packedSize: 3, unpackedSize: 6 }),
  'a size of 16 exabytes': badEntry(
    {
      ...{ name: 'vast.txt', content: 'x', packedSize: 0xffffffff, unpackedSize: 0xffffffff },
      extra: zip64(0xffff_ffff_ffff_ffffn, 0n),
    },
    'box.zip',
  ),
  'a size in 64 bits that is missing': badEntry(
    { name: 'vast.txt', content: 'x', packedSize: 0xffffffff, unpackedSize: 0xffffffff },
    'box.zip',
  ),
  'a list that begins in 64 bits, and nowhere': refusedAs(() => {
    const whole = withEntry({ name: 'b.txt', content: 'x' });
    const locator = joined('PK\x06\x07', four(0), four(0xffffff00), four(0xffff), four(1));
    const end = whole.slice(-22);
    end.fill(0xff, 8, 20);
    return joined(whole.slice(0, -22), locator, end);
  }),
  'a wrong CRC-32': {
    make: () => withEntry({ name: 'bad.txt', content: 'Words.', crc: 1 }),
    expected: { parts: ['good.txt'], problems: ['archive-entry-refused'] },
  },
  'a packing that nobody knows': {
    make: () => withEntry({ name: 'bad.txt', content: 'Words.', method: 99 }),
    expected: { parts: ['good.txt'], problems: ['archive-entry-refused'] },
  },
  'packed bytes that mean nothing': {
    make: () =>
      withEntry({ name: 'bad.txt', content: joined('\x07', noise(200)), method: 8, unpackedSize: 5000 }),
    expected: { parts: ['good.txt'], problems: ['archive-entry-refused'] },
  },
  'an archive inside': {
    make: async () => withEntry(await packedEntry('inner.zip', rawZip({ entries: [good] }))),
    expected: { parts: ['good.txt'], problems: ['archive-entry-refused'] },
  },
  'an archive inside under another name': {
    make: async () => withEntry(await packedEntry('letter.txt', rawZip({ entries: [good] }))),
    expected: { parts: ['good.txt'], problems: ['archive-entry-refused'] },
  },
  'archives in archives, forty deep': {
    make: () => nested(40),
    expected: { refused: 'archive-entry-refused', naming: 'inner.zip' },
  },
  'nothing in it': { make: () => rawZip({ entries: [] }), expected: { refused: 'empty-text' } },
  'only folders': {
    make: () => rawZip({ entries: [{ name: 'a/', mode: 0o040755 }] }),
    expected: { refused: 'empty-text' },
  },
  'a quarter of it': refusedAs(cut(0.25)),
  'half of it': refusedAs(cut(0.5)),
  'three quarters of it': refusedAs(cut(0.75)),
  'all but the last byte': refusedAs(cut(0.9999)),
  'ends of archives without end': refusedAs(() => joined('PK\x03\x04', filled(8 * MEGABYTE, 'PK\x05\x06'))),
  'something before the first entry': {
    // An archive that unpacks itself begins with a program: it is none that is read here.
    make: () => rawZip({ before: joined('MZ\x90\0', noise(500)), entries: [good] }),
    expected: { refused: 'unknown-format' },
  },
  'a program for telephones': {
    make: () => rawZip({ entries: [{ name: 'AndroidManifest.xml', content: utf8('<manifest/>') }] }),
    expected: { refused: 'unknown-format' },
  },
};

/** ZIP archives that lie, lead elsewhere or unfold into far more than they are. */
export const archives: readonly HostileFile[] = Object.entries(CASES).map(([name, it]) => ({
  fileName: 'box.zip',
  ...it,
  name,
}));
