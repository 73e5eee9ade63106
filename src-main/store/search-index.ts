import { z } from 'zod';
import { foldForSearch } from '#core/text/fold.ts';
import type { ReadDb, Row, SqlValue, WriteDb } from './connection.ts';
import { intFrom, jsonFrom, tagsColumn } from './rows.ts';

// What can be found is in an index; what may not (residue, the trash) is taken out of it, so that a search never has to
// look at more rows than it shows.

/**
 * Brings a source's entries up to date: its facts alone, or everything that hangs on whether it is in the trash.
 */
export function indexSource(db: WriteDb, source: number, what: 'facts' | 'all' = 'all'): void {
  db.run('DELETE FROM source_index WHERE rowid = ?', source);
  const row = db.get('SELECT * FROM sources WHERE seq = ? AND trashed_at IS NULL', source);
  if (row) {
    const authors = z.array(z.string()).parse(jsonFrom(row['authors']));
    db.run(
      'INSERT INTO source_index (rowid, title, outlet, authors, cite_key) VALUES (?, ?, ?, ?, ?)',
      ...[source, folded(row['title']), folded(row['outlet']), folded(...authors), folded(row['cite_key'])],
    );
  }
  if (what === 'facts') return;
  indexParagraphs(db, source);
  for (const it of db.all('SELECT seq FROM excerpts WHERE source = ?', source))
    indexExcerpt(db, intFrom(it, 'seq'));
  for (const it of db.all('SELECT seq FROM figures WHERE source = ?', source))
    indexFigure(db, intFrom(it, 'seq'));
}

export function indexParagraphs(db: WriteDb, source: number): void {
  db.run('DELETE FROM paragraph_index WHERE rowid IN (SELECT seq FROM paragraphs WHERE source = ?)', source);
  const rows = db.all(
    `SELECT p.seq, p.words FROM paragraphs p JOIN sources s ON s.seq = p.source
     WHERE p.source = ? AND p.number IS NOT NULL AND s.trashed_at IS NULL`,
    source,
  );
  for (const row of rows)
    db.run(
      'INSERT INTO paragraph_index (rowid, words) VALUES (?, ?)',
      intFrom(row, 'seq'),
      folded(row['words']),
    );
}

export function indexExcerpt(db: WriteDb, excerpt: number): void {
  db.run('DELETE FROM excerpt_index WHERE rowid = ?', excerpt);
  const row = findable(db, 'excerpt', excerpt);
  if (!row) return;
  const about = folded(row['speaker'], row['note'], ...tagsOf(row));
  db.run(
    'INSERT INTO excerpt_index (rowid, words, about) VALUES (?, ?, ?)',
    excerpt,
    folded(row['exact']),
    about,
  );
}

export function indexFigure(db: WriteDb, figure: number): void {
  db.run('DELETE FROM figure_index WHERE rowid = ?', figure);
  const row = findable(db, 'figure', figure);
  if (!row) return;
  const names = db.all('SELECT name FROM attributions WHERE figure = ? ORDER BY position', figure);
  const about = folded(row['note'], ...names.map((it) => it['name'] ?? null), ...tagsOf(row));
  const words = folded(row['exact'], row['unit'], row['measures']);
  db.run('INSERT INTO figure_index (rowid, words, about) VALUES (?, ?, ?)', figure, words, about);
}

/** An excerpt or figure unless it or its source is in the trash. */
function findable(db: ReadDb, noun: 'excerpt' | 'figure', seq: number): Row | undefined {
  return db.get(
    `SELECT x.*, ${tagsColumn(noun, 'x')} FROM ${noun}s x JOIN sources s ON s.seq = x.source
     WHERE x.seq = ? AND x.trashed_at IS NULL AND s.trashed_at IS NULL`,
    seq,
  );
}

function tagsOf(row: Row): string[] {
  return z.array(z.string()).parse(jsonFrom(row['tags']));
}

function folded(...texts: (SqlValue | undefined)[]): string {
  return texts.map((it) => (typeof it === 'string' ? foldForSearch(it) : '')).join('\n');
}
