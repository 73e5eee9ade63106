import { existsSync } from 'node:fs';
import type { Fault } from '#core/contract/soundness.ts';
import { anchor } from '#core/model/anchor.ts';
import { pictureId, sha256, sourceId } from '#core/model/ids.ts';
import { paragraphsOf } from '#core/model/source-text.ts';
import { verifyAnchor } from '#core/text/anchor.ts';
import { anchorFrom, type AnchoredNoun } from './anchored.ts';
import { blobPath, readBlob, type BlobPlace } from './blobs.ts';
import type { ReadDb, Row } from './connection.ts';
import { findExcerpt } from './excerpts.ts';
import { findFigure } from './figures.ts';
import { sha256Of } from './hash.ts';
import { findPicture } from './pictures.ts';
import { intFrom } from './rows.ts';
import { readResidue } from './source-texts.ts';
import { findSource } from './sources.ts';

export type Finder = Generator<{ readonly faults: readonly Fault[] }>;

export type Checked = BlobPlace & { readonly db: ReadDb };

/** What can be understood: rows that the model refuses are told by name. */
function understood(kind: string, name: string, read: () => unknown): Fault[] {
  try {
    read();
    return [];
  } catch (error) {
    // SQLite's errors are of the file, not of the row.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')) throw error;
    return [{ code: 'unreadable', kind, name }];
  }
}

const sourceName = (row: Row): string => String(row['title'] ?? row['cite_key']);

/** The facts and the text of every source, and what was taken from it: one step a source. */
export function* textsOf({ db }: Checked): Finder {
  for (const seq of seqsOf(db, 'sources')) {
    const row = db.get(
      'SELECT s.id, s.title, s.cite_key, s.text_sha256, t.text FROM sources s LEFT JOIN texts t ON t.source = s.seq WHERE s.seq = ?',
      seq,
    );
    if (!row) continue;
    const name = sourceName(row);
    const text = typeof row['text'] === 'string' ? row['text'] : null;
    const faults = [
      ...understood('source', name, () => findSource(db, sourceId.parse(row['id']))),
      ...faultsOfText(db, seq, name, text, String(row['text_sha256'])),
      ...faultsOfAnchored(db, 'excerpt', seq, name, text),
      ...faultsOfAnchored(db, 'figure', seq, name, text),
    ];
    yield { faults };
  }
}

function faultsOfText(db: ReadDb, seq: number, name: string, text: string | null, hash: string): Fault[] {
  if (text === null) return [{ code: 'text-missing', name }];
  if (sha256Of(text) !== hash) return [{ code: 'text-changed', name }];
  const unread = understood('page furniture of the source', name, () => readResidue(db, seq));
  if (unread.length > 0) return unread;
  const wanted = paragraphsOf(text, readResidue(db, seq));
  const there = db.all(
    'SELECT number, start, "end", words FROM paragraphs WHERE source = ? ORDER BY ordinal',
    seq,
  );
  const isSame = (row: Row, at: number): boolean => {
    const it = wanted[at];
    return (
      it !== undefined &&
      row['number'] === it.number &&
      row['start'] === it.start &&
      row['end'] === it.end &&
      row['words'] === text.slice(it.start, it.end)
    );
  };
  return there.length === wanted.length && there.every(isSame) ? [] : [{ code: 'paragraphs-differ', name }];
}

function faultsOfAnchored(
  db: ReadDb,
  noun: AnchoredNoun,
  source: number,
  from: string,
  text: string | null,
): Fault[] {
  return db.all(`SELECT * FROM ${noun}s WHERE source = ? ORDER BY seq`, source).flatMap((row): Fault[] => {
    const name = shortened(String(row['exact']));
    if (sha256Of(String(row['exact'])) !== row['exact_sha256'])
      return [{ code: 'words-changed', kind: noun, name, in: from }];
    const find = noun === 'excerpt' ? findExcerpt : findFigure;
    const unread = understood(noun, name, () => find(db, row['id'] as never));
    const place = anchor.safeParse(anchorFrom(row));
    const stands = text === null || (place.success && verifyAnchor(text, place.data));
    return stands ? unread : [...unread, { code: 'not-in-text', kind: noun, name, in: from }];
  });
}

const shortened = (words: string): string => (words.length <= 80 ? words : `${words.slice(0, 79)}…`);

/** The file of every source and picture: one step a file. */
export function* filesOf(place: Checked): Finder {
  const { db } = place;
  for (const row of db.all('SELECT title, cite_key, bytes_sha256 FROM sources ORDER BY seq'))
    yield { faults: faultsOfBlob(place, row, 'source', sourceName(row)) };
  for (const row of db.all('SELECT id, caption, file_name, bytes_sha256 FROM pictures ORDER BY seq')) {
    const name = String(row['caption'] ?? row['file_name'] ?? row['id']);
    const unread = understood('picture', name, () => findPicture(db, pictureId.parse(row['id'])));
    yield { faults: [...unread, ...faultsOfBlob(place, row, 'picture', name)] };
  }
}

function faultsOfBlob(place: Checked, row: Row, kind: string, name: string): Fault[] {
  const hash = sha256.safeParse(row['bytes_sha256']);
  if (!hash.success) return [{ code: 'unreadable', kind, name }];
  const read = readBlob(place, hash.data, name);
  if (read.ok) return [];
  const isThere = existsSync(blobPath(place, hash.data));
  return [{ code: isThere ? 'file-changed' : 'file-missing', kind, name }];
}

/** The rows of a table, to be read one by one: others may write in between. */
export function seqsOf(db: ReadDb, table: string): number[] {
  return db.all(`SELECT seq FROM ${table} ORDER BY seq`).map((row) => intFrom(row, 'seq'));
}
