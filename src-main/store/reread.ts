import type { WriteDb } from './connection.ts';
import { deleteLayout, insertLayout } from './layouts.ts';
import { deleteNearDuplicatesOf } from './near-duplicates.ts';
import { deleteText, insertText } from './source-texts.ts';
import { seqOfSource, updateSource, type ReadSource } from './sources.ts';
import { insertEvidence } from './fact-evidence.ts';
import { indexSource } from './search-index.ts';

/**
 * Puts another text in the place of a source's own, with everything that is derived from it; what was asked about the old
 * text or dismissed in it is void. Throws where excerpts or figures are anchored in the old one: ask before. The source is as it is to be from now on.
 */
export function replaceText(db: WriteDb, read: ReadSource): void {
  const { source: it } = read;
  db.transaction(() => {
    const seq = seqOfSource(db, it.id);
    if (seq === null) throw new Error('a source was read again that is not there');
    db.run(
      'UPDATE sources SET media_type = ?, encoding = ?, text_sha256 = ? WHERE seq = ?',
      ...[it.mediaType, it.encoding, it.textSha256, seq],
    );
    deleteText(db, seq);
    deleteLayout(db, seq);
    deleteNearDuplicatesOf(db, seq);
    for (const table of ['fact_evidence', 'dismissed_proposals'])
      db.run(`DELETE FROM ${table} WHERE source = ?`, seq);
    insertText(db, seq, read.text, read.residue);
    insertLayout(db, seq, read.layout);
    insertEvidence(db, seq, read.evidence);
    updateSource(db, it);
    indexSource(db, seq);
  });
}
