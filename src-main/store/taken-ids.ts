import type { ReadDb } from './connection.ts';

const TABLES = {
  source: 'sources',
  excerpt: 'excerpts',
  figure: 'figures',
  picture: 'pictures',
  briefing: 'briefings',
  collection: 'collections',
  thread: 'comment_threads',
  comment: 'comments',
} as const;

/** Whether a thing of that sort has this id, in the trash or not. */
export function isIdTaken(db: ReadDb, sort: keyof typeof TABLES, id: string): boolean {
  return db.get(`SELECT 1 FROM ${TABLES[sort]} WHERE id = ?`, id) !== undefined;
}
