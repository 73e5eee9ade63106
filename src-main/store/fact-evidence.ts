import { factEvidence, type FactEvidence, type StatedField } from '#core/model/source.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** Keeps what the stated facts of a source rest on, until a person has judged them. */
export function insertEvidence(db: WriteDb, source: number, evidence: readonly FactEvidence[]): void {
  for (const it of evidence) {
    db.run(
      'INSERT OR REPLACE INTO fact_evidence (source, field, words, start, "end") VALUES (?, ?, ?, ?, ?)',
      ...[source, it.field, it.words, it.start, it.end],
    );
  }
}

/** The facts of a source nobody has judged yet, with the words each rests on. */
export function readEvidence(db: ReadDb, source: number): FactEvidence[] {
  return db
    .all('SELECT field, words, start, "end" FROM fact_evidence WHERE source = ? ORDER BY field', source)
    .map((row) => factEvidence.parse(row));
}

/** These facts have been judged: nothing is asked about them any more. */
export function dropEvidence(db: WriteDb, source: number, fields: readonly StatedField[]): void {
  for (const field of fields)
    db.run('DELETE FROM fact_evidence WHERE source = ? AND field = ?', source, field);
}
