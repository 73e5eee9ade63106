import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { CallError } from '#core/contract/errors.ts';
import { isWeakPassphrase, writtenPassphrase } from '#core/model/passphrase.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { writeWhole } from '#main/store/atomic-file.ts';
import { codeOf, expectedFailure } from '#main/store/failures.ts';
import { KEY_BYTES } from './cipher.ts';

/** In the folder of an encrypted library: its key, wrapped by the passphrase. Without this file nothing can be read. */
export const KEY_FILE_NAME = 'library.key';

/** What a new encrypted library is made with: its key, and the file that is to hold it. */
export interface Protection {
  readonly key: Uint8Array;
  readonly keyFile: Uint8Array;
}

/** Of scrypt: 128 MB of memory and about half a second for each guess. */
export const SCRYPT_N = 2 ** 17;
/** A file may ask for so much and no more, because whoever can write it could ask for all memory there is: 256 MB. */
const MOST_N = 2 ** 18;
const LEAST_N = 2 ** 10;
const SCRYPT_R = 8;
const SCRYPT_P = 1;
const MOST_FILE_BYTES = 4096;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const head = z.strictObject({
  format: z.literal('chancery-library-key'),
  version: z.literal(1),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    n: z
      .int()
      .min(LEAST_N)
      .max(MOST_N)
      .refine((it) => Number.isInteger(Math.log2(it))),
    r: z.literal(SCRYPT_R),
    p: z.literal(SCRYPT_P),
    salt: hex(32),
  }),
});
const keyFile = head.extend({
  wrapped: z.strictObject({
    cipher: z.literal('aes-256-gcm'),
    nonce: hex(12),
    key: hex(KEY_BYTES),
    tag: hex(16),
  }),
  /** SHA-256 of all the rest, so that a damaged file is not taken for a wrong passphrase. */
  check: hex(32),
});
type Head = z.infer<typeof head>;
type KeyFile = z.infer<typeof keyFile>;

/** Whether a folder holds an encrypted library, or one that is being made. */
export function isProtected(folder: string): boolean {
  return existsSync(join(folder, KEY_FILE_NAME));
}

/** A new random key, wrapped by a passphrase. `n` is for tests, which cannot wait. */
export async function makeProtection(passphrase: string, n = SCRYPT_N): Promise<Protection> {
  const key = randomBytes(KEY_BYTES);
  return { key, keyFile: await wrap(key, passphrase, n) };
}

/**
 * The key of an encrypted library. Takes about a second, beside what else the thread does; the caller wipes the answer
 * when it is done with it. Fails with `wrong-passphrase`, `library-key-damaged`, `cannot-read-file` and `not-a-library`.
 */
export async function unlock(folder: string, passphrase: string): Promise<Result<Buffer, CallError>> {
  const name = basename(folder);
  const bytes = readBounded(join(folder, KEY_FILE_NAME));
  if (bytes === null) return fail({ code: 'not-a-library', name });
  if (bytes === 'unreadable') return fail({ code: 'cannot-read-file', name: KEY_FILE_NAME });
  const file = readKeyFile(bytes);
  if (file === null) return fail({ code: 'library-key-damaged', name });
  const key = await unwrap(file, passphrase);
  return key === null ? fail({ code: 'wrong-passphrase', name }) : ok(key);
}

/**
 * Wraps the same key by another passphrase: nothing else of the library changes, and its backups open as before. Copies of
 * the old file open with the old passphrase. Fails like `unlock`, with `passphrase-weak`, `disk-full` and
 * `cannot-write-file`.
 */
export async function changePassphrase(
  folder: string,
  { before, after, n = SCRYPT_N }: { readonly before: string; readonly after: string; readonly n?: number },
): Promise<Result<null, CallError>> {
  if (isWeakPassphrase(after)) return fail({ code: 'passphrase-weak' });
  const unlocked = await unlock(folder, before);
  if (!unlocked.ok) return unlocked;
  try {
    writeWhole(join(folder, KEY_FILE_NAME), await wrap(unlocked.value, after, n));
    return ok(null);
  } catch (error) {
    const expected = expectedFailure(error, KEY_FILE_NAME);
    if (expected === null) throw error;
    return fail(expected);
  } finally {
    unlocked.value.fill(0);
  }
}

/** The content of a key file, or null where any byte of it is not as it was written or it asks for too much. */
export function readKeyFile(bytes: Uint8Array): KeyFile | null {
  if (bytes.length > MOST_FILE_BYTES) return null;
  const text = Buffer.from(bytes).toString('utf8');
  try {
    const read = keyFile.safeParse(JSON.parse(text));
    if (!read.success) return null;
    const { check, ...rest } = read.data;
    return check === checkOf(rest) && text === textOf(read.data) ? read.data : null;
  } catch {
    // Not JSON.
    return null;
  }
}

async function wrap(key: Uint8Array, passphrase: string, n: number): Promise<Buffer> {
  const about: Head = {
    format: 'chancery-library-key',
    version: 1,
    kdf: { name: 'scrypt', n, r: SCRYPT_R, p: SCRYPT_P, salt: randomBytes(32).toString('hex') },
  };
  const by = await derive(passphrase, about);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', by, nonce);
  cipher.setAAD(Buffer.from(textOf(about)));
  const words = Buffer.concat([cipher.update(key), cipher.final()]);
  by.fill(0);
  const rest = {
    ...about,
    wrapped: {
      cipher: 'aes-256-gcm' as const,
      nonce: nonce.toString('hex'),
      key: words.toString('hex'),
      tag: cipher.getAuthTag().toString('hex'),
    },
  };
  return Buffer.from(textOf({ ...rest, check: checkOf(rest) }));
}

async function unwrap(
  { wrapped, format, version, kdf }: KeyFile,
  passphrase: string,
): Promise<Buffer | null> {
  const about: Head = { format, version, kdf };
  const by = await derive(passphrase, about);
  const decipher = createDecipheriv('aes-256-gcm', by, Buffer.from(wrapped.nonce, 'hex'), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(textOf(about)));
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped.key, 'hex')), decipher.final()]);
  } catch {
    // The tag does not fit: another passphrase.
    return null;
  } finally {
    by.fill(0);
  }
}

function derive(passphrase: string, { kdf: { n, r, p, salt } }: Head): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      writtenPassphrase(passphrase),
      Buffer.from(salt, 'hex'),
      KEY_BYTES,
      { N: n, r, p, maxmem: 256 * n * r },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
}

function textOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function checkOf(rest: object): string {
  return createHash('sha256').update(textOf(rest)).digest('hex');
}

/** At most one byte more than a key file may have; null where there is none. */
function readBounded(path: string): Buffer | 'unreadable' | null {
  try {
    const handle = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(MOST_FILE_BYTES + 1);
      return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return ['ENOENT', 'ENOTDIR'].includes(code) ? null : 'unreadable';
  }
}
