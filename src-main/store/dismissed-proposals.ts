import { proposalRef, type ProposalRef } from '#core/model/proposal.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** The proposals of a source a person has dismissed. */
export function readDismissed(db: ReadDb, source: number): ProposalRef[] {
  return db
    .all('SELECT kind, start, "end" FROM dismissed_proposals WHERE source = ? ORDER BY start', source)
    .map((row) => proposalRef.parse(row));
}

export function insertDismissed(db: WriteDb, source: number, dismissed: readonly ProposalRef[]): void {
  for (const it of dismissed) {
    db.run(
      'INSERT INTO dismissed_proposals (source, kind, start, "end") VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ...[source, it.kind, it.start, it.end],
    );
  }
}

/** These are shown again. */
export function deleteDismissed(db: WriteDb, source: number, restored: readonly ProposalRef[]): void {
  for (const it of restored) {
    db.run(
      'DELETE FROM dismissed_proposals WHERE source = ? AND kind = ? AND start = ? AND "end" = ?',
      ...[source, it.kind, it.start, it.end],
    );
  }
}
