import { REACH, sampledContainment, sampleOf, shinglesOf } from '#core/origins/shingles.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { intFrom } from './rows.ts';

/** How many texts are looked at more closely, those with the most in common first. */
const CANDIDATES = 40;
/** One sequence in common is chance. */
const LEAST_SHARED = 2;

/** Keeps the sample of a new text, without its page furniture, by which others find it. */
export function insertShingles(db: WriteDb, source: number, body: string): void {
  db.run(
    'INSERT OR IGNORE INTO shingles (hash, source) SELECT value, ? FROM json_each(?)',
    ...[source, JSON.stringify(sampleOf(shinglesOf(body)))],
  );
}

/** Takes a new sample of a source's text, after something else was set aside in it. */
export function renewShingles(db: WriteDb, source: number): void {
  deleteShingles(db, source);
  insertShingles(db, source, bodyOfSource(db, source));
}

/** Fills the table from nothing. */
export function rebuildShingles(db: WriteDb): void {
  for (const row of db.all('SELECT seq FROM sources')) renewShingles(db, intFrom(row, 'seq'));
}

/** What a source says, out of the paragraphs that are not page furniture; of a large text as much as is compared. */
export function bodyOfSource(db: ReadDb, source: number): string {
  return db
    .all(
      'SELECT words FROM paragraphs WHERE source = ? AND number IS NOT NULL AND start < ? ORDER BY ordinal',
      ...[source, REACH],
    )
    .map((row) => row['words'])
    .join('\n\n');
}

/** Takes the sample of a text away, before it is read anew. */
export function deleteShingles(db: WriteDb, source: number): void {
  db.run('DELETE FROM shingles WHERE source = ?', source);
}

/** A source (its `seq`) and roughly how much of the shorter text the longer one has too, 0 to 1. */
export interface SharedShingles {
  readonly source: number;
  readonly share: number;
}

/**
 * The sources outside the trash that have sequences of words in common with a text, or with the text of a source (its
 * `seq`), the largest share first. An estimate from samples; at most 40 are answered.
 */
export function sharedShingles(db: ReadDb, of: string | number): SharedShingles[] {
  const sample = typeof of === 'string' ? sampleOf(shinglesOf(of)) : sampleIn(db, of);
  const candidates = db.all(
    `SELECT found.source FROM (
       SELECT s.source, count(*) AS n FROM json_each(?) j CROSS JOIN shingles s ON s.hash = j.value
       WHERE s.source <> ? GROUP BY s.source HAVING n >= ${LEAST_SHARED}) found
     JOIN sources x ON x.seq = found.source WHERE x.trashed_at IS NULL
     ORDER BY found.n DESC, found.source LIMIT ${CANDIDATES}`,
    ...[JSON.stringify(sample), typeof of === 'number' ? of : 0],
  );
  return candidates
    .map((row) => intFrom(row, 'source'))
    .map((source) => ({ source, share: sampledContainment(sample, sampleIn(db, source)) }))
    .toSorted((a, b) => b.share - a.share || a.source - b.source);
}

function sampleIn(db: ReadDb, source: number): number[] {
  return db.all('SELECT hash FROM shingles WHERE source = ?', source).map((row) => intFrom(row, 'hash'));
}
