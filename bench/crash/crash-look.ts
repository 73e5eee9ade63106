import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { plainText } from '#core/model/inline.ts';
import { briefingId, excerptId, sha256, sourceId } from '#core/model/ids.ts';
import { isPart, writeWhole } from '#main/store/atomic-file.ts';
import { backUp } from '#main/store/backup.ts';
import { readBlob } from '#main/store/blobs.ts';
import { readBriefing } from '#main/store/briefings.ts';
import { connectForReading } from '#main/store/connection.ts';
import { findExcerpt } from '#main/store/excerpts.ts';
import { sha256Of } from '#main/store/hash.ts';
import { isVacant, openLibrary, type OpenLibrary } from '#main/store/library.ts';
import { readText } from '#main/store/source-texts.ts';
import { wordAt, type Acknowledged, type CrashKind } from './crash-facts.ts';

/** What is wrong after a kill, in words; nothing of it may ever be. */
export interface CrashFaults {
  /** Acknowledged and not there. */
  readonly lost: readonly string[];
  /** Under its final name and not whole. */
  readonly half: readonly string[];
  /** The library did not open as after any other day. */
  readonly unclean: readonly string[];
  /** Leftovers that nothing would ever take away. */
  readonly left: readonly string[];
}

interface Killed {
  readonly kind: CrashKind;
  /** Where the process worked: `library` and `out` lie there. */
  readonly place: string;
  readonly acknowledged: readonly Acknowledged[];
  /** SHA-256 of every file an export may make here, and of those it wrote over. */
  readonly whole: ReadonlySet<string>;
  readonly older: ReadonlySet<string>;
}

/** Opens what a killed process left, as the next start does, and looks at all it had said was done. */
export async function lookAfterKill(killed: Killed): Promise<CrashFaults> {
  const { kind, place } = killed;
  const folder = join(place, 'library');
  const faults = {
    lost: [] as string[],
    half: [] as string[],
    unclean: [] as string[],
    left: [] as string[],
  };
  if (kind === 'creating' && isVacant(folder)) {
    if (killed.acknowledged.some((it) => it.did === 'opened')) faults.lost.push('the library that was made');
    return faults;
  }
  const opened = openLibrary(folder, { mode: 'open' });
  if (!opened.ok) return { ...faults, unclean: [opened.error.code] };
  const library = opened.value;
  try {
    faults.unclean.push(...unsoundIn(library));
    for (const it of killed.acknowledged) faults.lost.push(...lostOf(library, it, killed));
    faults.half.push(...halfBackups(folder), ...halfExports(killed), ...halfSources(library));
    // The next copy and the next export of the same name take away what was left of those that were cut off.
    const backups = join(folder, 'backups');
    if (existsSync(backups)) age(backups);
    const kept = await backUp(library, '2035-01-01T12:00:00.000Z', { force: true });
    if (!kept.ok) faults.unclean.push(kept.error.code);
    exportAgain(join(place, 'out'));
  } catch (error) {
    faults.unclean.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    library.close();
  }
  faults.left.push(...leftIn(folder), ...partsIn(join(place, 'out')));
  return faults;
}

function unsoundIn({ db }: OpenLibrary): string[] {
  const [check] = Object.values(db.get('PRAGMA quick_check(1)') ?? {});
  const dangling = db.all('PRAGMA foreign_key_check').length;
  const unfindable = db.all(
    `SELECT 1 FROM paragraphs p JOIN sources s ON s.seq = p.source WHERE p.number IS NOT NULL
       AND s.trashed_at IS NULL AND p.seq NOT IN (SELECT rowid FROM paragraph_index)`,
  ).length;
  return [
    ...(check === 'ok' ? [] : [String(check)]),
    ...(dangling === 0 ? [] : [`${dangling} rows point at nothing`]),
    ...(unfindable === 0 ? [] : [`${unfindable} paragraphs cannot be found by their words`]),
  ];
}

/** What of one acknowledgement is not there. */
function lostOf(library: OpenLibrary, it: Acknowledged, { place, whole, older }: Killed): string[] {
  const { db } = library;
  switch (it.did) {
    case 'began':
      return [];
    case 'opened':
      return db.all('SELECT 1 FROM sources').length >= it.sources ? [] : ['sources that were there before'];
    case 'saved': {
      const read = readBriefing(db, briefingId.parse(it.briefing));
      const text = read.ok
        ? read.value.briefing.blocks.map((block) => ('content' in block ? plainText(block.content) : ''))
        : [];
      const kept = text.join(' ').split(' ').filter(Boolean);
      return kept.length >= it.words && kept.every((word, at) => word === wordAt(at))
        ? []
        : [`${it.words} words were saved, ${kept.length} are there`];
    }
    case 'kept-version': {
      const sql = 'SELECT 1 FROM versions v JOIN briefings b ON b.seq = v.briefing WHERE b.id = ?';
      return db.all(sql, it.briefing).length >= it.count ? [] : ['a version'];
    }
    case 'kept-excerpt':
      return findExcerpt(db, excerptId.parse(it.id)) === null ? [`excerpt ${it.id}`] : [];
    case 'imported': {
      const there = db.get('SELECT trashed_at FROM sources WHERE id = ?', it.source);
      return there?.['trashed_at'] === null ? [] : [`source ${it.source}`];
    }
    case 'exported': {
      const file = join(place, 'out', basename(it.file));
      const hash = existsSync(file) ? sha256Of(readFileSync(file)) : '';
      return whole.has(hash) && !older.has(hash) ? [] : [`export ${basename(it.file)}`];
    }
    case 'backed-up':
      return [];
  }
}

/** Every source of a library is whole, acknowledged or not. */
function halfSources(library: OpenLibrary): string[] {
  const { db } = library;
  return db.all('SELECT id, file_name, bytes_sha256 FROM sources').flatMap((row) => {
    const id = sourceId.parse(row['id']);
    // Those that were made for old libraries have no bytes.
    const isMadeUp = row['file_name'] === 'a.txt';
    const text = readText(db, id);
    const bytes = readBlob(library, sha256.parse(row['bytes_sha256']), id);
    return text.ok && (isMadeUp || bytes.ok) ? [] : [`source ${id}`];
  });
}

function halfBackups(folder: string): string[] {
  const backups = join(folder, 'backups');
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .filter((it) => it.endsWith('.db'))
    .filter((it) => !isSound(join(backups, it)));
}

function isSound(file: string): boolean {
  try {
    const copy = connectForReading(file);
    try {
      return copy.pragma('quick_check(1)') === 'ok' && copy.db.all('SELECT 1 FROM library').length === 1;
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
}

function halfExports({ place, whole }: Killed): string[] {
  const out = join(place, 'out');
  return readdirSync(out)
    .filter((it) => !isPart(it))
    .filter((it) => !whole.has(sha256Of(readFileSync(join(out, it)))));
}

/** An hour later somebody exports under the same names. */
function exportAgain(out: string): void {
  age(out);
  for (const it of readdirSync(out).filter((name) => !isPart(name)))
    writeWhole(join(out, it), readFileSync(join(out, it)));
}

/** Lets hours go by over what was cut off: a part of today may be somebody's who is writing it. */
function age(folder: string): void {
  const long = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const it of readdirSync(folder).filter((name) => name.includes('.part')))
    utimesSync(join(folder, it), long, long);
}

function partsIn(folder: string): string[] {
  return readdirSync(folder).filter(isPart);
}

/** What a library that was closed keeps, by name. */
const KEPT = /^(library\.(db|key|sums)|blobs|backups)$/;

function leftIn(folder: string): string[] {
  const beside = readdirSync(folder).filter((it) => !KEPT.test(it));
  const inside = ['blobs', 'backups'].flatMap((it) => {
    const place = join(folder, it);
    const names = existsSync(place) ? readdirSync(place, { recursive: true, encoding: 'utf8' }) : [];
    return names.filter((name) => name.includes('.part') || /-(wal|shm|journal)$/.test(name));
  });
  return [...beside, ...inside];
}
