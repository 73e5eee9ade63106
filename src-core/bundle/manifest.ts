import { fail, ok, type Result } from '#core/model/result.ts';
import { sha256, type Sha256 } from '#core/model/ids.ts';

/** Path inside the bag -> SHA-256 of its bytes. */
export type Manifest = ReadonlyMap<string, Sha256>;

const byPath = ([one]: readonly [string, Sha256], [other]: readonly [string, Sha256]): number =>
  one < other ? -1 : 1;

/** A manifest as BagIt 1.0 (RFC 8493) writes it, in the order of the paths: same files, same bytes. */
export function manifestText(files: Manifest): string {
  return [...files]
    .toSorted(byPath)
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');
}

/** Reads a manifest. Fails where a line is none, or names a file twice; our paths need no percent signs. */
export function readManifest(text: string): Result<Manifest, 'manifest-unreadable'> {
  const files = new Map<string, Sha256>();
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    const [, hash, path] = /^([0-9A-Fa-f]{64})[ \t]+(\S.*)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined || path.includes('%') || files.has(path))
      return fail('manifest-unreadable');
    files.set(path, sha256.parse(hash.toLowerCase()));
  }
  return ok(files);
}

export const BAGIT_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** What stands in bagit.txt: whether it is the version and the encoding that are read here. */
export function isOurBagit(text: string): boolean {
  const [version, encoding, ...rest] = text.replace(/\r\n/g, '\n').trimEnd().split('\n');
  return (
    /^BagIt-Version:\s*1\.0$/.test(version ?? '') &&
    /^Tag-File-Character-Encoding:\s*UTF-8$/i.test(encoding ?? '') &&
    rest.length === 0
  );
}
