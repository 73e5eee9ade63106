import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Sha256 } from '#core/model/ids.ts';

/** Bytes of the key of a library, and of each key made from it. */
export const KEY_BYTES = 32;

/** What an encrypted library is read and written with. `wipe` makes it useless; connections that are open go on. */
export interface LibraryCipher {
  /** For `connectForWriting` and `connectForReading`. */
  readonly databaseKey: Uint8Array;
  /** The name of the file that holds the bytes of this hash: it says nothing to those without the key. */
  blobName(hash: Sha256): string;
  /** Encrypts the bytes of this hash; twice the same bytes are not the same outside. */
  seal(hash: Sha256, bytes: Uint8Array): Buffer;
  /** What was sealed as this hash; null where anything of it was changed, or it is another's. */
  open(hash: Sha256, sealed: Uint8Array): Buffer | null;
  wipe(): void;
}

/** "CHNB", the version of this form, a random nonce; then the encrypted bytes and the tag. */
const MAGIC = Buffer.from('CHNB\u0001', 'latin1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = MAGIC.length + NONCE_BYTES;

/** How many bytes more a sealed file has than what is in it. */
export const SEAL_BYTES = HEAD_BYTES + TAG_BYTES;

/** Makes the keys of a library from its one random key of 32 bytes, which the caller keeps or wipes. */
export function makeCipher(key: Uint8Array): LibraryCipher {
  if (key.length !== KEY_BYTES) throw new Error('the key of a library has 32 bytes');
  const databaseKey = derived(key, 'database');
  const sealKey = derived(key, 'blob bytes');
  const nameKey = derived(key, 'blob names');
  let isWiped = false;
  // Zeros would seal as willingly as a key.
  const usable = (): void => {
    if (isWiped) throw new Error('a library was used after it was locked');
  };
  return {
    databaseKey,
    blobName: (hash) => {
      usable();
      return createHmac('sha256', nameKey).update(hash, 'latin1').digest('hex');
    },
    seal: (hash, bytes) => {
      usable();
      const head = Buffer.concat([MAGIC, randomBytes(NONCE_BYTES)]);
      const cipher = createCipheriv('aes-256-gcm', sealKey, head.subarray(MAGIC.length));
      cipher.setAAD(bound(head, hash));
      return Buffer.concat([head, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    open: (hash, sealed) => {
      usable();
      if (sealed.length < SEAL_BYTES || !MAGIC.equals(sealed.subarray(0, MAGIC.length))) return null;
      const head = sealed.subarray(0, HEAD_BYTES);
      const tag = sealed.subarray(sealed.length - TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, head.subarray(MAGIC.length), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(bound(head, hash));
      decipher.setAuthTag(tag);
      try {
        const words = decipher.update(sealed.subarray(HEAD_BYTES, sealed.length - TAG_BYTES));
        return Buffer.concat([words, decipher.final()]);
      } catch {
        // The tag does not fit: the one thing `final` throws for.
        return null;
      }
    },
    wipe: () => {
      isWiped = true;
      for (const it of [databaseKey, sealKey, nameKey]) it.fill(0);
    },
  };
}

/** One file put in another's place is seen: the tag holds for its own hash alone. */
function bound(head: Uint8Array, hash: Sha256): Buffer {
  return Buffer.concat([head, Buffer.from(hash, 'latin1')]);
}

function derived(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), `Chancery library 1: ${purpose}`, KEY_BYTES));
}
