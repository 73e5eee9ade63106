import { rmSync } from 'node:fs';
import { sha256 } from '#core/model/ids.ts';
import { blobPath, type BlobPlace } from './blobs.ts';
import type { WriteDb } from './connection.ts';
import { codeOf } from './failures.ts';

/**
 * Takes away the files of things that were destroyed, but for those something has come to need again. One the disk does
 * not let go (a virus scanner reads it) stays noted, and goes the next time the library is opened or something is destroyed.
 */
export function removeUnwantedBlobs(library: BlobPlace & { readonly db: WriteDb }): void {
  const { db } = library;
  for (const row of db.all('SELECT bytes_sha256 FROM unwanted_blobs')) {
    const hash = sha256.parse(row['bytes_sha256']);
    const needed = db.get(
      'SELECT 1 FROM sources WHERE bytes_sha256 = ? UNION ALL SELECT 1 FROM pictures WHERE bytes_sha256 = ?',
      ...[hash, hash],
    );
    if (!needed && !removed(blobPath(library, hash))) continue;
    db.run('DELETE FROM unwanted_blobs WHERE bytes_sha256 = ?', hash);
  }
}

function removed(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}
