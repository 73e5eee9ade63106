import { z } from 'zod';
import type { ReadDb } from './connection.ts';

const counts = z.object({
  sources: z.int(),
  excerpts: z.int(),
  figures: z.int(),
  pictures: z.int(),
  briefings: z.int(),
  trashed: z.int(),
});
export type Counts = z.output<typeof counts>;

const NOUNS = ['sources', 'excerpts', 'figures', 'pictures', 'briefings'] as const;

/** How much a library holds outside the trash, and how much in it. */
export function countAll(db: ReadDb): Counts {
  const kept = NOUNS.map((it) => `(SELECT count(*) FROM ${it} WHERE trashed_at IS NULL) AS ${it}`);
  const trashed = NOUNS.map((it) => `(SELECT count(*) FROM ${it} WHERE trashed_at IS NOT NULL)`);
  return counts.parse(db.get(`SELECT ${kept.join(', ')}, ${trashed.join(' + ')} AS trashed`));
}
