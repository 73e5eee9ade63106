import type { FileToRead } from './file-to-read.ts';
import { refused, type ReadDocument } from './read-result.ts';

/** A Word or Excel file with a password is wrapped in the container of the old formats under this name. */
const LOCKED = [...'EncryptedPackage'].flatMap((it) => [it.charCodeAt(0), 0]);

/** Says why a file in the container of old Office formats is not read: `password-protected` or `unknown-format`. */
export function refuseOldOffice(file: FileToRead): ReadDocument {
  return refused(file, indexOf(file.bytes, LOCKED) < 0 ? 'unknown-format' : 'password-protected');
}

function indexOf(bytes: Uint8Array, words: readonly number[]): number {
  for (let at = bytes.indexOf(words[0] ?? 0); at >= 0; at = bytes.indexOf(words[0] ?? 0, at + 1))
    if (words.every((it, index) => bytes[at + index] === it)) return at;
  return -1;
}
