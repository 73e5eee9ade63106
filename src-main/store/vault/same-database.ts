import Database from 'better-sqlite3';
import { setImmediate } from 'node:timers/promises';
import { connectSealed } from './sealed-database.ts';

/** So many rows are compared before others have a turn. */
const AT_ONCE = 500;

/**
 * Whether an encrypted database, opened anew, is sound and holds what a plain one holds: the same schema, and in every table
 * the same rows. False too where `signal` fires meanwhile. Throws SQLite's error where either cannot be read.
 */
export async function sameDatabase(
  plain: string,
  sealed: string,
  key: Uint8Array,
  signal?: AbortSignal,
): Promise<boolean> {
  const one = new Database(plain, { readonly: true });
  const other = connectSealed(sealed, { readonly: true }, key);
  try {
    for (const it of [one, other]) {
      it.pragma('temp_store = MEMORY');
      it.defaultSafeIntegers();
    }
    if (other.pragma('quick_check(1)', { simple: true }) !== 'ok') return false;
    for (const pragma of ['user_version', 'application_id'])
      if (one.pragma(pragma, { simple: true }) !== other.pragma(pragma, { simple: true })) return false;
    const schema = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name';
    if (!(await sameRows(one, other, schema, signal))) return false;
    for (const table of tablesOf(one))
      if (!(await sameRows(one, other, `SELECT * FROM "${table}"`, signal))) return false;
    return true;
  } finally {
    one.close();
    other.close();
  }
}

/** Tables with rows of their own, those an index keeps its words in among them. */
function tablesOf(db: Database.Database): string[] {
  return db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    .pluck()
    .all()
    .map(String);
}

async function sameRows(
  one: Database.Database,
  other: Database.Database,
  sql: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const left = one.prepare(sql).raw().iterate();
  const right = other.prepare(sql).raw().iterate();
  try {
    for (let count = 1; ; count += 1) {
      const [a, b] = [left.next(), right.next()];
      if (a.done === true || b.done === true) return a.done === b.done;
      if (!sameRow(a.value as unknown[], b.value as unknown[])) return false;
      if (count % AT_ONCE === 0) await setImmediate();
      if (signal?.aborted === true) return false;
    }
  } finally {
    left.return?.();
    right.return?.();
  }
}

function sameRow(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((it, at) => sameValue(it, b[at]));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array ? Buffer.compare(a, b) === 0 : Object.is(a, b);
}
