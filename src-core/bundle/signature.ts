import { z } from 'zod';
import { canonicalJson } from '#core/evidence/canonical-json.ts';
import { instant } from '#core/model/dates.ts';
import { sha256 } from '#core/model/ids.ts';

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** What a signature says and stands for: the whole bag, by the digests of its two lists of digests. */
const signedPart = z.strictObject({
  version: z.literal(1),
  algorithm: z.literal('Ed25519'),
  /** 32 bytes in base64. */
  publicKey: base64.length(44),
  /** As the signer calls themselves; worth what the key is worth. */
  signer: z.string().min(1).max(200),
  signedAt: instant,
  /** SHA-256 of manifest-sha256.txt and tagmanifest-sha256.txt. */
  manifest: sha256,
  tagManifest: sha256,
});
export type SignedPart = z.infer<typeof signedPart>;

/** `signature.json` beside the payload; it stands in no list, because it is about the lists. */
export const bundleSignature = signedPart.extend({ signature: base64.length(88) });
export type BundleSignature = z.infer<typeof bundleSignature>;

/** The words that are signed: with what they are for, so that a signature of one thing cannot stand for another. */
export function signedText(it: SignedPart): string {
  return canonicalJson({ purpose: 'Chancery bundle', ...signedPart.parse(it) });
}
