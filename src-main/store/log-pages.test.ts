import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { connectForReading, connectForWriting } from './connection.ts';
import { readLog, stateOfLog, type LogState } from './log-pages.ts';

const HEADER = 32;
const FRAME = 24 + 4096;
const folder = mkdtempSync(join(tmpdir(), 'chancery-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A database that is left with a log of five transactions, the last of several pages. */
const { file, frames } = ((): { file: string; frames: number } => {
  const written = join(folder, 'written.db');
  const connection = connectForWriting(written);
  connection.takeLog(() => undefined);
  const { db } = connection;
  db.script('CREATE TABLE things (what BLOB)');
  for (let at = 1; at <= 3; at += 1) db.run('INSERT INTO things VALUES (?)', Buffer.alloc(100, at));
  db.run('INSERT INTO things VALUES (?)', Buffer.alloc(20_000, 9));
  const left = join(folder, 'left.db');
  for (const end of ['', '-wal']) copyFileSync(written + end, left + end);
  connection.close();
  return { file: left, frames: readLog(left)?.frames ?? 0 };
})();

const flipped =
  (at: number) =>
  (log: string): void => {
    const bytes = readFileSync(log);
    bytes[at] = (bytes[at] ?? 0) ^ 0x40;
    writeFileSync(log, bytes);
  };
const inFrame = (frame: number, at: number): number => HEADER + frame * FRAME + at;

const cases: [what: string, act: (log: string) => void, state: LogState, rows: number][] = [
  ['as it was left', () => undefined, 'whole', 4],
  ['one that was emptied', (log) => truncateSync(log, 0), 'whole', 0],
  ['without the end of its last transaction', (log) => truncateSync(log, inFrame(frames - 1, 0)), 'whole', 3],
  ['without the end of a frame', (log) => truncateSync(log, inFrame(frames, -9)), 'whole', 3],
  ['with frames of an earlier round behind it', (log) => appendOlder(log), 'whole', 4],
  ['another first page of its last transaction', flipped(inFrame(frames - 3, 99)), 'cut', 3],
  ['another last page', flipped(inFrame(frames - 1, 99)), 'cut', 3],
  ['another page in the middle', flipped(inFrame(2, 99)), 'broken', 0],
  ['another salt in the middle', flipped(inFrame(2, 9)), 'broken', 0],
  ['another number of a page', flipped(inFrame(2, 2)), 'broken', 0],
  ['another sum', flipped(inFrame(2, 17)), 'broken', 0],
  ['another salt in its header', flipped(17), 'broken', 0],
  ['another sum in its header', flipped(25), 'broken', 0],
];

/** A frame that would end a transaction, with the salt of another round. */
function appendOlder(log: string): void {
  const bytes = readFileSync(log);
  const older = Buffer.from(bytes.subarray(inFrame(frames - 1, 0), inFrame(frames, 0)));
  older[8] = (older[8] ?? 0) ^ 1;
  writeFileSync(log, Buffer.concat([bytes, older]));
}

test.for(cases)('%s', ([what, act, state, rows]) => {
  const copy = join(folder, `${what}.db`);
  for (const end of ['', '-wal']) copyFileSync(file + end, copy + end);
  act(`${copy}-wal`);
  expect(stateOfLog(copy)).toBe(state);
  // SQLite says nothing of it: what it cannot read is not there.
  const connection = connectForReading(copy);
  const isThere = connection.db.get("SELECT 1 FROM sqlite_schema WHERE name = 'things'") !== undefined;
  const found = isThere ? connection.db.all('SELECT 1 FROM things').length : 0;
  connection.close();
  if (state === 'broken') expect(found).toBeLessThan(4);
  else expect(found).toBe(rows);
});

test('a database that was closed has no log', () => {
  expect(readLog(join(folder, 'written.db'))).toBeNull();
  expect(stateOfLog(join(folder, 'written.db'))).toBe('whole');
});
