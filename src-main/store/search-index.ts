import { z } from 'zod';
import { block, contentsOf, textOfBlock, type Block } from '#core/model/block.ts';
import { asItStands, plainText } from '#core/model/inline.ts';
import { marking } from '#core/model/marking.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { ReadDb, Row, SqlValue, WriteDb } from './connection.ts';
import { intFrom, jsonFrom, markingFrom, tagsColumn } from './rows.ts';
import { markingToken, sourceToken, tagToken } from './search-tokens.ts';

// What can be found is in an index; what may not (residue, the trash) is taken out of it, so that a search never has to
// look at more rows than it shows.

/**
 * Brings a source's entries up to date: its facts alone, or everything that hangs on whether it is in the trash.
 */
export function indexSource(db: WriteDb, source: number, what: 'facts' | 'all' = 'all'): void {
  db.run('DELETE FROM source_index WHERE rowid = ?', source);
  const row = db.get(
    `SELECT s.*, ${tagsColumn('source', 's')} FROM sources s WHERE s.seq = ? AND s.trashed_at IS NULL`,
    source,
  );
  if (row) {
    const authors = z.array(z.string()).parse(jsonFrom(row['authors']));
    const about = folded(row['kind'], row['descriptor'], row['note'], row['status_note'], ...tagsOf(row));
    db.run(
      'INSERT INTO source_index (rowid, title, outlet, authors, cite_key, about) VALUES (?, ?, ?, ?, ?, ?)',
      ...[source, folded(row['title']), folded(row['outlet']), folded(...authors), folded(row['cite_key'])],
      about,
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
  for (const row of rows) indexParagraph(db, source, intFrom(row, 'seq'), String(row['words']));
}

/** Enters a paragraph that has no entry yet. */
export function indexParagraph(db: WriteDb, source: number, seq: number, words: string): void {
  db.run(
    'INSERT INTO paragraph_index (rowid, words, tokens) VALUES (?, ?, ?)',
    ...[seq, folded(words), sourceToken(source)],
  );
}

export function indexExcerpt(db: WriteDb, excerpt: number): void {
  db.run('DELETE FROM excerpt_index WHERE rowid = ?', excerpt);
  const row = findable(db, 'excerpt', excerpt);
  if (!row) return;
  const about = folded(row['speaker'], row['note'], ...tagsOf(row));
  db.run(
    'INSERT INTO excerpt_index (rowid, words, about, tokens) VALUES (?, ?, ?, ?)',
    ...[excerpt, folded(row['exact']), about, tokensOf(db, row, 'excerpt')],
  );
}

export function indexFigure(db: WriteDb, figure: number): void {
  db.run('DELETE FROM figure_index WHERE rowid = ?', figure);
  const row = findable(db, 'figure', figure);
  if (!row) return;
  const names = db.all('SELECT name FROM attributions WHERE figure = ? ORDER BY position', figure);
  const about = folded(row['note'], ...names.map((it) => it['name'] ?? null), ...tagsOf(row));
  const words = folded(row['exact'], row['unit'], row['measures']);
  db.run(
    'INSERT INTO figure_index (rowid, words, about, tokens) VALUES (?, ?, ?, ?)',
    ...[figure, words, about, tokensOf(db, row, 'figure')],
  );
}

/** Brings a picture's entry up to date. */
export function indexPicture(db: WriteDb, picture: number): void {
  db.run('DELETE FROM picture_index WHERE rowid = ?', picture);
  const row = db.get('SELECT * FROM pictures WHERE seq = ? AND trashed_at IS NULL', picture);
  if (!row) return;
  const words = folded(row['caption'], row['credit'], row['alt_text'], row['file_name']);
  db.run('INSERT INTO picture_index (rowid, words) VALUES (?, ?)', picture, words);
}

/** Brings the entries of a briefing up to date: its title alone, or its blocks too. */
export function indexBriefing(db: WriteDb, briefing: number, what: 'title' | 'all' = 'all'): void {
  db.run('DELETE FROM briefing_index WHERE rowid = ?', briefing);
  const row = db.get('SELECT title FROM briefings WHERE seq = ? AND trashed_at IS NULL', briefing);
  if (row) db.run('INSERT INTO briefing_index (rowid, title) VALUES (?, ?)', briefing, folded(row['title']));
  if (what === 'title') return;
  for (const it of db.all('SELECT seq FROM blocks WHERE briefing = ?', briefing))
    indexBlock(db, intFrom(it, 'seq'));
}

/** Brings a block's entry up to date. One that a newer app wrote and this one cannot read is not found. */
export function indexBlock(db: WriteDb, seq: number): void {
  dropBlockEntry(db, seq);
  const row = db.get(
    'SELECT k.content FROM blocks k JOIN briefings b ON b.seq = k.briefing WHERE k.seq = ? AND b.trashed_at IS NULL',
    seq,
  );
  const read = row && block.safeParse(jsonFrom(row['content']));
  if (read?.success !== true) return;
  db.run('INSERT INTO block_index (rowid, words) VALUES (?, ?)', seq, folded(...wordsToFind(read.data)));
}

/** What a block is found by: its words and those of its hand-written notes, as they stand. */
export function wordsToFind(it: Block): string[] {
  const notes = contentsOf(it).flatMap((inlines) =>
    asItStands(inlines).map((one) => (one.type === 'note' ? plainText(one.content) : '')),
  );
  return [textOfBlock(it), ...notes];
}

export function dropBlockEntry(db: WriteDb, seq: number): void {
  db.run('DELETE FROM block_index WHERE rowid = ?', seq);
}

/** Fills every table of the index from nothing. */
export function rebuildIndex(db: WriteDb): void {
  for (const kind of ['source', 'paragraph', 'excerpt', 'figure', 'picture', 'briefing', 'block'])
    db.run(`DELETE FROM ${kind}_index`);
  const each = (table: string, work: (seq: number) => void): void => {
    for (const it of db.all(`SELECT seq FROM ${table}`)) work(intFrom(it, 'seq'));
  };
  each('sources', (seq) => indexSource(db, seq));
  each('pictures', (seq) => indexPicture(db, seq));
  each('briefings', (seq) => indexBriefing(db, seq));
}

/** An excerpt or figure unless it or its source is in the trash. */
function findable(db: ReadDb, noun: 'excerpt' | 'figure', seq: number): Row | undefined {
  return db.get(
    `SELECT x.*, ${tagsColumn(noun, 'x')} FROM ${noun}s x JOIN sources s ON s.seq = x.source
     WHERE x.seq = ? AND x.trashed_at IS NULL AND s.trashed_at IS NULL`,
    seq,
  );
}

/** The tokens an excerpt or figure is narrowed by. */
function tokensOf(db: ReadDb, row: Row, noun: 'excerpt' | 'figure'): string {
  const tags = db.all(`SELECT tag FROM ${noun}_tags WHERE ${noun} = ?`, intFrom(row, 'seq'));
  const own = marking.nullable().parse(markingFrom(row));
  return [
    sourceToken(intFrom(row, 'source')),
    ...tags.map((it) => tagToken(intFrom(it, 'tag'))),
    ...(own === null ? [] : [markingToken(own)]),
  ].join(' ');
}

function tagsOf(row: Row): string[] {
  return z.array(z.string()).parse(jsonFrom(row['tags']));
}

function folded(...texts: (SqlValue | undefined)[]): string {
  return texts.map((it) => (typeof it === 'string' ? foldForSearch(it) : '')).join('\n');
}
