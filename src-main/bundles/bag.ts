import { strictJson } from '#core/bundle/strict-json.ts';
import { BAG_FOLDER } from '#core/bundle/format.ts';
import type { FoundFault } from '#core/bundle/faults.ts';
import { isOurBagit, readManifest, type Manifest } from '#core/bundle/manifest.ts';
import { bundleSignature, type BundleSignature } from '#core/bundle/signature.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { ok, type Result } from '#core/model/result.ts';
import { LARGEST_TAG_FILE } from './limits.ts';
import { readEntry } from './read-entry.ts';
import { isSignedBy } from './signing-key.ts';
import { found, type OpenZip } from './zip-entries.ts';

/** A bag whose lists are those of its files and are signed, if at all, as they should be. The payload is not read yet. */
export interface Bag {
  /** Path from `data/` on -> digest, for every file of the payload. */
  readonly manifest: Manifest;
  /** SHA-256 of tagmanifest-sha256.txt: it stands for the whole. */
  readonly digest: Sha256;
  readonly signature: BundleSignature | null;
}

const [BAGIT, INFO, MANIFEST, TAG_MANIFEST, SIGNATURE] = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'tagmanifest-sha256.txt',
  'signature.json',
] as const;
const TAG_FILES: ReadonlySet<string> = new Set([BAGIT, INFO, MANIFEST, TAG_MANIFEST, SIGNATURE]);

type Fault = FoundFault | 'stopped';

/** Reads what stands around the payload: BagIt 1.0 (RFC 8493) with SHA-256 alone and nothing to be fetched. */
export async function readBag(zip: OpenZip, signal: AbortSignal): Promise<Result<Bag, Fault>> {
  const names = namesInBag(zip);
  if (!names.ok) return names;
  const texts = new Map<string, { text: string; sha256: Sha256 }>();
  for (const name of TAG_FILES) {
    const entry = zip.entries.get(BAG_FOLDER + name);
    if (entry === undefined) continue;
    const how = { most: LARGEST_TAG_FILE, tooLarge: 'file-too-large', keep: true, signal } as const;
    const read = await readEntry(zip, name, entry, how);
    if (!read.ok) return read;
    const text = utf8(read.value.bytes);
    if (text === null)
      return found(name === SIGNATURE ? 'signature-unreadable' : 'manifest-unreadable', name);
    texts.set(name, { text, sha256: read.value.sha256 });
  }
  const listed = checkLists(names.value, texts);
  if (!listed.ok) return listed;
  const signature = checkSignature(texts);
  if (!signature.ok) return signature;
  return ok({ ...listed.value, signature: signature.value });
}

/** Every name without the bag's folder. */
function namesInBag(zip: OpenZip): Result<Set<string>, FoundFault> {
  const names = new Set<string>();
  for (const name of zip.entries.keys()) {
    if (!name.startsWith(BAG_FOLDER)) return found('no-bag', name);
    names.add(name.slice(BAG_FOLDER.length));
  }
  if (names.has('fetch.txt')) return found('fetch-present', 'fetch.txt');
  if (!names.has(BAGIT)) return found('no-bag', BAGIT);
  for (const name of names) {
    if (TAG_FILES.has(name) || name.startsWith('data/')) continue;
    return found(/^(?:tag)?manifest-[^/]*\.txt$/.test(name) ? 'manifest-foreign' : 'file-unknown', name);
  }
  for (const name of [MANIFEST, TAG_MANIFEST, INFO])
    if (!names.has(name)) return found('manifest-missing', name);
  return ok(names);
}

type Texts = ReadonlyMap<string, { readonly text: string; readonly sha256: Sha256 }>;

function checkLists(names: ReadonlySet<string>, texts: Texts): Result<Omit<Bag, 'signature'>, FoundFault> {
  const [bagit, info, payload, tags] = [BAGIT, INFO, MANIFEST, TAG_MANIFEST].map((it) => texts.get(it));
  if (!bagit || !info || !payload || !tags) return found('manifest-missing');
  if (!isOurBagit(bagit.text)) return found('bagit-version', BAGIT);
  const manifest = readManifest(payload.text);
  if (!manifest.ok) return found(manifest.error, MANIFEST);
  const tagManifest = readManifest(tags.text);
  if (!tagManifest.ok) return found(tagManifest.error, TAG_MANIFEST);
  for (const [name, { sha256 }] of [
    [BAGIT, bagit],
    [INFO, info],
    [MANIFEST, payload],
  ] as const) {
    const listed = tagManifest.value.get(name);
    if (listed === undefined) return found('not-in-manifest', name);
    if (listed !== sha256) return found('digest-wrong', name);
  }
  for (const name of tagManifest.value.keys())
    if (name !== BAGIT && name !== INFO && name !== MANIFEST) return found('file-unknown', name);
  for (const name of manifest.value.keys()) {
    if (!name.startsWith('data/')) return found('file-unknown', name);
    if (!names.has(name)) return found('file-missing', name);
  }
  for (const name of names)
    if (name.startsWith('data/') && !manifest.value.has(name)) return found('not-in-manifest', name);
  return ok({ manifest: manifest.value, digest: tags.sha256 });
}

function checkSignature(texts: Texts): Result<BundleSignature | null, FoundFault> {
  const file = texts.get(SIGNATURE);
  if (file === undefined) return ok(null);
  const json = strictJson(file.text);
  const read = json.ok ? bundleSignature.safeParse(json.value) : null;
  if (!read?.success) return found('signature-unreadable', SIGNATURE);
  const { manifest, tagManifest } = read.data;
  const isOfThis =
    manifest === texts.get(MANIFEST)?.sha256 && tagManifest === texts.get(TAG_MANIFEST)?.sha256;
  if (!isOfThis) return found('signature-of-something-else', SIGNATURE);
  return isSignedBy(read.data) ? ok(read.data) : found('signature-broken', SIGNATURE);
}

/** Null where the bytes are not UTF-8. */
export function utf8(bytes: Uint8Array | null): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes ?? new Uint8Array());
  } catch {
    return null;
  }
}
