import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesInArchive, openArchive } from './archive-entries.ts';
import { renamed, withField, zipOf } from './zip-file.test-support.ts';

const open = (bytes: Uint8Array) =>
  openArchive({ fileName: 'box.zip', mediaType: null, encoding: null, bytes });
const text = (bytes: Uint8Array | null | undefined) => (bytes ? new TextDecoder().decode(bytes) : bytes);

const words = 'The harbour of Port Marrow opened again in spring. '.repeat(40);
const two = await zipOf({ 'notes/first.txt': words, 'second.txt': 'Short.' });

describe('a sound archive', () => {
  test('gives its entries whole, in their order', async () => {
    const opened = await open(two);
    expect(opened.ok && opened.value.map((it) => [it.name, text(it.bytes)])).toEqual([
      ['notes/first.txt', words],
      ['second.txt', 'Short.'],
    ]);
    expect(await namesInArchive(two)).toEqual(['notes/first.txt', 'second.txt']);
  });

  test.each([
    ['in UTF-8 with its mark', 'Порт.txt', 0x800],
    ['in UTF-8 without its mark', 'Порт.txt', 0],
  ])('has names %s', async (_, name, flag) => {
    const zip = withField(await zipOf({ [name]: 'x' }), name, 'flags', (old) => (old & ~0x800) | flag);
    expect(await namesInArchive(zip)).toEqual([name]);
  });

  test('may hold a small file that packs well', async () => {
    expect((await open(await zipOf({ 'blank.bmp': new Uint8Array(900_000) }))).ok).toBe(true);
  });
});

describe('an entry that is damaged is told from the others', () => {
  test.each([
    ['a wrong CRC-32', withField(two, 'notes/first.txt', 'crc32', (old) => old ^ 1)],
    ['a packing that is not known', withField(two, 'notes/first.txt', 'method', () => 12)],
    ['packed bytes that mean nothing', withGarbage(two)],
  ])('%s', async (_, bytes) => {
    const opened = await open(bytes);
    expect(opened.ok && opened.value.map((it) => text(it.bytes))).toEqual([null, 'Short.']);
  });

  /** The first block of the first entry gets a type that does not exist. */
  function withGarbage(archive: Uint8Array): Uint8Array {
    const bytes = archive.slice();
    bytes[30 + 'notes/first.txt'.length] = 0x07;
    return bytes;
  }
});

const stored = await zipOf({ 'aa/aa/x': 'Words.', other: 'More.' });
const manyEntries = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.txt`, '']));
const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024).map((_, at) => (at * at) >> 7);

describe('an archive is refused', () => {
  const cases: [string, () => Uint8Array | Promise<Uint8Array>, string][] = [
    ['for a name that leads upwards', () => renamed(stored, 'aa/aa/x', '../../x'), 'box.zip: ../../x'],
    ['for an absolute name', () => renamed(stored, 'aa/aa/x', '/a/aa/x'), 'box.zip: /a/aa/x'],
    ['for a name with a drive', () => renamed(stored, 'aa/aa/x', 'C:/aa/x'), 'box.zip: C:/aa/x'],
    ['for a name on a share', () => renamed(stored, 'aa/aa/x', '\\\\aa\\ax'), 'box.zip: \\\\aa\\ax'],
    ['for a control character', () => renamed(stored, 'aa/aa/x', 'aa/aa/\x01'), 'box.zip: aa/aa/\x01'],
    ['for a link', () => zipOf({ 'aa/link': '/etc/passwd' }, 0o120777), 'box.zip: aa/link'],
    ['for a device', () => zipOf({ 'aa/null': '' }, 0o020666), 'box.zip: aa/null'],
    ['for encryption', () => withField(stored, 'other', 'flags', (old) => old | 1), 'box.zip: other'],
    ['for strong encryption', () => withField(stored, 'other', 'flags', (old) => old | 0x41), 'box.zip'],
    ['for more entries than 5,000', () => zipOf(manyEntries), 'box.zip'],
    ['for entries that overlap', () => withField(stored, 'other', 'offset', () => 0), 'box.zip: other'],
    ['for a beginning outside', () => withField(stored, 'other', 'offset', () => 1e9), 'box.zip: other'],
    ['for a bomb', () => zipOf({ 'bomb.txt': new Uint8Array(9_000_000) }), 'box.zip: bomb.txt'],
    ['for 65 MB', () => zipOf({ one: megabytes(33), two: megabytes(32) }), 'box.zip: two'],
    ['for a size too small', () => withField(two, 'second.txt', 'unpacked', () => 5), 'box.zip: second.txt'],
    ['for a size too large', () => withField(two, 'second.txt', 'unpacked', () => 7), 'box.zip: second.txt'],
    [
      'for bytes cut off',
      () => withField(two, 'second.txt', 'packed', (it) => it - 2),
      'box.zip: second.txt',
    ],
    ['for a list cut off', () => two.slice(0, -30), 'box.zip'],
    ['for being none', () => new TextEncoder().encode('PK\u0003\u0004 and so on'), 'box.zip'],
  ];
  test.each(cases)('%s', async (_, made, subject) => {
    expect(await open(await made())).toEqual({
      ok: false,
      error: { code: 'archive-refused', subject, line: null },
    });
  });

  test('for a name that occurs twice', async () => {
    const twice = renamed(await zipOf({ 'a.txt': 'One.', 'b.txt': 'Two.' }), 'a.txt', 'b.txt');
    expect(await open(twice)).toMatchObject({ ok: false, error: { subject: 'box.zip: b.txt' } });
  });
});

test('whatever bytes an archive has, it is opened or refused', async () => {
  const flips = fc.array(fc.tuple(fc.nat(two.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(flips, fc.nat(two.length), async (changes, length) => {
      const bytes = two.slice(0, length % 3 === 0 ? length : two.length);
      for (const [at, value] of changes) bytes[at] = value;
      const opened = await open(bytes);
      expect(opened.ok || opened.error.code).toBe(opened.ok ? true : 'archive-refused');
    }),
    { numRuns: 400 },
  );
});
