import type { SignatureView } from '#core/contract/bundle-views.ts';
import { readKnownSigners } from './known-signers.ts';
import { readSigningKey } from './signing-key.ts';

/** Says whose key a signature is by, as far as this account knows; `folder` is that of the user data. */
export function recognised(signature: SignatureView, folder: string): SignatureView {
  if (signature.state === 'none') return signature;
  if (readSigningKey(folder)?.publicKey === signature.publicKey) return { ...signature, state: 'own' };
  const known = readKnownSigners(folder).find((it) => it.publicKey === signature.publicKey);
  return known
    ? { ...signature, state: 'known', knownAs: known.name }
    : { ...signature, state: 'unknown', knownAs: null };
}
