import type { Block } from '#core/model/block.ts';
import { wordsOfBlock } from '#core/briefing/words.ts';
import { placeBlocks } from './block-order.ts';
import { writeCitations } from './citations.ts';
import type { WriteDb } from './connection.ts';
import { intFrom } from './rows.ts';
import { dropBlockEntry, indexBlock } from './search-index.ts';

/**
 * Makes the blocks of a briefing those of `order`: the ones in `changed` are written, the others stay, those without a
 * place go. Every id of `order` must be stored or in `changed`.
 */
export function writeBlocks(
  db: WriteDb,
  briefing: number,
  order: readonly string[],
  changed: readonly Block[],
): void {
  const stored = new Map(
    db
      .all('SELECT id, position FROM blocks WHERE briefing = ?', briefing)
      .map((row) => [String(row['id']), intFrom(row, 'position')]),
  );
  const wanted = new Set(order);
  for (const id of stored.keys()) if (!wanted.has(id)) deleteBlock(db, briefing, id);
  for (const block of changed) writeBlock(db, briefing, block);
  for (const [id, position] of placeBlocks(order, stored))
    db.run('UPDATE blocks SET position = ? WHERE briefing = ? AND id = ?', position, briefing, id);
}

function writeBlock(db: WriteDb, briefing: number, block: Block): void {
  db.run(
    `INSERT INTO blocks (briefing, id, position, words, content) VALUES (?, ?, 0, ?, ?)
     ON CONFLICT (briefing, id) DO UPDATE SET words = excluded.words, content = excluded.content`,
    ...[briefing, block.id, wordsOfBlock(block), JSON.stringify(block)],
  );
  const row = db.get('SELECT seq FROM blocks WHERE briefing = ? AND id = ?', briefing, block.id);
  writeCitations(db, briefing, intFrom(row, 'seq'), block);
  indexBlock(db, intFrom(row, 'seq'));
}

function deleteBlock(db: WriteDb, briefing: number, id: string): void {
  const row = db.get('SELECT seq FROM blocks WHERE briefing = ? AND id = ?', briefing, id);
  if (!row) return;
  dropBlockEntry(db, intFrom(row, 'seq'));
  db.run('DELETE FROM blocks WHERE seq = ?', intFrom(row, 'seq'));
}
