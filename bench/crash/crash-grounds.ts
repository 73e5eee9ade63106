import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '#main/store/hash.ts';
import { APPLICATION_ID, connectForWriting, type WriteDb } from '#main/store/connection.ts';
import { DATABASE_NAME } from '#main/store/library.ts';
import { migrations } from '#main/store/migrate.ts';
import { randomFrom } from '#main/pdf/sample-document.test-support.ts';
import { prose } from '../prose.ts';

const NOON = '2026-03-09T12:00:00.000Z';
/** Enough for a migration to take a while. */
export const OLD_SOURCES = 80;

/** Files to bring in: many small ones, and now and then one that is entered in parts. */
export function makeFiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const random = randomFrom(7);
  for (let at = 0; at < 60; at += 1) {
    const made = prose(5000 + at * 13);
    const sentences = at % 12 === 5 ? 4000 : 4 + Math.floor(random() * 120);
    const lines = Array.from({ length: sentences }, () => made.sentence());
    const name = `paper-${String(at).padStart(2, '0')}`;
    if (at % 3 === 0)
      writeFileSync(
        join(folder, `${name}.html`),
        `<!doctype html><title>Paper ${at}</title>${lines.map((it) => `<p>${it}</p>`).join('')}`,
      );
    else writeFileSync(join(folder, `${name}.txt`), `Paper ${at}\n\n${lines.join('\n\n')}`);
  }
}

/** A library as an app of the schema `version` left it, with sources to bring up. */
export function makeOldLibrary(folder: string, version: number): void {
  for (const it of ['blobs', 'backups']) mkdirSync(join(folder, it));
  const connection = connectForWriting(join(folder, DATABASE_NAME));
  const { db } = connection;
  try {
    for (const step of migrations.slice(0, version)) {
      db.transaction(() => step.apply(db));
      if (step.version === 1) fill(db);
    }
    db.script(`PRAGMA user_version = ${version}; PRAGMA application_id = ${APPLICATION_ID};`);
  } finally {
    connection.close();
  }
}

/** Rows as the first schema had them. */
function fill(db: WriteDb): void {
  insert(db, 'library', { one: 1, id: 'old', created_at: NOON });
  for (let at = 1; at <= OLD_SOURCES; at += 1) {
    const made = prose(at * 31);
    const words = Array.from({ length: 40 }, () => made.sentence());
    const text = words.join('\n\n');
    const facts = { title: `Paper ${at}`, outlet: 'Harbour Post', authors: '[]', file_name: 'a.txt' };
    const hashes = { bytes_sha256: sha256Of(`bytes ${at}`), text_sha256: sha256Of(text) };
    const form = { media_type: 'text/plain', encoding: 'utf-8', byte_length: 9, imported_at: NOON };
    insert(db, 'sources', { id: `s${at}`, cite_key: `s${at}`, ...facts, ...hashes, ...form });
    insert(db, 'texts', { source: at, text });
    let start = 0;
    for (const [ordinal, it] of words.entries()) {
      const place = { start, end: start + it.length, words: it };
      insert(db, 'paragraphs', { source: at, ordinal: ordinal + 1, number: ordinal + 1, ...place });
      start += it.length + 2;
    }
  }
}

function insert(db: WriteDb, table: string, row: Readonly<Record<string, string | number>>): void {
  const columns = Object.keys(row).map((it) => `"${it}"`);
  db.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}
