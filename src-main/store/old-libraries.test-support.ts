import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadDb, Row } from './connection.ts';
import { SCHEMA_VERSION } from './migrate.ts';

// Libraries as the app of their time left them: its command line made the sample, read three files and a briefing; its actions
// put one in the trash, changed facts, kept a version, and wrote a comment and a collection where it had them. The second schema
// was never in anybody's hands: its library is that of the first, brought up by the second step.

/** Every schema there was, with the present one. */
export const SCHEMAS: readonly number[] = Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1);

/** Puts the library of a schema into an empty folder. */
export function unpackLibrary(schema: number, folder: string): void {
  const packed = join(import.meta.dirname, `fixtures/schema-${schema}.tar.gz`);
  execFileSync('tar', ['-xzf', packed, '-C', folder]);
}

/** What a library holds, in columns that every schema has. */
const CONTENT: Readonly<Record<string, string>> = {
  library: 'SELECT id, created_at FROM library',
  sources: `SELECT id, cite_key, title, outlet, authors, published_on, language, kind, url, reliability, file_name, media_type,
    byte_length, bytes_sha256, text_sha256, imported_at, trashed_at FROM sources ORDER BY id`,
  texts: 'SELECT id, text FROM texts JOIN sources ON seq = source ORDER BY id',
  residue: 'SELECT id, start, "end", reason FROM residue JOIN sources ON seq = source ORDER BY id, start',
  excerpts:
    'SELECT id, exact, exact_sha256, prefix, suffix, start, "end", speaker, note FROM excerpts ORDER BY id',
  figures:
    'SELECT id, exact, exact_sha256, value, upper, qualifier, unit, measures, as_of FROM figures ORDER BY id',
  attributions:
    'SELECT id, position, name FROM attributions JOIN figures ON seq = figure ORDER BY id, position',
  pictures: 'SELECT id, caption, alt_text, bytes_sha256, width, height FROM pictures ORDER BY id',
  tags: 'SELECT s.id, position, name FROM source_tags JOIN sources s ON s.seq = source JOIN tags t ON t.seq = tag ORDER BY 1, 2',
  briefings:
    'SELECT id, model, title, kind, date, language, revision, saved_at, trashed_at FROM briefings ORDER BY id',
  blocks:
    'SELECT b.id, k.id AS block, content FROM blocks k JOIN briefings b ON b.seq = briefing ORDER BY 1, position',
  citations: `SELECT k.id, c.position, role, target_kind, target_id, quote FROM citations c JOIN blocks k ON k.seq = block
    ORDER BY 1, 2`,
  versions:
    'SELECT id, name, revision, saved_at, content_sha256, hex(content) AS content FROM versions ORDER BY id',
  exports: 'SELECT file_name, file_sha256, pages, exported_at FROM exports ORDER BY 1, 2',
};

/** Everything of a library that no change of the schema may change. */
export function contentOf(db: ReadDb): Record<string, Row[]> {
  return Object.fromEntries(Object.entries(CONTENT).map(([name, sql]) => [name, db.all(sql)]));
}

/** Every file and folder below one, with its bytes and when it was written: what untouched means. */
export function stateOfFolder(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    ['.', ...paths].map((path) => {
      const full = join(folder, path);
      const { mtimeMs, ino, mode, size } = statSync(full);
      const isFolder = statSync(full).isDirectory();
      const hash = isFolder ? 'folder' : createHash('sha256').update(readFileSync(full)).digest('hex');
      return [path, `${hash} ${isFolder ? '' : size} ${mtimeMs} ${ino} ${mode}`];
    }),
  );
}
