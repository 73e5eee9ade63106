import { z } from 'zod';
import type { CallError } from '#core/contract/errors.ts';
import type { SourceId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { bodyOf, paragraphsOf, residueRange, type ResidueRange } from '#core/model/source-text.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { sha256Of } from './hash.ts';
import { intFrom } from './rows.ts';
import { indexParagraphs } from './search-index.ts';
import { deleteShingles, insertShingles, renewShingles } from './shingles.ts';

/** Keeps the frozen text of a new source with its paragraphs and residue. */
export function insertText(
  db: WriteDb,
  source: number,
  text: string,
  residue: readonly ResidueRange[],
): void {
  db.run('INSERT INTO texts (source, text) VALUES (?, ?)', source, text);
  for (const [at, it] of paragraphsOf(text, residue).entries()) {
    db.run(
      'INSERT INTO paragraphs (source, ordinal, number, start, "end", words) VALUES (?, ?, ?, ?, ?, ?)',
      ...[source, at + 1, it.number, it.start, it.end, text.slice(it.start, it.end)],
    );
  }
  insertResidue(db, source, residue);
  insertShingles(db, source, bodyOf(text, residue));
}

/** Takes the text of a source away with all that was derived from it, before it is read anew. */
export function deleteText(db: WriteDb, source: number): void {
  db.run('DELETE FROM paragraph_index WHERE rowid IN (SELECT seq FROM paragraphs WHERE source = ?)', source);
  for (const table of ['paragraphs', 'residue', 'texts'])
    db.run(`DELETE FROM ${table} WHERE source = ?`, source);
  deleteShingles(db, source);
}

/** How many excerpts and figures are anchored in the text of a source, those in the trash too. */
export function countAnchoredIn(db: ReadDb, source: number): { excerpts: number; figures: number } {
  const count = (table: string) =>
    intFrom(db.get(`SELECT count(*) AS n FROM ${table} WHERE source = ?`, source), 'n');
  return { excerpts: count('excerpts'), figures: count('figures') };
}

/** The frozen text, verified against its hash, and the residue in it. Fails with `not-found`, `stored-bytes-changed`. */
export function readText(
  db: ReadDb,
  id: SourceId,
): Result<{ seq: number; text: string; residue: ResidueRange[] }, CallError> {
  const row = db.get(
    `SELECT s.seq, s.cite_key, s.text_sha256, t.text FROM sources s JOIN texts t ON t.source = s.seq WHERE s.id = ?`,
    id,
  );
  if (!row) return fail({ code: 'not-found', what: 'source' });
  const text = z.string().parse(row['text']);
  if (sha256Of(text) !== row['text_sha256'])
    return fail({ code: 'stored-bytes-changed', what: String(row['cite_key']) });
  const seq = intFrom(row, 'seq');
  return ok({ seq, text, residue: readResidue(db, seq) });
}

/** Sets other ranges aside; they must cover whole paragraphs of the text. */
export function replaceResidue(
  db: WriteDb,
  source: number,
  text: string,
  residue: readonly ResidueRange[],
): void {
  db.transaction(() => {
    db.run('DELETE FROM residue WHERE source = ?', source);
    insertResidue(db, source, residue);
    for (const [at, it] of paragraphsOf(text, residue).entries()) {
      db.run(
        'UPDATE paragraphs SET number = ? WHERE source = ? AND ordinal = ? AND number IS NOT ?',
        ...[it.number, source, at + 1, it.number],
      );
    }
    indexParagraphs(db, source);
    renewShingles(db, source);
  });
}

/** What is set aside in a text, in order. */
export function readResidue(db: ReadDb, source: number): ResidueRange[] {
  return db
    .all('SELECT start, "end", reason, restored FROM residue WHERE source = ? ORDER BY start', source)
    .map((row) => residueRange.parse({ ...row, restored: row['restored'] === 1 }));
}

function insertResidue(db: WriteDb, source: number, residue: readonly ResidueRange[]): void {
  for (const it of residue) {
    db.run(
      'INSERT INTO residue (source, start, "end", reason, restored) VALUES (?, ?, ?, ?, ?)',
      ...[source, it.start, it.end, it.reason, it.restored ? 1 : 0],
    );
  }
}
