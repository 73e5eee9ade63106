import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shownBlock } from '#core/briefing/stored-briefing.ts';
import type { CallError } from '#core/contract/errors.ts';
import { salvageText, type Salvaged, type SalvageReport } from '#core/contract/salvage.ts';
import type { Instant } from '#core/model/dates.ts';
import { blockId, sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { writeWhole } from './atomic-file.ts';
import { blobPath, keepBlob, readBlob } from './blobs.ts';
import { writeCitations } from './citations.ts';
import type { ReadDb, Row, SqlValue } from './connection.ts';
import { DATABASE_NAME, isVacant, openLibrary, type OpenLibrary } from './library.ts';
import { stateOfLog } from './log-pages.ts';
import { intFrom, jsonFrom } from './rows.ts';
import { carryRow, markBriefing, type Carrying } from './salvage-carry.ts';
import { briefingsOn, missingOf, salvaged } from './salvage-naming.ts';
import { connectToCopy, proofFor, type Proof } from './salvage-proof.ts';
import { readRows } from './salvage-rows.ts';
import { MARK, TABLES } from './salvage-tables.ts';
import { rebuildIndex } from './search-index.ts';
import type { Care } from './soundness.ts';
import { makeCipher } from './vault/cipher.ts';
import { isProtected, KEY_FILE_NAME } from './vault/key-file.ts';

export interface Salvaging {
  /** The damaged library: only read. */
  readonly folder: string;
  readonly key: Uint8Array | null;
  /** Other folders with copies and files of it. */
  readonly homes: readonly string[];
  readonly at: Instant;
  readonly newId: () => string;
}

/** In the new library: the files it was made from, and what was lost. */
const DAMAGED_NAME = 'damaged';
export const REPORT_NAME = 'salvage-report';

/**
 * Carries over into a new library what can be read and proved of a damaged one, row by row. What only seems right comes
 * with a mark that says so; the rest is left out and named, in `salvage-report.txt` and `.json` beside the new database.
 * Fails with `folder-not-empty`, `not-a-library`, `library-locked`, `nothing-to-salvage`, `cancelled`; nothing is then left
 * in `to`.
 */
export async function salvage(
  job: Salvaging,
  to: string,
  care: Care = {},
): Promise<Result<SalvageReport, CallError>> {
  const { folder, key } = job;
  const name = basename(folder);
  const original = join(folder, DATABASE_NAME);
  if (!existsSync(original)) return fail({ code: 'not-a-library', name });
  if (isProtected(folder) && key === null) return fail({ code: 'library-locked', name });
  if (!isVacant(to)) return fail({ code: 'folder-not-empty', name: basename(to) });
  const wasThere = existsSync(to);
  const undo = (error: CallError): Result<SalvageReport, CallError> => {
    for (const it of [
      DATABASE_NAME,
      `${DATABASE_NAME}-wal`,
      `${DATABASE_NAME}-shm`,
      'library.sums',
      KEY_FILE_NAME,
    ])
      rmSync(join(to, it), { force: true });
    for (const it of ['blobs', 'backups', DAMAGED_NAME])
      rmSync(join(to, it), { recursive: true, force: true });
    if (!wasThere) rmSync(to, { recursive: true, force: true });
    return fail(error);
  };
  const keyFile = join(folder, KEY_FILE_NAME);
  const protection = key !== null && existsSync(keyFile) ? { key, keyFile: readFileSync(keyFile) } : null;
  const made = openLibrary(to, { mode: 'create', id: job.newId(), createdAt: job.at, protection });
  if (!made.ok) return made;
  const copied = copyDamaged(folder, to);
  const cipher = protection === null ? null : makeCipher(protection.key);
  const from = connectToCopy(copied, cipher?.databaseKey ?? null);
  const proof = from && proofFor(original, copied, cipher?.databaseKey ?? null, [folder, ...job.homes]);
  let report: SalvageReport | null = null;
  try {
    if (from !== null && proof !== null)
      report = await carryAll({ ...job, from: from.db, proof, library: made.value }, care);
  } finally {
    from?.close();
    proof?.close();
    cipher?.wipe();
    made.value.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${copied}.proved${end}`, { force: true });
  }
  if (from === null) return undo({ code: 'nothing-to-salvage', name });
  if (report === null) return undo({ code: 'cancelled' });
  if (Object.values(report.carried).every((it) => it === 0))
    return undo({ code: 'nothing-to-salvage', name });
  writeWhole(join(to, `${REPORT_NAME}.json`), Buffer.from(`${JSON.stringify(report, null, 2)}\n`));
  writeWhole(join(to, `${REPORT_NAME}.txt`), Buffer.from(salvageText(report)));
  return ok(report);
}

/** What is read is a copy: SQLite may write to what it opens, and a damaged library stays as it is. */
function copyDamaged(folder: string, to: string): string {
  const damaged = join(to, DAMAGED_NAME);
  mkdirSync(damaged, { recursive: true });
  for (const it of [DATABASE_NAME, `${DATABASE_NAME}-wal`, 'library.sums', 'library.sums-open'])
    if (existsSync(join(folder, it))) copyFileSync(join(folder, it), join(damaged, it));
  return join(damaged, DATABASE_NAME);
}

interface Sides extends Salvaging {
  readonly from: ReadDb;
  readonly proof: Proof;
  readonly library: OpenLibrary;
}

/** Null where it was stopped. */
async function carryAll(
  sides: Sides,
  { onProgress, mayGoOn = () => true }: Care,
): Promise<SalvageReport | null> {
  const { from, proof, library } = sides;
  const all = { lost: [] as Salvaged[], marked: [] as Salvaged[], unread: [] as string[] };
  const carried: Record<string, number> = {};
  const residue = bySource(provedRows(sides, 'residue'));
  const carrying: Carrying = { from, to: library.db, place: library, residue };
  const marks: Mark[] = [];
  for (const [done, table] of TABLES.entries()) {
    onProgress?.({ step: 'rows', done, total: TABLES.length });
    const { rows, isWhole } = readRows(from, table);
    if (!isWhole) all.unread.push(table.kind ?? table.name);
    if (table.name === 'texts' || table.name === 'residue') continue;
    if (table.name === 'citations') {
      carryCitations(library, rows);
      continue;
    }
    const isProved = proof.of(table);
    let count = 0;
    for (const portion of portions(rows)) {
      await new Promise((resolve) => setImmediate(resolve));
      if (!mayGoOn()) return null;
      library.db.transaction(() => {
        for (const row of portion) {
          if (table.name === 'sources' || table.name === 'pictures') bringFile(sides, row, all.lost);
          const { fate, ...why } = carryRow(carrying, table, row, isProved(row));
          if (fate !== 'lost') count += 1;
          if (fate !== 'carried' && table.name === 'blocks') marks.push(markFor(row, fate));
          if (fate !== 'carried') all[fate].push(salvaged(table, row, 'why' in why ? why.why : 'unproved'));
        }
      });
    }
    carried[table.name] = count;
  }
  if (stateOfLog(join(sides.folder, DATABASE_NAME)) !== 'whole') all.unread.push(WRITTEN_LAST);
  finish(sides, marks, all.unread.includes('paragraph') || all.unread.includes(WRITTEN_LAST));
  const restsOn = (it: Salvaged): Salvaged => ({ ...it, restsOn: briefingsOn(library.db, it) });
  return {
    ...{ name: basename(sides.folder), at: sides.at, carried, unread: all.unread },
    ...{ lost: all.lost.map(restsOn), marked: all.marked.map(restsOn) },
    onlyInBackup: proof.backup === null ? [] : missingOf(proof.backup, library.db, all.unread),
  };
}

/** Of whatever kind; older states of it may have been carried over. */
const WRITTEN_LAST = 'what was written last, before the library was left without being closed';

function provedRows({ from, proof }: Sides, name: string): Row[] {
  const table = TABLES.find((it) => it.name === name);
  if (table === undefined) return [];
  const isProved = proof.of(table);
  return readRows(from, table).rows.filter(isProved);
}

function bySource(rows: readonly Row[]): Map<SqlValue, Row[]> {
  const found = new Map<SqlValue, Row[]>();
  for (const row of rows) {
    const source = row['source'] ?? null;
    found.set(source, [...(found.get(source) ?? []), row]);
  }
  return found;
}

const PORTION = 100;

function portions(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / PORTION) }, (_, at) =>
    rows.slice(at * PORTION, (at + 1) * PORTION),
  );
}

/** The original file, from wherever it is whole. A source is carried over without it, and named. */
function bringFile({ folder, homes, library }: Sides, row: Row, lost: Salvaged[]): void {
  const hash = sha256.safeParse(row['bytes_sha256']);
  if (!hash.success) return;
  for (const home of [folder, ...homes]) {
    const read = readBlob({ folder: home, cipher: library.cipher }, hash.data, '');
    if (!read.ok) continue;
    keepBlob(library, read.value);
    return;
  }
  if (row['cite_key'] === undefined) return;
  const damaged = blobPath({ folder, cipher: library.cipher }, hash.data);
  if (existsSync(damaged)) copyFileSync(damaged, join(library.folder, DAMAGED_NAME, basename(damaged)));
  lost.push({ ...salvaged(SOURCE_FILE, row, 'file-lost'), values: null });
}

const SOURCE_FILE = { name: 'sources', kind: 'original file of', names: ['title', 'cite_key'] };

/** What blocks rest on, with the copies of the words: what is no longer there is pointed at by its id alone. */
function carryCitations({ db }: OpenLibrary, rows: readonly Row[]): void {
  db.transaction(() => {
    for (const row of rows) {
      const found = db.get('SELECT briefing FROM blocks WHERE seq = ?', row['block'] ?? null);
      const values = ['block', 'position', 'role', 'citation_id', 'target_kind', 'target_id', 'quote'];
      if (found === undefined || !values.every((it) => it in row)) continue;
      db.run(
        `INSERT OR IGNORE INTO citations (briefing, ${values.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[found['briefing'] ?? null, ...values.map((it) => row[it] ?? null)],
      );
    }
  });
}

/** What follows from the rows: what each block rests on, and the search index. */
function finish({ library, newId }: Sides, marks: readonly Mark[], blocksAreMissing: boolean): void {
  const { db } = library;
  db.transaction(() => {
    for (const row of db.all('SELECT seq, briefing, id, content FROM blocks')) {
      const { block } = shownBlock(blockId.parse(row['id']), jsonFrom(row['content']));
      writeCitations(db, intFrom(row, 'briefing'), intFrom(row, 'seq'), block);
    }
    for (const { briefing, position, words } of marks) {
      const isThere = db.get('SELECT 1 FROM briefings WHERE seq = ?', briefing) !== undefined;
      if (isThere && Number.isSafeInteger(position))
        markBriefing(db, Number(briefing), newId(), position, words);
    }
    if (blocksAreMissing)
      for (const row of db.all(
        'SELECT b.seq, (SELECT min(position) FROM blocks k WHERE k.briefing = b.seq) AS first FROM briefings b',
      ))
        markBriefing(db, intFrom(row, 'seq'), newId(), Number(row['first'] ?? 0) - 1, MISSING);
    rebuildIndex(db);
  });
}

/** What a briefing says in its own text: put in last, because each paragraph takes a number. */
interface Mark {
  readonly briefing: SqlValue;
  readonly position: number;
  readonly words: string;
}

/** A briefing must not look whole where a part of it was left out, nor proved where nothing proves it. */
function markFor(row: Row, fate: 'lost' | 'marked'): Mark {
  const place = Number(row['position']) * 2;
  const briefing = row['briefing'] ?? null;
  return fate === 'lost'
    ? { briefing, position: place, words: GAP }
    : { briefing, position: place - 1, words: `The next part is ${MARK}` };
}

const GAP =
  'A PARAGRAPH IS MISSING HERE: it could not be read after damage to the library. What was still there of it is in the report.';
const MISSING =
  'PARAGRAPHS MAY BE MISSING: the library this briefing was in was damaged, and not all of it could be read. Compare it with a backup or an exported file.';
