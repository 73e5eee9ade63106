import type { z } from 'zod';
import { nearDuplicate } from '#core/contract/views.ts';
import { sourceId, type SourceId } from '#core/model/ids.ts';
import { containment, shinglesOf } from '#core/origins/shingles.ts';
import { LABEL_COLUMNS, labelFrom } from './anchored.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { bodyOfSource, sharedShingles } from './shingles.ts';

/**
 * From here on two texts are versions of one. Measured: with a few words changed in every second sentence an article keeps
 * 0.93 of its sequences, with one of ten sentences replaced 0.90, with two 0.80; two articles rewritten from one original
 * have 0.14 to 0.21 in common.
 */
const NEARLY_THE_SAME = 0.8;
/** An estimate from samples is off by 0.2 or so: what reaches this is looked at closely. */
const ROUGHLY = 0.55;
/** Below so many three-word sequences a text is a line or two, which another may well quote whole. */
const SHORTEST = 20;

/** The sources that say nearly the same as one, and about which nobody has decided. */
export function nearDuplicatesOf(db: ReadDb, source: number): z.infer<typeof nearDuplicate>[] {
  return db
    .all(
      `SELECT ${LABEL_COLUMNS}, n.share
       FROM (SELECT other AS seq, share FROM near_duplicates WHERE source = ?
             UNION ALL SELECT source, share FROM near_duplicates WHERE other = ?) n
       JOIN sources s ON s.seq = n.seq WHERE s.trashed_at IS NULL ORDER BY n.share DESC`,
      ...[source, source],
    )
    .map((row) => nearDuplicate.parse({ source: labelFrom(row), share: row['share'] }));
}

/** Two sources of which one says nearly all that the other, shorter one says. `share` of the shorter text, 0 to 1. */
export interface NearDuplicate {
  readonly source: number;
  readonly id: SourceId;
  readonly share: number;
}

/** The sources outside the trash that say nearly the same as one, page furniture aside; the nearest first. */
export function findNearDuplicates(db: ReadDb, source: number): NearDuplicate[] {
  const shingles = shinglesOf(bodyOfSource(db, source));
  if (shingles.size < SHORTEST) return [];
  return sharedShingles(db, source)
    .filter(({ share }) => share >= ROUGHLY)
    .flatMap((it) => {
      const others = shinglesOf(bodyOfSource(db, it.source));
      const share = containment(shingles, others);
      if (others.size < SHORTEST || share < NEARLY_THE_SAME) return [];
      const row = db.get('SELECT id FROM sources WHERE seq = ?', it.source);
      return [{ source: it.source, id: sourceId.parse(row?.['id']), share }];
    })
    .toSorted((a, b) => b.share - a.share);
}

/** Keeps the question whether a source and these are one, until a person answers it. */
export function insertNearDuplicates(db: WriteDb, source: number, found: readonly NearDuplicate[]): void {
  for (const it of found)
    db.run(
      'INSERT OR REPLACE INTO near_duplicates (source, other, share) VALUES (?, ?, ?)',
      ...[source, it.source, it.share],
    );
}

/** The question about two sources is answered. */
export function deleteNearDuplicate(db: WriteDb, one: number, other: number): void {
  db.run(
    'DELETE FROM near_duplicates WHERE (source = ? AND other = ?) OR (source = ? AND other = ?)',
    ...[one, other, other, one],
  );
}

/** A text is read anew: what was asked about the old one is void. */
export function deleteNearDuplicatesOf(db: WriteDb, source: number): void {
  db.run('DELETE FROM near_duplicates WHERE source = ? OR other = ?', source, source);
}
