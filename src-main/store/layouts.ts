import { sourceLayout, type SourceLayout } from '#core/model/source-layout.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { jsonFrom } from './rows.ts';

/** Keeps the pages and tables of a new text. */
export function insertLayout(db: WriteDb, source: number, { pages, tables }: SourceLayout): void {
  for (const it of pages) {
    db.run(
      'INSERT INTO pages (source, number, label, start, "end") VALUES (?, ?, ?, ?, ?)',
      ...[source, it.number, it.label, it.start, it.end],
    );
  }
  for (const [position, it] of tables.entries()) {
    db.run(
      'INSERT INTO sheets (source, position, name, has_head, cells) VALUES (?, ?, ?, ?, ?)',
      ...[source, position, it.name, it.hasHead ? 1 : 0, JSON.stringify(it.rows)],
    );
  }
}

/** Takes the pages and tables of a text away, before it is read anew. */
export function deleteLayout(db: WriteDb, source: number): void {
  db.run('DELETE FROM pages WHERE source = ?', source);
  db.run('DELETE FROM sheets WHERE source = ?', source);
}

export function readLayout(db: ReadDb, source: number): SourceLayout {
  const pages = db.all(
    'SELECT number, label, start, "end" FROM pages WHERE source = ? ORDER BY number',
    source,
  );
  const sheets = db.all(
    'SELECT name, has_head, cells FROM sheets WHERE source = ? ORDER BY position',
    source,
  );
  return sourceLayout.parse({
    pages,
    tables: sheets.map((row) => ({
      name: row['name'],
      hasHead: row['has_head'] === 1,
      rows: jsonFrom(row['cells']),
    })),
  });
}
