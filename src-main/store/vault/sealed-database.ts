import type Database from 'better-sqlite3';
import { createRequire } from 'node:module';

const NAME = 'better-sqlite3-multiple-ciphers';
const HEX = Buffer.from('0123456789abcdef', 'latin1');

/** The module answers what better-sqlite3 does, and takes keys besides. */
interface Sealed extends Database.Database {
  key(key: Buffer): number;
}
type Module = new (file: string, options: Database.Options) => Sealed;

let loaded: Module | null = null;

/**
 * Opens a database whose pages are encrypted as SQLCipher 4 does it (AES-256 with a MAC for each page), under the 32 bytes
 * of `key` themselves. Whether they are the right ones is said by the first query: `SQLITE_NOTADB` where they are not.
 */
export function connectSealed(file: string, options: Database.Options, key: Uint8Array): Database.Database {
  const raw = new (load())(file, options);
  try {
    raw.pragma("cipher = 'sqlcipher'");
    raw.pragma('legacy = 4');
    const words = rawKey(key);
    const result = raw.key(words);
    words.fill(0);
    if (result !== 0) throw new Error('SQLite did not take the key of the library');
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Through `require`: opening is synchronous, and a plain library must not load a second SQLite. */
function load(): Module {
  loaded ??= createRequire(import.meta.url)(NAME) as Module;
  return loaded;
}

/** `x'0123...'`, which asks for these bytes and no derivation. As bytes, because a string cannot be wiped. */
export function rawKey(key: Uint8Array): Buffer {
  if (key.length !== 32) throw new Error('a key has 32 bytes');
  const words = Buffer.alloc(67, "'", 'latin1');
  words[0] = 0x78;
  for (const [at, byte] of key.entries()) {
    words[2 + at * 2] = HEX.readUInt8(byte >> 4);
    words[3 + at * 2] = HEX.readUInt8(byte & 15);
  }
  return words;
}
