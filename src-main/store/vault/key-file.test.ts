import fc from 'fast-check';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '#main/store/test-library.ts';
import {
  changePassphrase,
  KEY_FILE_NAME,
  makeProtection,
  readKeyFile,
  SCRYPT_N,
  unlock,
} from './key-file.ts';

const WORDS = 'correct heron ledger';
/** The cost of a guess in these tests: they make hundreds. */
const CHEAP = 2 ** 10;

let folder = '';
let remove = (): void => undefined;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => remove());

const keyFile = (): string => join(folder, KEY_FILE_NAME);

async function protectedFolder(passphrase = WORDS, n = CHEAP): Promise<Uint8Array> {
  const made = await makeProtection(passphrase, n);
  writeFileSync(keyFile(), made.keyFile);
  return made.key;
}

async function outcome(passphrase: string): Promise<string> {
  const unlocked = await unlock(folder, passphrase);
  return unlocked.ok ? Buffer.from(unlocked.value).toString('hex') : unlocked.error.code;
}

test('the passphrase gives the key back, at the cost a real library has', async () => {
  const key = await protectedFolder(WORDS, SCRYPT_N);
  expect(await outcome(WORDS)).toBe(Buffer.from(key).toString('hex'));
  expect(readFileSync(keyFile(), 'utf8')).not.toContain('heron');
}, 30_000);

test('a passphrase is the same however its accents were typed', async () => {
  const key = await protectedFolder('café très fermé');
  expect(await outcome('cafe\u0301 tre\u0300s ferme\u0301')).toBe(Buffer.from(key).toString('hex'));
});

test.each([['correct heron ledge'], ['Correct heron ledger'], ['correct heron ledger '], ['']])(
  'another passphrase (%s) opens nothing',
  async (passphrase) => {
    await protectedFolder();
    expect(await outcome(passphrase)).toBe('wrong-passphrase');
  },
);

test('no passphrase but the one opens it', async () => {
  await protectedFolder();
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 40 }), async (passphrase) => {
      fc.pre(passphrase.normalize('NFC') !== WORDS);
      expect(await outcome(passphrase)).toBe('wrong-passphrase');
    }),
    { numRuns: 60 },
  );
});

test('every byte counts: changed, cut off or added to, the file is refused', async () => {
  const { keyFile: whole } = await makeProtection(WORDS, CHEAP);
  for (let at = 0; at < whole.length; at += 1)
    for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes.readUInt8(at) ^ bit;
      expect(readKeyFile(bytes)).toBeNull();
    }
  fc.assert(
    fc.property(fc.nat(whole.length - 1), (length) => {
      expect(readKeyFile(whole.slice(0, length))).toBeNull();
    }),
  );
  for (const tail of [' ', '\n', '{}'])
    expect(readKeyFile(Buffer.concat([whole, Buffer.from(tail)]))).toBeNull();
});

test('a damaged file is said to be damaged, not the passphrase to be wrong', async () => {
  await protectedFolder();
  const bytes = readFileSync(keyFile());
  bytes[120] = bytes.readUInt8(120) ^ 1;
  writeFileSync(keyFile(), bytes);
  expect(await outcome(WORDS)).toBe('library-key-damaged');
});

/** A file whose sum fits and that asks for something else: what a person who can write the folder could make. */
async function asking(change: (file: Record<string, Record<string, unknown>>) => void): Promise<Uint8Array> {
  const { createHash } = await import('node:crypto');
  const { keyFile: whole } = await makeProtection(WORDS, CHEAP);
  const { check: _, ...file } = JSON.parse(Buffer.from(whole).toString('utf8'));
  change(file);
  const text = (it: object) => `${JSON.stringify(it, null, 2)}\n`;
  const check = createHash('sha256').update(text(file)).digest('hex');
  return Buffer.from(text({ ...file, check }));
}

test.each<[string, (file: Record<string, Record<string, unknown>>) => void]>([
  ['all the memory there is', (it) => Object.assign(it['kdf'] ?? {}, { n: 2 ** 30 })],
  ['twice the most', (it) => Object.assign(it['kdf'] ?? {}, { n: 2 ** 19 })],
  ['no power of two', (it) => Object.assign(it['kdf'] ?? {}, { n: 2 ** 17 + 1 })],
  ['next to no work', (it) => Object.assign(it['kdf'] ?? {}, { n: 2 })],
  ['none', (it) => Object.assign(it['kdf'] ?? {}, { n: 0 })],
  ['a number that is none', (it) => Object.assign(it['kdf'] ?? {}, { n: '131072' })],
  ['less than nothing', (it) => Object.assign(it['kdf'] ?? {}, { n: -131072 })],
  ['blocks without end', (it) => Object.assign(it['kdf'] ?? {}, { r: 2 ** 20 })],
  ['threads without end', (it) => Object.assign(it['kdf'] ?? {}, { p: 2 ** 20 })],
  ['another derivation', (it) => Object.assign(it['kdf'] ?? {}, { name: 'none' })],
  ['no salt', (it) => Object.assign(it['kdf'] ?? {}, { salt: '' })],
  ['another cipher', (it) => Object.assign(it['wrapped'] ?? {}, { cipher: 'aes-256-ecb' })],
  ['a short tag', (it) => Object.assign(it['wrapped'] ?? {}, { tag: 'abcdef12' })],
  ['more than is known', (it) => Object.assign(it, { hint: { words: 'the dog' } })],
  ['a newer form', (it) => Object.assign(it, { version: 2 })],
])('a file that asks for %s is refused before anything is derived', async (_what, change) => {
  writeFileSync(keyFile(), await asking(change));
  expect(await outcome(WORDS)).toBe('library-key-damaged');
});

test('the same file unchanged is taken', async () => {
  expect(readKeyFile(await asking(() => undefined))).not.toBeNull();
});

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['a huge file', Buffer.alloc(5000, ' ')],
  ['another JSON', Buffer.from('[]')],
  ['no text', Buffer.from([0xff, 0xfe, 0x00])],
])('%s is no key', async (_what, bytes) => {
  writeFileSync(keyFile(), bytes);
  expect(await outcome(WORDS)).toBe('library-key-damaged');
});

test('one that the disk does not give is not said to be damaged', async () => {
  mkdirSync(keyFile());
  expect(await outcome(WORDS)).toBe('cannot-read-file');
});

test('a folder without one is no encrypted library', async () => {
  expect(await outcome(WORDS)).toBe('not-a-library');
});

test('another passphrase is given to the same key', async () => {
  const key = await protectedFolder();
  const change = { before: WORDS, after: 'seven quiet barges', n: CHEAP };
  expect(await changePassphrase(folder, change)).toEqual({ ok: true, value: null });
  expect(await outcome(WORDS)).toBe('wrong-passphrase');
  expect(await outcome('seven quiet barges')).toBe(Buffer.from(key).toString('hex'));
});

test.each([
  [{ before: 'something else', after: 'seven quiet barges' }, 'wrong-passphrase'],
  [{ before: WORDS, after: 'short' }, 'passphrase-weak'],
])('a change that is refused changes nothing', async (change, code) => {
  await protectedFolder();
  const before = readFileSync(keyFile());
  expect(await changePassphrase(folder, { ...change, n: CHEAP })).toMatchObject({
    ok: false,
    error: { code },
  });
  expect(readFileSync(keyFile())).toEqual(before);
});
