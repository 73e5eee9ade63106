import { z } from 'zod';
import type { CitationStyle } from '#core/citing/style.ts';
import type { CallError } from '#core/contract/errors.ts';
import { citationStyleRow, type CitationStyleRow } from '#core/contract/print-views.ts';
import type { Instant } from '#core/model/dates.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** The citation styles somebody added, by title. */
export function listStyles(db: ReadDb): CitationStyleRow[] {
  return db
    .all('SELECT id AS key, title, added_at AS addedAt FROM citation_styles ORDER BY title, id')
    .map((row) => citationStyleRow.parse(row));
}

/** A style somebody added; null where there is none of that key. */
export function findStyle(db: ReadDb, key: string): CitationStyle | null {
  const row = db.get('SELECT id AS key, title, csl FROM citation_styles WHERE id = ?', key);
  return row === undefined ? null : style.parse(row);
}

const style = z.object({ key: z.string(), title: z.string(), csl: z.string() });

/** Keeps a style, in place of an older one of the same key. */
export function keepStyle(db: WriteDb, { key, title, csl }: CitationStyle, addedAt: Instant): void {
  db.run(
    `INSERT INTO citation_styles (id, title, csl, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, csl = excluded.csl, added_at = excluded.added_at`,
    ...[key, title, csl, addedAt],
  );
}

/** Takes a style away. Fails with `not-found`. */
export function removeStyle(db: WriteDb, key: string): Result<null, CallError> {
  const { changes } = db.run('DELETE FROM citation_styles WHERE id = ?', key);
  return changes > 0 ? ok(null) : fail({ code: 'not-found', what: 'citation-style' });
}
