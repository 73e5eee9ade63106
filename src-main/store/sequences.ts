import { sequenceKey } from '#core/statements/statement.ts';
import type { Instant } from '#core/model/dates.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { IN_LIST } from './trashed.ts';

/** The pairs of statements somebody has called a sequence, by `sequenceKey`. */
export function listSequences(db: ReadDb): ReadonlySet<string> {
  const rows = db.all('SELECT one, other FROM sequences');
  return new Set(rows.map((it) => sequenceKey(String(it['one']), String(it['other']))));
}

/** Remembers that two statements follow one another (`at`), or forgets it (null). Two of one key are no pair. */
export function markSequence(db: WriteDb, statements: readonly [string, string], at: Instant | null): void {
  const [one, other] = statements[0] < statements[1] ? statements : ([statements[1], statements[0]] as const);
  if (one === other) return;
  if (at === null) db.run('DELETE FROM sequences WHERE one = ? AND other = ?', one, other);
  else
    db.run(
      'INSERT INTO sequences (one, other, marked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      ...[one, other, at],
    );
}

/** Forgets the sequences of figures or sources that are being destroyed; `doomed` is a list of rows as JSON. */
export function forgetSequencesOf(db: WriteDb, noun: 'figure' | 'source', doomed: string): void {
  const begins = noun === 'figure' ? "'figure:' || id" : "'text:' || id || ':'";
  const names = (column: string): string =>
    noun === 'figure'
      ? `${column} IN (SELECT ${begins} FROM figures WHERE seq ${IN_LIST})`
      : `EXISTS (SELECT 1 FROM sources WHERE seq ${IN_LIST} AND substr(${column}, 1, length(${begins})) = ${begins})`;
  db.run(`DELETE FROM sequences WHERE ${names('one')} OR ${names('other')}`, doomed, doomed);
}
