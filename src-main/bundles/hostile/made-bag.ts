import type { BundleSignature } from '#core/bundle/signature.ts';
import { BAG_FOLDER } from '#core/bundle/format.ts';
import { BAGIT_TEXT, manifestText } from '#core/bundle/manifest.ts';
import { newSigningKey, signed } from '#main/bundles/signing-key.ts';
import { openZip } from '#main/bundles/zip-entries.ts';
import { rawZip, type RawEntry, type RawZip } from '#main/importers/hostile/raw-zip.ts';
import { sha256Of } from '#main/store/hash.ts';

/** The files of a bag by their paths in it. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The files of a bundle that was written as it should be. */
export async function filesOf(path: string): Promise<Files> {
  const opened = await openZip(path);
  if (!opened.ok) throw new Error('the bundle to begin with is none');
  const zip = opened.value;
  try {
    return new Map(
      [...zip.entries.keys()].map((name) => [
        name.slice(BAG_FOLDER.length),
        zip.readNow(name) ?? new Uint8Array(),
      ]),
    );
  } finally {
    zip.close();
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A zip of a bag, each file as it is, with what `zip` says otherwise of the archive. */
export function zipped(files: Files, zip: Partial<RawZip> = {}, more: readonly RawEntry[] = []): Uint8Array {
  const entries = [...files].map(([name, content]): RawEntry => ({ name: BAG_FOLDER + name, content }));
  return rawZip({ ...zip, entries: [...entries, ...more] });
}

type Content = string | Uint8Array | null;

/** The same files but for some, null for one that is gone; what stands around them is left as it was. */
export function changed(files: Files, changes: Readonly<Record<string, Content>>): Files {
  const all = new Map(files);
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) all.delete(path);
    else all.set(path, typeof content === 'string' ? utf8(content) : content);
  }
  return all;
}

/** The same with new lists of digests: somebody who changes a bundle knows how to count. */
export function relisted(files: Files): Files {
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const manifest = manifestText(new Map(payload.map(([path, bytes]) => [path, sha256Of(bytes)])));
  const info = files.get('bag-info.txt') ?? new Uint8Array();
  const tags = new Map([
    ['bag-info.txt', sha256Of(info)],
    ['bagit.txt', sha256Of(BAGIT_TEXT)],
    ['manifest-sha256.txt', sha256Of(manifest)],
  ]);
  return changed(files, {
    ...{ 'bagit.txt': BAGIT_TEXT, 'manifest-sha256.txt': manifest },
    ...{ 'tagmanifest-sha256.txt': manifestText(tags), 'signature.json': null },
  });
}

/** Files of the payload changed, and the lists with them. */
export function forged(files: Files, changes: Readonly<Record<string, Content>>): Uint8Array {
  return zipped(relisted(changed(files, changes)));
}

/** A JSON document of the payload, read, changed and written back. */
export function edited(files: Files, path: string, edit: (it: never) => unknown): Uint8Array {
  const before: unknown = JSON.parse(new TextDecoder().decode(files.get(path)));
  return forged(files, { [path]: JSON.stringify(edit(before as never)) });
}

/** With a signature that is as it should be, but for what `change` makes of it. */
export function withSignature(files: Files, change: (it: BundleSignature) => unknown): Uint8Array {
  const key = newSigningKey('Ada Quill', '2026-11-22T10:00:00.000Z');
  const of = (name: string) => sha256Of(files.get(name) ?? new Uint8Array());
  const signature = signed(key, {
    signedAt: '2026-11-22T10:00:00.000Z',
    ...{ manifest: of('manifest-sha256.txt'), tagManifest: of('tagmanifest-sha256.txt') },
  });
  return zipped(changed(files, { 'signature.json': JSON.stringify(change(signature)) }));
}
