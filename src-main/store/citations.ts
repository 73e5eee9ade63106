import { use as useSchema, type Use } from '#core/contract/views.ts';
import { citationsOf, contentsOf, type Block } from '#core/model/block.ts';
import type { Target } from '#core/model/citation.ts';
import type { ReadDb, WriteDb } from './connection.ts';

interface Entry {
  readonly role: 'citation' | 'quotation' | 'picture' | 'figure';
  readonly citationId: string | null;
  readonly target: Target;
}

/** Everything a block rests on: its citations, live figures, the excerpt of a quotation, the picture. */
export function restsOn(block: Block): Target[] {
  return entriesOf(block).map((it) => it.target);
}

function entriesOf(block: Block): Entry[] {
  const entries: Entry[] = citationsOf([block]).flatMap((it) =>
    it.targets.map(({ target }) => ({ role: 'citation', citationId: it.id, target })),
  );
  for (const it of contentsOf(block).flat()) {
    if (it.type !== 'figure') continue;
    entries.push({ role: 'figure', citationId: null, target: { kind: 'figure', id: it.figureId } });
  }
  if (block.type === 'picture') {
    const target: Target = { kind: 'picture', id: block.pictureId };
    entries.push({ role: 'picture', citationId: null, target });
  }
  if (block.type === 'quotation' && block.excerptId !== null) {
    const target: Target = { kind: 'excerpt', id: block.excerptId };
    entries.push({ role: 'quotation', citationId: null, target });
  }
  return entries;
}

/**
 * Writes the index of what a block rests on anew, with a copy of the words cited. Where the library no longer holds them,
 * the copy that was kept stays.
 */
export function writeCitations(db: WriteDb, briefing: number, block: number, content: Block): void {
  const kept = new Map(
    db
      .all('SELECT target_kind, target_id, quote FROM citations WHERE block = ?', block)
      .map((row) => [`${String(row['target_kind'])} ${String(row['target_id'])}`, row['quote'] ?? null]),
  );
  db.run('DELETE FROM citations WHERE block = ?', block);
  for (const [position, { role, citationId, target }] of entriesOf(content).entries()) {
    const noun = target.kind;
    const quote = noun === 'excerpt' || noun === 'figure' ? 'exact' : 'NULL';
    const held = db.get(`SELECT seq, ${quote} AS quote FROM ${noun}s WHERE id = ?`, target.id);
    db.run(
      `INSERT INTO citations (block, position, briefing, role, citation_id, target_kind, target_id, ${noun}, quote)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[block, position, briefing, role, citationId, noun, target.id],
      ...[held?.['seq'] ?? null, held ? (held['quote'] ?? null) : (kept.get(`${noun} ${target.id}`) ?? null)],
    );
  }
}

/** What makes rows of `citations c` one place of a briefing: a citation may have several targets, a live figure has one. */
export const PLACE = "coalesce(c.citation_id, c.role || ' ' || c.block || ' ' || c.position)";

/** Which citations rest on a thing; a source carries what was taken from it too. */
const RESTS_ON: Record<Target['kind'], string> = {
  excerpt: 'c.excerpt = t.seq',
  figure: 'c.figure = t.seq',
  picture: 'c.picture = t.seq',
  source: `(c.source = t.seq
    OR c.excerpt IN (SELECT seq FROM excerpts WHERE source = t.seq)
    OR c.figure IN (SELECT seq FROM figures WHERE source = t.seq)
    OR c.picture IN (SELECT seq FROM pictures WHERE source = t.seq))`,
};

/** The briefings outside the trash that rest on any of some things of one kind, with how many places do. */
export function usesOf(db: ReadDb, kind: Target['kind'], ids: readonly string[]): Use[] {
  return db
    .all(
      `SELECT b.id AS briefingId, b.title,
         count(DISTINCT ${PLACE}) AS citations
       FROM ${kind}s t JOIN citations c ON ${RESTS_ON[kind]} JOIN briefings b ON b.seq = c.briefing
       WHERE t.id IN (SELECT value FROM json_each(?)) AND b.trashed_at IS NULL
       GROUP BY b.seq ORDER BY b.saved_at DESC, b.seq DESC`,
      JSON.stringify(ids),
    )
    .map((row) => useSchema.parse(row));
}
