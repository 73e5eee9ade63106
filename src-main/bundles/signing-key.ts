import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fingerprintOf } from '#core/bundle/fingerprint.ts';
import { signedText, type BundleSignature, type SignedPart } from '#core/bundle/signature.ts';
import { strictJson } from '#core/bundle/strict-json.ts';
import { instant, type Instant } from '#core/model/dates.ts';
import { sha256 } from '#core/model/ids.ts';
import { writeWhole } from '#main/store/atomic-file.ts';
import { codeOf } from '#main/store/failures.ts';

/** A person's own key. It lies in the user data, and is as safe as the account: nothing else protects it. */
export interface SigningKey {
  readonly signer: string;
  readonly madeAt: Instant;
  /** 32 bytes in base64. */
  readonly publicKey: string;
  /** Eight groups of five digits. */
  readonly fingerprint: string;
  readonly privateKey: KeyObject;
}

const KEY_NAME = 'signing-key.json';
/** For its owner alone. */
const OWNER_ONLY = 0o600;

const keyFile = z.strictObject({
  what: z.literal('Chancery signing key: keep it to yourself'),
  version: z.literal(1),
  signer: z.string().min(1).max(200),
  madeAt: instant,
  privateKey: z.string().max(2000),
});

/** The key of this account; null where there is none, or the file is no key. */
export function readSigningKey(folder: string): SigningKey | null {
  return keyIn(join(folder, KEY_NAME));
}

/** A key from a file that was put aside; null where it holds none. */
export function keyIn(file: string): SigningKey | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
  const read = strictJson(text);
  const parsed = read.ok ? keyFile.safeParse(read.value) : null;
  if (!parsed?.success) return null;
  try {
    const privateKey = createPrivateKey(parsed.data.privateKey);
    if (privateKey.asymmetricKeyType !== 'ed25519') return null;
    const { signer, madeAt } = parsed.data;
    return keyFrom(privateKey, signer, madeAt);
  } catch {
    return null;
  }
}

function keyFrom(privateKey: KeyObject, signer: string, madeAt: Instant): SigningKey {
  const raw = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
  const publicKey = Buffer.from(raw, 'base64url').toString('base64');
  return { signer, madeAt, publicKey, fingerprint: fingerprintOfKey(publicKey), privateKey };
}

/** `publicKey`: 32 bytes in base64. */
export function fingerprintOfKey(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return fingerprintOf(sha256.parse(hash));
}

export function newSigningKey(signer: string, madeAt: Instant): SigningKey {
  return keyFrom(generateKeyPairSync('ed25519').privateKey, signer, madeAt);
}

/** Makes a key the one of this account; an older one is gone. Throws the file system's error. */
export function keepSigningKey(folder: string, key: SigningKey): void {
  writeKey(join(folder, KEY_NAME), key);
}

/** Writes a key to put it aside. Throws the file system's error. */
export function writeKey(file: string, { signer, madeAt, privateKey }: SigningKey): void {
  const content: z.infer<typeof keyFile> = {
    what: 'Chancery signing key: keep it to yourself',
    ...{ version: 1, signer, madeAt },
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
  writeWhole(file, Buffer.from(`${JSON.stringify(content, null, 2)}\n`), OWNER_ONLY);
}

export function signed(
  key: SigningKey,
  about: Pick<SignedPart, 'manifest' | 'tagManifest' | 'signedAt'>,
): BundleSignature {
  const { publicKey, signer } = key;
  const part: SignedPart = { version: 1, algorithm: 'Ed25519', publicKey, signer, ...about };
  const signature = sign(null, Buffer.from(signedText(part)), key.privateKey).toString('base64');
  return { ...part, signature };
}

/** Whether a signature is that of the key it names, over what it says. */
export function isSignedBy({ signature, ...part }: BundleSignature): boolean {
  try {
    const x = Buffer.from(part.publicKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(signedText(part)), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
