import type { Sha256 } from '#core/model/ids.ts';
import type { WriteDb } from './connection.ts';

/**
 * Notes that bytes are about to be kept for something that is not in the library yet: where it never comes, they go the next
 * time the library is opened (`removeUnwantedBlobs`).
 */
export function stageBlob(db: WriteDb, hash: Sha256): void {
  db.run('INSERT OR IGNORE INTO unwanted_blobs (bytes_sha256) VALUES (?)', hash);
}

/** What they were kept for is there now: in the same transaction. */
export function settleBlobs(db: WriteDb, hashes: Iterable<Sha256>): void {
  for (const hash of hashes) db.run('DELETE FROM unwanted_blobs WHERE bytes_sha256 = ?', hash);
}
