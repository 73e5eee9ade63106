import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { instant } from '#core/model/dates.ts';
import { writeWhole } from '#main/store/atomic-file.ts';
import { codeOf } from '#main/store/failures.ts';

const FILE_NAME = 'known-signers.json';
const MOST_SIGNERS = 1000;

/** Somebody whose fingerprint a person has compared with them, by voice or on paper, and said so. */
export const knownSigner = z.object({
  name: z.string().min(1).max(200),
  /** The public key: 32 bytes in base64. */
  publicKey: z.string().length(44),
  fingerprint: z.string().max(60),
  since: instant,
});
export type KnownSigner = z.infer<typeof knownSigner>;

/** The signers known here, in the order of their names; none where the file is absent or cannot be read. */
export function readKnownSigners(folder: string): KnownSigner[] {
  try {
    return z.array(knownSigner).parse(JSON.parse(readFileSync(join(folder, FILE_NAME), 'utf8')));
  } catch (error) {
    // Not one of ours: nobody is known, and every signature is shown with its fingerprint to compare.
    if (codeOf(error) !== null || error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}

/** Remembers a signer, in place of one with the same key. Throws the file system's error. */
export function rememberSigner(folder: string, signer: KnownSigner): void {
  write(folder, [...without(folder, signer.publicKey), signer]);
}

/** Throws the file system's error. */
export function forgetSigner(folder: string, publicKey: string): void {
  write(folder, without(folder, publicKey));
}

function without(folder: string, publicKey: string): KnownSigner[] {
  return readKnownSigners(folder).filter((it) => it.publicKey !== publicKey);
}

function write(folder: string, signers: readonly KnownSigner[]): void {
  const inOrder = signers.toSorted((a, b) => a.name.localeCompare(b.name, 'en')).slice(0, MOST_SIGNERS);
  writeWhole(join(folder, FILE_NAME), Buffer.from(`${JSON.stringify(inOrder, null, 2)}\n`), 0o600);
}
