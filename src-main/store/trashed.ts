import type { CallError } from '#core/contract/errors.ts';
import { use as useSchema, type PurgeConsequences } from '#core/contract/views.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { PLACE } from './citations.ts';
import type { ReadDb } from './connection.ts';
import { intFrom } from './rows.ts';

const NOUNS = ['source', 'excerpt', 'figure', 'picture', 'briefing'] as const;
export type TrashNoun = (typeof NOUNS)[number];

/** Rows that are to be destroyed, as JSON arrays of their `seq`: what `IN_LIST` binds. */
export type Doomed = Readonly<Record<TrashNoun, string>>;

/** A condition that a `seq` is in a list bound as ?. */
export const IN_LIST = 'IN (SELECT value FROM json_each(?))';

/**
 * Things in the trash, by id or (null) all of them; a source with everything that was taken from it, in the trash or not.
 * Fails with `not-in-trash` where one of them is not.
 */
export function chooseTrashed(
  db: ReadDb,
  items: Readonly<Record<`${TrashNoun}s`, readonly string[]>> | null,
): Result<Doomed, CallError> {
  const chosen: Record<TrashNoun, string> = {
    source: '',
    excerpt: '',
    figure: '',
    picture: '',
    briefing: '',
  };
  for (const noun of NOUNS) {
    const wanted = items && new Set(items[`${noun}s`]);
    const found =
      wanted === null
        ? seqsOf(db, `SELECT seq FROM ${noun}s WHERE trashed_at IS NOT NULL`)
        : seqsOf(
            db,
            `SELECT seq FROM ${noun}s WHERE trashed_at IS NOT NULL AND id ${IN_LIST}`,
            JSON.stringify([...wanted]),
          );
    if (wanted !== null && found.length < wanted.size) return fail({ code: 'not-in-trash' });
    const hanging =
      noun === 'excerpt' || noun === 'figure'
        ? seqsOf(db, `SELECT seq FROM ${noun}s WHERE source ${IN_LIST}`, chosen.source)
        : [];
    chosen[noun] = JSON.stringify([...new Set([...found, ...hanging])]);
  }
  return ok(chosen);
}

function seqsOf(db: ReadDb, sql: string, ...params: string[]): number[] {
  return db.all(sql, ...params).map((row) => intFrom(row, 'seq'));
}

/** How much would be destroyed, and which briefings that are not would break. */
export function consequencesOf(db: ReadDb, doomed: Doomed): PurgeConsequences {
  const count = (noun: TrashNoun): number =>
    intFrom(db.get('SELECT count(*) AS n FROM json_each(?)', doomed[noun]), 'n');
  const counts = {
    ...{ sources: count('source'), excerpts: count('excerpt'), figures: count('figure') },
    ...{ pictures: count('picture'), briefings: count('briefing') },
  };
  // A picture that is cited is printed with its source; one that is only shown does not need it.
  const rows = db.all(
    `SELECT b.id AS briefingId, b.title,
       count(DISTINCT ${PLACE}) AS citations
     FROM citations c JOIN briefings b ON b.seq = c.briefing
     WHERE (c.source ${IN_LIST} OR c.excerpt ${IN_LIST} OR c.figure ${IN_LIST} OR c.picture ${IN_LIST}
         OR (c.role = 'citation' AND c.picture IN (SELECT seq FROM pictures WHERE source ${IN_LIST})))
       AND NOT c.briefing ${IN_LIST}
     GROUP BY b.seq ORDER BY b.saved_at DESC, b.seq DESC`,
    ...[doomed.source, doomed.excerpt, doomed.figure, doomed.picture, doomed.source, doomed.briefing],
  );
  return { ...counts, breaks: rows.map((row) => useSchema.parse(row)) };
}
