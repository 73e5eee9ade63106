import type { Passage } from '#core/checks/library-view.ts';
import type { SearchedText } from '#core/checks/quotations/find-words.ts';
import { sourceId, type SourceId } from '#core/model/ids.ts';
import { partialDate } from '#core/model/dates.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { ReadDb, Row } from './connection.ts';
import { intFrom } from './rows.ts';
import { searchQuery } from './search-query.ts';
import { sourceToken } from './search-tokens.ts';
import { readText } from './source-texts.ts';

/** Texts up to this are read whole where they are cited; of longer ones the paragraphs that fit. UTF-16 units. */
const READ_WHOLE = 300_000;
/** Paragraphs read before the one that was found: of a long quotation it may be the last. */
const BEFORE = 2;
const BEFORE_LONG = 8;
const LONG = 400;
/** ... and so much text behind it at the least. */
const BEHIND = 500;
const MOST_PARAGRAPHS = 60;

/**
 * The whole text of a source with what is set aside in it; null where it is too long to be read whole, or not there. Fails with
 * `stored-bytes-changed`.
 */
export function wholeText(db: ReadDb, id: SourceId): Result<SearchedText | null, CallError> {
  const row = db.get(
    `SELECT s.*, (SELECT max("end") FROM paragraphs WHERE source = s.seq) AS length FROM sources s WHERE s.id = ?`,
    id,
  );
  const length = row?.['length'];
  if (row === undefined || typeof length !== 'number' || length > READ_WHOLE) return ok(null);
  const read = readText(db, id);
  if (!read.ok) return fail(read.error);
  return ok({
    ...{ sourceId: id, text: read.value.text, from: 0, residue: read.value.residue },
    about: aboutFrom(row),
  });
}

/** A paragraph that has words looked for. */
export interface FoundParagraph {
  readonly source: number;
  readonly ordinal: number;
  readonly words: string;
}

/**
 * Paragraphs that have any of some phrases, the newest first; of one source alone where its id is given. Residue and the trash
 * have none.
 */
export function paragraphsWith(
  db: ReadDb,
  phrases: readonly string[],
  most: number,
  only: SourceId | null,
): FoundParagraph[] {
  const wanted = phrases.flatMap((it) => searchQuery(`“${it.replace(/["“”„«»]/g, ' ')}”`)?.match ?? []);
  if (wanted.length === 0) return [];
  const seq = only === null ? null : db.get('SELECT seq FROM sources WHERE id = ?', only);
  if (seq === undefined) return [];
  const narrowed = seq === null ? '' : ` AND tokens : "${sourceToken(intFrom(seq, 'seq'))}"`;
  return db
    .all(
      `SELECT p.source, p.ordinal, p.words FROM (SELECT rowid AS seq FROM paragraph_index WHERE paragraph_index MATCH ?
         ORDER BY rowid DESC LIMIT ?) i CROSS JOIN paragraphs p ON p.seq = i.seq`,
      ...[`words : (${wanted.join(' OR ')})${narrowed}`, most],
    )
    .map((row) => ({
      ...{ source: intFrom(row, 'source'), ordinal: intFrom(row, 'ordinal') },
      words: String(row['words']),
    }));
}

/** The text around a paragraph, with room for words of a length behind it; null where it is gone. */
export function textAround(
  db: ReadDb,
  { source, ordinal }: Pick<FoundParagraph, 'source' | 'ordinal'>,
  length: number,
): SearchedText | null {
  const about = db.get('SELECT * FROM sources WHERE seq = ?', source);
  const rows = db.all(
    `SELECT ordinal, start, "end", number, words FROM paragraphs WHERE source = ? AND ordinal BETWEEN ? AND ?
     ORDER BY ordinal LIMIT ?`,
    ...[source, ordinal - (length > LONG ? BEFORE_LONG : BEFORE), ordinal + MOST_PARAGRAPHS, MOST_PARAGRAPHS],
  );
  const from = rows[0] === undefined ? 0 : intFrom(rows[0], 'start');
  const texts: string[] = [];
  const residue: SearchedText['residue'][number][] = [];
  let foundAt = from;
  for (const row of rows) {
    const [start, end] = [intFrom(row, 'start'), intFrom(row, 'end')];
    texts.push(String(row['words']));
    if (row['number'] === null && end > start) residue.push({ start, end, reason: 'menu', restored: false });
    const at = intFrom(row, 'ordinal');
    if (at === ordinal) foundAt = start;
    if (at > ordinal && end - foundAt > length * 2 + BEHIND) break;
  }
  if (about === undefined || texts.length === 0) return null;
  return {
    ...{ sourceId: sourceId.parse(about['id']), text: texts.join('\n\n'), from, residue },
    about: aboutFrom(about),
  };
}

function aboutFrom(row: Row): Passage['about'] {
  const text = (name: string): string | null => (typeof row[name] === 'string' ? row[name] : null);
  return {
    ...{ title: text('title'), outlet: text('outlet'), language: text('language') },
    publishedOn: partialDate.nullable().parse(text('published_on')),
  };
}
