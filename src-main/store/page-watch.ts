import { existsSync, renameSync, statSync } from 'node:fs';
import { removeParts } from './atomic-file.ts';
import type { WriteConnection } from './connection.ts';
import { codeOf } from './failures.ts';
import { PAGE } from './header.ts';
import { hasFrames, loggedPages, logSize, readLog, type Log } from './log-pages.ts';
import {
  dropSums,
  keepSums,
  openSumsPath,
  readSums,
  sumsAgain,
  sumsOf,
  sumsPath,
  sumsWithout,
  type Sums,
} from './soundness-sums.ts';

/** Pages in the log after which they are written into the database; SQLite's own measure (sqlite.org/wal.html, 2.1). */
const MANY = 1000;
/** A database of no more bytes is given the sums it lacks when it is opened: that takes 40 ms. */
const SMALL = 16 * 1024 * 1024;

/** The sums of a database's pages while it is written. */
export interface PageWatch {
  /** Writes the log into the database as far as readers let it, and empties it. Throws SQLite's error. */
  emptyLog(): void;
  /** The connection was closed: from now on the sums are those of a database that nobody has open. */
  end(): void;
}

/**
 * Keeps the sums of a database true while it is written, so that a crash leaves them behind. A page changes when the log is
 * written into the database, and then only. So that is done here, after a commit, and the sums of these pages are on
 * the disk before the next commit can begin the log anew; until then the log holds each of them, and `heldToSums` leaves them out.
 * What cannot be kept (a full disk) is taken away: no sums are better than wrong ones. `areTrue`: what is kept has been
 * held against the database.
 */
export function watchPages(file: string, connection: WriteConnection, areTrue: boolean): PageWatch {
  const path = openSumsPath(file);
  let sums: Sums | null = null;
  /** Pages of which nothing is said until the connection is closed: it may still write them. */
  let open: ReadonlySet<number> = new Set();
  /** How much of which round of the log was in the database when it was looked at last. */
  let seen: Pick<Log, 'salt' | 'frames'> = { salt: '', frames: 0 };

  const keep = (next: () => Sums): void => {
    const isKept = tried(() => {
      sums = next();
      keepSums(file, sums, path);
    });
    if (isKept) return;
    sums = null;
    tried(() => dropSums(file));
  };
  const keepAgain = (pages: () => Iterable<number>): void => {
    if (sums === null) return;
    const before = sums;
    keep(() => sumsAgain(file, before, pages()));
  };
  /** Answers whether all that was in the log is in the database. */
  const writeLog = (): boolean => {
    let isAll = false;
    tried(() => {
      isAll = connection.writeLog();
    });
    keepAgain(() => loggedPages(file));
    return isAll;
  };

  tried(() => {
    removeParts(path);
    if (!areTrue) dropSums(file);
    else if (existsSync(sumsPath(file))) renameSync(sumsPath(file), path);
    sums = readSums(file, path);
    // Giving a log to a database that had none wrote its first page.
    const now = sums && sumsAgain(file, sums, [0]);
    if (now && now.sums !== sums?.sums) keep(() => now);
  });
  if (sums === null && statSync(file).size <= SMALL) keep(() => sumsOf(file));

  const noteLogged = (isLogged: boolean): void => {
    const before = sums;
    if (before !== null && (before.isLogged ?? false) !== isLogged) keep(() => ({ ...before, isLogged }));
  };
  noteLogged(logSize(file) > 0);
  connection.takeLog(() => {
    tried(() => {
      const size = logSize(file);
      // What changed nothing writes nothing.
      if (size > 0) noteLogged(true);
      if (size < MANY * PAGE) return;
      if (!hasFrames(file, (salt) => (salt === seen.salt ? seen.frames : 0) + MANY)) return;
      seen = readLog(file) ?? seen;
      writeLog();
    });
  });
  return {
    emptyLog() {
      if (logSize(file) === 0) return;
      if (writeLog()) noteLogged(false);
      else if (sums !== null) {
        const before = sums;
        keep(() => {
          open = loggedPages(file);
          return sumsWithout(before, open);
        });
      }
      try {
        connection.db.emptyLog();
      } finally {
        if (open.size > 0) keepAgain(() => open);
        if (logSize(file) === 0) noteLogged(false);
      }
    },
    end() {
      if (logSize(file) > 0) return;
      if (open.size > 0) keepAgain(() => open);
      if (sums === null) tried(() => keepSums(file));
      else tried(() => renameSync(path, sumsPath(file)));
    },
  };
}

/** Answers whether it could be done. What the disk refuses here takes nothing back that was written. */
function tried(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === null || code.startsWith('ERR_')) throw error;
    return false;
  }
}
