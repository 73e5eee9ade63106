import type { WriteDb } from './connection.ts';
import { bridgeOrigins } from './purge-origins.ts';
import { intFrom } from './rows.ts';
import { forgetSequencesOf } from './sequences.ts';
import { IN_LIST, type Doomed } from './trashed.ts';

// Destroying for good. The trash is not in the search index (search-index.ts), so nothing is taken out of it here but the
// entries of a large source that was still being put in (large-source.ts).

/**
 * Destroys the rows chosen and all that belongs to them, in one transaction. Citations of what is gone stay, with their
 * copy of the words, and point at nothing. The files nobody needs any more are noted: `removeUnwantedBlobs` takes them.
 */
export function destroy(db: WriteDb, doomed: Doomed): void {
  db.transaction(() => {
    destroyBriefings(db, doomed.briefing);
    for (const noun of ['source', 'excerpt', 'figure', 'picture'] as const)
      db.run(`UPDATE citations SET ${noun} = NULL WHERE ${noun} ${IN_LIST}`, doomed[noun]);
    for (const noun of ['source', 'picture'] as const)
      db.run(
        `INSERT INTO unwanted_blobs SELECT bytes_sha256 FROM ${noun}s WHERE seq ${IN_LIST} ON CONFLICT DO NOTHING`,
        doomed[noun],
      );
    destroyPictures(db, doomed);
    destroyAnchored(db, 'excerpt', doomed);
    destroyAnchored(db, 'figure', doomed);
    destroySources(db, doomed.source);
    db.run(
      `DELETE FROM tags WHERE seq NOT IN (SELECT tag FROM source_tags UNION ALL SELECT tag FROM excerpt_tags
         UNION ALL SELECT tag FROM figure_tags)`,
    );
  });
}

function destroyBriefings(db: WriteDb, doomed: string): void {
  for (const table of ['exports', 'versions', 'comment_threads', 'blocks'])
    db.run(`DELETE FROM ${table} WHERE briefing ${IN_LIST}`, doomed);
  db.run(`DELETE FROM briefings WHERE seq ${IN_LIST}`, doomed);
}

function destroyPictures(db: WriteDb, doomed: Doomed): void {
  remember(db, 'picture', doomed);
  db.run(`DELETE FROM pictures WHERE seq ${IN_LIST}`, doomed.picture);
  db.run(`UPDATE pictures SET source = NULL WHERE source ${IN_LIST}`, doomed.source);
}

function destroyAnchored(db: WriteDb, noun: 'excerpt' | 'figure', doomed: Doomed): void {
  remember(db, noun, doomed);
  if (noun === 'figure') {
    forgetSequencesOf(db, noun, doomed.figure);
    db.run(`DELETE FROM attributions WHERE figure ${IN_LIST}`, doomed.figure);
  }
  db.run(`DELETE FROM ${noun}_tags WHERE ${noun} ${IN_LIST}`, doomed[noun]);
  db.run(`DELETE FROM ${noun}s WHERE seq ${IN_LIST}`, doomed[noun]);
}

/** Which source a thing was taken from, as long as that source is there: exported versions still name the thing. */
function remember(db: WriteDb, noun: 'excerpt' | 'figure' | 'picture', doomed: Doomed): void {
  db.run(
    `INSERT INTO destroyed (kind, id, source) SELECT ?, id, source FROM ${noun}s
     WHERE seq ${IN_LIST} AND source IS NOT NULL AND NOT source ${IN_LIST} ON CONFLICT DO NOTHING`,
    ...[noun, doomed[noun], doomed.source],
  );
}

function destroySources(db: WriteDb, doomed: string): void {
  for (const row of db.all('SELECT value FROM json_each(?)', doomed))
    bridgeOrigins(db, intFrom(row, 'value'));
  db.run(
    `DELETE FROM paragraph_index WHERE rowid IN (SELECT seq FROM paragraphs WHERE source ${IN_LIST})`,
    doomed,
  );
  forgetSequencesOf(db, 'source', doomed);
  for (const table of ['paragraphs', 'residue', 'texts', 'source_tags'])
    db.run(`DELETE FROM ${table} WHERE source ${IN_LIST}`, doomed);
  db.run(`DELETE FROM sources WHERE seq ${IN_LIST}`, doomed);
}
