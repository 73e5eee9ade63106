import type { ReadDb, WriteDb } from './connection.ts';
import { intFrom } from './rows.ts';
import { indexParagraph, indexSource } from './search-index.ts';
import { insertSource, seqOfSource, type ReadSource } from './sources.ts';

/** From so many UTF-16 units on, entering a text in the index holds up everything else for longer than a person notices. */
export const LARGE_TEXT = 250_000;
/** UTF-16 units of one part: some 30 milliseconds. Smaller ones cost the whole more than they spare the others. */
const PART = 120_000;

/**
 * `insertSource` for a large text: one transaction a step, so that others have their turn between two. Until the last step
 * the source is in the trash and cannot be found by its words; there it stays where the process ends in between, and
 * taking it out makes it whole. `return` answers whether it is in: false where somebody destroyed it meanwhile.
 */
export function* insertLargeSource(db: WriteDb, added: ReadSource): Generator<void, boolean> {
  const { source } = added;
  insertSource(db, { ...added, source: { ...source, trashedAt: source.importedAt } });
  yield;
  for (let next: number | null = 0; next !== null;) {
    const from: number = next;
    next = db.transaction(() => (isWaiting(db, added) ? indexPart(db, added, from) : null));
    yield;
  }
  return db.transaction(() => {
    const seq = seqOfSource(db, source.id);
    if (seq === null) return false;
    db.run('UPDATE sources SET trashed_at = NULL WHERE seq = ?', seq);
    indexSource(db, seq, 'facts');
    return true;
  });
}

/**
 * Takes the entries of sources away that a process which ended half-way has left in the trash: they would stand before
 * those of newer sources, and are found by nobody. Only for the one that holds the library's lock.
 */
export function dropHalfEntered(db: WriteDb): void {
  db.run(
    `DELETE FROM paragraph_index WHERE rowid IN (SELECT p.seq FROM sources s JOIN paragraphs p ON p.source = s.seq
       WHERE s.trashed_at = s.imported_at)`,
  );
}

/** Somebody may have destroyed it, or taken it out of the trash, which makes its entries. */
function isWaiting(db: ReadDb, { source }: ReadSource): boolean {
  const row = db.get('SELECT trashed_at FROM sources WHERE id = ?', source.id);
  return row !== undefined && row['trashed_at'] !== null;
}

/** Enters paragraphs after the one with that ordinal; answers the ordinal of the last, or null where none is left. */
function indexPart(db: WriteDb, { source }: ReadSource, after: number): number | null {
  const seq = seqOfSource(db, source.id) ?? 0;
  const rows = db.all(
    `SELECT p.seq, p.ordinal, p.number, p.words FROM paragraphs p WHERE p.source = ? AND p.ordinal > ?
       AND p.start < ? + (SELECT start FROM paragraphs WHERE source = p.source AND ordinal = ?)
     ORDER BY p.ordinal`,
    ...[seq, after, PART, after + 1],
  );
  for (const row of rows)
    if (row['number'] !== null) indexParagraph(db, seq, intFrom(row, 'seq'), String(row['words']));
  const last = rows.at(-1);
  return last === undefined ? null : intFrom(last, 'ordinal');
}
