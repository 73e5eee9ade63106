import Database from 'better-sqlite3';
import fc from 'fast-check';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectForWriting, type WriteConnection } from './connection.ts';
import { readLog, stateOfLog } from './log-pages.ts';
import { watchPages } from './page-watch.ts';
import { heldToSums, sumsPath } from './soundness-sums.ts';

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a crash would leave now. */
function crashed(folder: string): string {
  const left = mkdtempSync(join(folder, 'left-'));
  for (const it of readdirSync(folder))
    if (it.startsWith('library.') && !it.endsWith('-shm')) copyFileSync(join(folder, it), join(left, it));
  return join(left, 'library.db');
}

/** Nothing is said to be damaged that is not, and what is kept says something. */
function expectSound(file: string): void {
  expect(heldToSums(file)).toEqual([]);
  expect(stateOfLog(file)).toBe('whole');
}

type Step = 'write' | 'change' | 'read' | 'release' | 'empty' | 'look';
const step = fc.constantFrom<Step>(
  ...(['write', 'write', 'write', 'change', 'change', 'read', 'release', 'empty', 'look'] as const),
);

interface Trial {
  readonly act: Readonly<Record<Step, (at: number) => void>>;
  /** Empties the log though somebody may be reading: SQLite waits five seconds for them. */
  emptyAlthoughRead(): void;
  end(): void;
  rounds(): number;
}

/** A database that is written, with somebody who reads it now and then; looked at in the middle of each step too. */
function trial(): Trial {
  const folder = scratch();
  const file = join(folder, 'library.db');
  const connection = connectForWriting(file);
  const { db } = connection;
  db.script('CREATE TABLE things (at INTEGER PRIMARY KEY, what BLOB)');
  const look = (): void => {
    const left = crashed(folder);
    expectSound(left);
    rmSync(join(left, '..'), { recursive: true });
  };
  const looked = <T>(answer: T): T => {
    look();
    return answer;
  };
  const watched: WriteConnection = {
    ...connection,
    writeLog: () => looked(connection.writeLog()),
    db: { ...db, emptyLog: () => looked(db.emptyLog()) },
  };
  const watch = watchPages(file, watched, false);
  const reader = new Database(file, { readonly: true });
  const blob = (from: number): Buffer => Buffer.alloc(1_200_000, from);
  const salts = new Set<string>();
  const noting = (work: (at: number) => void) => (at: number) => {
    work(at);
    salts.add(readLog(file)?.salt ?? '');
  };
  return {
    act: {
      write: noting((at) => db.run('INSERT INTO things (what) VALUES (?)', blob(at))),
      change: noting((at) => db.run('UPDATE things SET what = ? WHERE at % 3 = ?', blob(at), at % 3)),
      read: () => void (reader.inTransaction || reader.exec('BEGIN; SELECT count(*) FROM things')),
      release: () => void (reader.inTransaction && reader.exec('COMMIT')),
      empty: () => void (reader.inTransaction || watch.emptyLog()),
      look,
    },
    emptyAlthoughRead: watch.emptyLog,
    end() {
      reader.close();
      watch.emptyLog();
      connection.close();
      look();
      watch.end();
      expect(existsSync(sumsPath(file))).toBe(true);
      look();
      rmSync(folder, { recursive: true });
    },
    rounds: () => salts.size,
  };
}

test('whenever a program that writes is killed, the sums it leaves are true', () => {
  let rounds = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 45 }), (steps) => {
      const { act, end, rounds: ofThis } = trial();
      for (const [at, it] of steps.entries()) act[it](at);
      end();
      rounds += ofThis();
    }),
    { numRuns: 6 },
  );
  // The log was written into the database and begun anew many times.
  expect(rounds).toBeGreaterThan(12);
});

test('so they are where somebody was reading when the log was to be emptied', () => {
  const { act, end, emptyAlthoughRead } = trial();
  for (const it of ['write', 'write', 'read', 'change', 'write'] as const) act[it](1);
  emptyAlthoughRead();
  act.look(1);
  for (const it of ['change', 'release', 'write', 'change', 'write', 'write', 'look'] as const) act[it](2);
  end();
});

test('a log that cannot be emptied is told of', () => {
  const folder = scratch();
  const file = join(folder, 'library.db');
  const connection = connectForWriting(file);
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const emptyLog = (): void => {
    throw full;
  };
  const watch = watchPages(file, { ...connection, db: { ...connection.db, emptyLog } }, false);
  connection.db.script('CREATE TABLE things (what BLOB)');
  expect(watch.emptyLog).toThrow(full);
  expectSound(crashed(folder));
  connection.close();
});
