import type { ReadDb, WriteDb } from './connection.ts';

const KEPT = 20;

/** What was looked for before, the latest first. */
export function recentSearches(db: ReadDb): string[] {
  return db
    .all('SELECT text FROM recent_searches ORDER BY seq DESC LIMIT ?', KEPT)
    .map((row) => String(row['text']));
}

/** Puts a search first; the oldest beyond those kept are forgotten. */
export function rememberSearch(db: WriteDb, text: string): void {
  db.transaction(() => {
    db.run('DELETE FROM recent_searches WHERE text = ?', text);
    db.run('INSERT INTO recent_searches (text) VALUES (?)', text);
    db.run(
      'DELETE FROM recent_searches WHERE seq NOT IN (SELECT seq FROM recent_searches ORDER BY seq DESC LIMIT ?)',
      KEPT,
    );
  });
}

export function forgetSearches(db: WriteDb): void {
  db.run('DELETE FROM recent_searches');
}
