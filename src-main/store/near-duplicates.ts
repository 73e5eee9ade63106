import { nearDuplicate } from '#core/contract/views.ts';
import type { z } from 'zod';
import { labelFrom } from './anchored.ts';
import type { ReadDb } from './connection.ts';

/** The sources that say nearly the same as one, and about which nobody has decided. */
export function nearDuplicatesOf(db: ReadDb, source: number): z.infer<typeof nearDuplicate>[] {
  return db
    .all(
      `SELECT s.id AS source_id, s.cite_key AS source_cite_key, s.title AS source_title, s.outlet AS source_outlet,
         s.published_on AS source_published_on, n.share
       FROM (SELECT other AS seq, share FROM near_duplicates WHERE source = ?
             UNION ALL SELECT source, share FROM near_duplicates WHERE other = ?) n
       JOIN sources s ON s.seq = n.seq WHERE s.trashed_at IS NULL ORDER BY n.share DESC`,
      ...[source, source],
    )
    .map((row) => nearDuplicate.parse({ source: labelFrom(row), share: row['share'] }));
}
