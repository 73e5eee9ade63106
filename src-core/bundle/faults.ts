import { z } from 'zod';

/** Why a bundle is refused, as one name for each fault; `sentenceForFault` (contract/bundle-messages.ts) gives the words. */
export const bundleFault = z.enum([
  // the archive
  'not-a-zip',
  'truncated',
  'too-large',
  'too-many-entries',
  'name-unsafe',
  'name-twice',
  'link-or-device',
  'encrypted',
  'packing-unknown',
  'entries-overlap',
  'headers-disagree',
  'hidden-bytes',
  'packed-too-tightly',
  'too-much-unpacked',
  'file-too-large',
  'size-untrue',
  'checksum-wrong',
  // the bag
  'no-bag',
  'bagit-version',
  'fetch-present',
  'manifest-missing',
  'manifest-unreadable',
  'manifest-foreign',
  'not-in-manifest',
  'file-missing',
  'digest-wrong',
  'file-unknown',
  // the signature
  'signature-unreadable',
  'signature-of-something-else',
  'signature-broken',
  // what it says
  'format-newer',
  'json-unreadable',
  'json-too-large',
  'json-too-deep',
  'json-key-twice',
  'json-key-forbidden',
  'shape-wrong',
  'id-hostile',
  'id-twice',
  'counts-untrue',
  'text-changed',
  'original-changed',
  'excerpt-not-in-text',
  'points-nowhere',
  'picture-not-as-said',
]);
export type BundleFault = z.infer<typeof bundleFault>;

/** A fault with the name of what shows it: a file inside the bundle; null where it is the bundle itself. */
export interface FoundFault {
  readonly fault: BundleFault;
  readonly entry: string | null;
}
