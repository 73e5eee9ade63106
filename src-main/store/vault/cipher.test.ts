import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Of } from '#main/store/hash.ts';
import { makeCipher, SEAL_BYTES } from './cipher.ts';

const KEY = Buffer.alloc(32, 7);

test('what was sealed opens, and is as much longer as is said', () => {
  const cipher = makeCipher(KEY);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const hash = sha256Of(bytes);
      const sealed = cipher.seal(hash, bytes);
      expect(sealed.length).toBe(bytes.length + SEAL_BYTES);
      expect(cipher.open(hash, sealed)).toEqual(Buffer.from(bytes));
      expect(cipher.seal(hash, bytes)).not.toEqual(sealed);
    }),
  );
});

test('no changed byte, no missing one and no other key or hash opens it', () => {
  const cipher = makeCipher(KEY);
  const bytes = Buffer.from('Twelve barges left Port Marrow.');
  const hash = sha256Of(bytes);
  const sealed = cipher.seal(hash, bytes);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = changed.readUInt8(at) ^ 1;
    expect(cipher.open(hash, changed)).toBeNull();
    expect(cipher.open(hash, sealed.subarray(0, at))).toBeNull();
  }
  expect(makeCipher(Buffer.alloc(32, 8)).open(hash, sealed)).toBeNull();
  expect(cipher.open(sha256Of('another'), sealed)).toBeNull();
});

test('names are the same for the library and say nothing to others', () => {
  const hash = sha256Of('a known document');
  const name = makeCipher(KEY).blobName(hash);
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  expect(makeCipher(KEY).blobName(hash)).toBe(name);
  expect(makeCipher(Buffer.alloc(32, 8)).blobName(hash)).not.toBe(name);
});

test('a cipher that was wiped seals nothing: zeros would be a key too', () => {
  const cipher = makeCipher(KEY);
  cipher.wipe();
  expect(() => cipher.seal(sha256Of('a'), Buffer.from('a'))).toThrow('locked');
  expect(() => cipher.blobName(sha256Of('a'))).toThrow('locked');
  expect(Buffer.from(cipher.databaseKey).every((it) => it === 0)).toBe(true);
});
