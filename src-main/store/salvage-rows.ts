import type { ReadDb, Row, SqlValue } from './connection.ts';
import { codeOf } from './failures.ts';
import { sha256Of } from './hash.ts';

// Reading a table some pages of which cannot be read: from its beginning as far as it goes, from its end as far as it
// goes, and what lies between them row by row.

/** Rows read in one go: what is read before a page that cannot be read is kept. */
const PORTION = 50;
/** Numbers tried one by one between two stretches that could be read. */
const GAP = 200_000;

/** A table by what its rows are known by: `seq` and the like, or several columns. */
export interface Table {
  readonly name: string;
  readonly key: readonly string[];
}

/** The rows of a table that can be read, each once, and whether any could not. */
export function readRows(db: ReadDb, table: Table): { rows: Row[]; isWhole: boolean } {
  const forward = readFrom(db, table, 'ASC');
  if (forward.isWhole) return forward;
  const backward = readFrom(db, table, 'DESC');
  const seen = new Set(forward.rows.map((it) => keyOf(it, table)));
  const rows = [...forward.rows, ...backward.rows.filter((it) => !seen.has(keyOf(it, table))).toReversed()];
  for (const it of rows) seen.add(keyOf(it, table));
  const between = table.key.length === 1 ? readBetween(db, table, forward.rows, backward.rows) : [];
  return { rows: [...rows, ...between.filter((it) => !seen.has(keyOf(it, table)))], isWhole: false };
}

function readFrom(
  db: ReadDb,
  { name, key }: Table,
  direction: 'ASC' | 'DESC',
): { rows: Row[]; isWhole: boolean } {
  const columns = key.map((it) => `"${it}"`).join(', ');
  const order = key.map((it) => `"${it}" ${direction}`).join(', ');
  const after = `(${columns}) ${direction === 'ASC' ? '>' : '<'} (${key.map(() => '?').join(', ')})`;
  const rows: Row[] = [];
  let last: SqlValue[] | null = null;
  for (let portion = PORTION; ;) {
    const where: string = last === null ? '' : `WHERE ${after}`;
    const sql: string = `SELECT * FROM "${name}" ${where} ORDER BY ${order} LIMIT ${portion}`;
    const bound: readonly SqlValue[] = last ?? [];
    const read: Row[] | null = attempt(() => db.all(sql, ...bound));
    if (read === null) {
      // Up to the very row that cannot be read.
      if (portion === 1) return { rows, isWhole: false };
      portion = 1;
      continue;
    }
    rows.push(...read);
    const end = read.at(-1);
    if (end === undefined || read.length < portion) return { rows, isWhole: true };
    const next: SqlValue[] = key.map((it) => end[it] ?? null);
    // A damaged page may send one back to where one was.
    if (last !== null && !isFurther(last, next, direction)) return { rows, isWhole: false };
    last = next;
  }
}

function isFurther(last: readonly SqlValue[], next: readonly SqlValue[], direction: 'ASC' | 'DESC'): boolean {
  for (const [at, value] of next.entries()) {
    const before = last[at] ?? null;
    if (value === before) continue;
    if (typeof value === 'number' && typeof before === 'number')
      return direction === 'ASC' ? value > before : value < before;
    return true;
  }
  return false;
}

function readBetween(
  db: ReadDb,
  { name, key }: Table,
  forward: readonly Row[],
  backward: readonly Row[],
): Row[] {
  const [column = ''] = key;
  const [from, to] = [forward.at(-1)?.[column] ?? 0, backward.at(-1)?.[column] ?? highest(db, name)];
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  const rows: Row[] = [];
  for (let at = from + 1; at < Math.min(to, from + GAP); at += 1) {
    const row = attempt(() => db.get(`SELECT * FROM "${name}" WHERE "${column}" = ?`, at));
    if (row) rows.push(row);
  }
  return rows;
}

/** The highest number a table has ever given; where that cannot be read, as many as are tried. */
function highest(db: ReadDb, name: string): number {
  const row = attempt(() => db.get('SELECT seq FROM sqlite_sequence WHERE name = ?', name));
  return typeof row?.['seq'] === 'number' ? row['seq'] + 1 : GAP;
}

/** Null where SQLite cannot read it. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') !== true) throw error;
    return null;
  }
}

export function keyOf(row: Row, { key }: Table): string {
  return JSON.stringify(key.map((it) => row[it] ?? null));
}

/** The same for two rows that say the same. */
export function digestOf(row: Row): string {
  const values = Object.entries(row)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, value instanceof Uint8Array ? sha256Of(value) : value]);
  return sha256Of(
    JSON.stringify(values, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
  );
}
