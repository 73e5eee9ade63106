import Database from 'better-sqlite3';
import { connectSealed } from './vault/sealed-database.ts';

/** What a query may bind. Whole numbers are bound as integers: see `bindable`. */
export type SqlValue = string | number | bigint | null | Uint8Array;
export type Row = Record<string, SqlValue>;

/** A connection as those see it who may only read: it has no way to write. */
export interface ReadDb {
  all(sql: string, ...params: SqlValue[]): Row[];
  get(sql: string, ...params: SqlValue[]): Row | undefined;
}

/** The one connection that may write. It can stand wherever a ReadDb is asked for, never the other way round. */
export interface WriteDb extends ReadDb {
  run(sql: string, ...params: SqlValue[]): { readonly changes: number; readonly seq: number };
  /** Everything `work` writes, or nothing of it. A transaction inside another is part of the outer one. */
  transaction<T>(work: () => T): T;
  /** Several statements at once, for migrations. */
  script(sql: string): void;
  /** Writes the log into the database, waiting for readers for a while, and empties it. Throws SQLite's error. */
  emptyLog(): void;
}

/** A connection with its end. */
export interface Connection<D extends ReadDb> {
  readonly db: D;
  pragma(name: string): SqlValue;
  close(): void;
}

/** The connection that writes, and its log. */
export interface WriteConnection extends Connection<WriteDb> {
  /** From now on the log is written into the database when it is asked for alone. `committed` is called after each commit, and must not throw. */
  takeLog(committed: () => void): void;
  /** Writes the log into the database as far as readers let it; answers whether that was all. Throws SQLite's error. */
  writeLog(): boolean;
}

/** "CHNC": what `PRAGMA application_id` of every library says. */
export const APPLICATION_ID = 0x43484e43;

/** Milliseconds to wait for another connection's lock before giving up. */
const BUSY_TIMEOUT = 5000;
/** Statements kept ready for each connection; the app has about two hundred different ones. */
const KEPT_STATEMENTS = 400;

/**
 * Opens the file for writing, making it where it is absent. `key`: the 32 bytes an encrypted database is read and written
 * with. Throws SQLite's error: `SQLITE_NOTADB` where the key is not the database's.
 */
export function connectForWriting(file: string, key: Uint8Array | null = null): WriteConnection {
  const raw = connectRaw(file, { timeout: BUSY_TIMEOUT }, key);
  try {
    setUp(raw);
    raw.pragma('journal_mode = WAL');
    // What is deleted is written over with zeros: what a person destroys is to be gone from the file too.
    raw.pragma('secure_delete = ON');
  } catch (error) {
    raw.close();
    throw error;
  }
  const reader = readerOn(raw);
  let committed = (): void => undefined;
  const done = <T>(answer: T): T => {
    if (!raw.inTransaction) committed();
    return answer;
  };
  const db: WriteDb = {
    ...reader.db,
    run: (sql, ...params) => {
      const { changes, lastInsertRowid } = reader.prepare(sql).run(...params.map(bindable));
      return done({ changes, seq: Number(lastInsertRowid) });
    },
    transaction: (work) => (raw.inTransaction ? work() : done(raw.transaction(work).immediate())),
    script: (sql) => {
      raw.exec(sql);
      done(undefined);
    },
    emptyLog: () => {
      raw.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
  return {
    ...connectionOn(raw),
    db,
    takeLog: (hear) => {
      raw.pragma('wal_autocheckpoint = 0');
      committed = hear;
    },
    writeLog: () => {
      const [it] = raw.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
      return it !== undefined && it.log === it.checkpointed;
    },
  };
}

/** Opens a file, or the bytes of a database that is not encrypted, for reading alone. `key` as with `connectForWriting`. */
export function connectForReading(
  fileOrBytes: string | Buffer,
  key: Uint8Array | null = null,
): Connection<ReadDb> {
  const raw = connectRaw(fileOrBytes, { readonly: true, timeout: BUSY_TIMEOUT }, key);
  try {
    setUp(raw);
    raw.pragma('query_only = ON');
  } catch (error) {
    raw.close();
    throw error;
  }
  return { ...connectionOn(raw), db: readerOn(raw).db };
}

/** Plain libraries stay with the plain module; the other is loaded with the first key. */
function connectRaw(
  fileOrBytes: string | Buffer,
  options: Database.Options,
  key: Uint8Array | null,
): Database.Database {
  if (key === null) return new Database(fileOrBytes, options);
  if (typeof fileOrBytes !== 'string') throw new Error('an encrypted database is read from its file alone');
  return connectSealed(fileOrBytes, options, key);
}

function setUp(raw: Database.Database): void {
  // This build falls back to NORMAL under WAL, which may lose commits that were already answered.
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
  raw.pragma('temp_store = MEMORY');
}

function connectionOn(raw: Database.Database): Omit<Connection<ReadDb>, 'db'> {
  return {
    pragma: (name) => raw.pragma(name, { simple: true }) as SqlValue,
    close: () => {
      raw.close();
    },
  };
}

function readerOn(raw: Database.Database) {
  const kept = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const made = raw.prepare(sql);
    kept.set(sql, made);
    return made;
  };
  const reading = (sql: string): Database.Statement => {
    const statement = prepare(sql);
    // `INSERT ... RETURNING` answers rows too: a reader must not get at it.
    if (!statement.readonly) throw new Error('a statement that writes was given to a reader');
    return statement;
  };
  const db: ReadDb = {
    all: (sql, ...params) => reading(sql).all(...params.map(bindable)) as Row[],
    get: (sql, ...params) => reading(sql).get(...params.map(bindable)) as Row | undefined,
  };
  return { db, prepare };
}

/**
 * better-sqlite3 binds every JavaScript number as REAL, and FTS5 drops a constraint on a REAL rowid without a word.
 * A whole number is therefore bound as BigInt, which SQLite sees as INTEGER.
 */
function bindable(value: SqlValue): SqlValue {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}
