import { z } from 'zod';
import type { ReadDb } from './connection.ts';

const tagUses = z.array(z.object({ tag: z.string(), uses: z.int() }));

/** Every tag that something outside the trash carries, with how many things do. */
export function listTags(db: ReadDb): z.output<typeof tagUses> {
  return tagUses.parse(
    db.all(
      `SELECT t.name AS tag, count(*) AS uses FROM (
         SELECT j.tag FROM source_tags j JOIN sources s ON s.seq = j.source WHERE s.trashed_at IS NULL
         UNION ALL SELECT j.tag FROM excerpt_tags j JOIN excerpts x ON x.seq = j.excerpt
           JOIN sources s ON s.seq = x.source WHERE x.trashed_at IS NULL AND s.trashed_at IS NULL
         UNION ALL SELECT j.tag FROM figure_tags j JOIN figures x ON x.seq = j.figure
           JOIN sources s ON s.seq = x.source WHERE x.trashed_at IS NULL AND s.trashed_at IS NULL
       ) used JOIN tags t ON t.seq = used.tag GROUP BY t.seq ORDER BY t.name COLLATE NOCASE`,
    ),
  );
}
