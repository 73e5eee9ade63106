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

/** What goes to the trash with its source without being in it by itself. The few of a trashed source are looked up by it. */
const GONE_WITH_SOURCE = (table: string): string =>
  `(SELECT count(*) FROM ${table} WHERE trashed_at IS NULL
    AND source IN (SELECT seq FROM sources WHERE trashed_at IS NOT NULL))`;

/** How much a library holds outside the trash, and how much in it. */
export function countAll(db: ReadDb): Counts {
  const kept = NOUNS.map((it) => {
    const gone = it === 'excerpts' || it === 'figures' ? ` - ${GONE_WITH_SOURCE(it)}` : '';
    return `(SELECT count(*) FROM ${it} WHERE trashed_at IS NULL)${gone} AS ${it}`;
  });
  const trashed = NOUNS.map((it) => `(SELECT count(*) FROM ${it} WHERE trashed_at IS NOT NULL)`);
  return counts.parse(db.get(`SELECT ${kept.join(', ')}, ${trashed.join(' + ')} AS trashed`));
}
