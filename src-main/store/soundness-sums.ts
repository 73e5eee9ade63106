import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './atomic-file.ts';
import { codeOf } from './failures.ts';
import { sha256Of } from './hash.ts';
import { PAGE } from './header.ts';
import { isHeld } from './lock.ts';
import { loggedPages, logSize } from './log-pages.ts';

// SQLite keeps no sums of its pages: a byte that flips in a title or a paragraph goes unseen. So a sum of every page is kept
// beside a database (and a copy of it), and looked at before it is opened again. While it is open they bear another name
// and follow what is written (page-watch.ts); its log has sums of its own.

/** Bytes kept of the SHA-256 of a page; all zero where it is not known. */
export const SUM = 8;

const stored = z.object({
  version: z.literal(1),
  byteLength: z.int().nonnegative(),
  /** Base 64; so many bytes for each page. */
  sums: z.string(),
  /** Of `sums`: a list that is itself damaged says nothing. */
  check: z.string().length(64),
  /** Of a copy: which state of the database it is of, as `stateOf` tells it. */
  of: z.string().optional(),
  /** While it is open: something was written into its log since it was empty. */
  isLogged: z.boolean().optional(),
});
export type Sums = Omit<z.infer<typeof stored>, 'version' | 'check'>;

/** Where the sums of a database file are kept that nobody has open. */
export function sumsPath(file: string): string {
  return `${file.replace(/\.db$/, '')}.sums`;
}

/** Where they are kept while somebody writes it, and found after a crash. */
export function openSumsPath(file: string): string {
  return `${sumsPath(file)}-open`;
}

/** Keeps the sums of a database, under `path`. Throws the file system's error. */
export function keepSums(file: string, sums: Sums = sumsOf(file), path = sumsPath(file)): void {
  const content: z.infer<typeof stored> = { version: 1, ...sums, check: sha256Of(sums.sums) };
  writeWhole(path, Buffer.from(JSON.stringify(content)));
}

/** Where a database becomes another: its sums say nothing from then on. */
export function dropSums(file: string): void {
  rmSync(sumsPath(file), { force: true });
  rmSync(openSumsPath(file), { force: true });
}

/** More of its pages than this share differ: it is another file, that somebody has put there. */
const REPLACED = 0.5;

/**
 * The numbers (from 0) of the pages of a database that are not what was written. Null where that is not known, because
 * somebody has it open or had it open after a crash, it was never closed, or another database was put in its place (one of
 * the copies in `backups`, or one of another size). What the log of a crashed program holds anew is left out. Throws the file system's error.
 */
export function heldToSums(file: string): number[] | null {
  const closed = readSums(file);
  const path = closed === null ? openSumsPath(file) : sumsPath(file);
  const kept = closed ?? readSums(file, path);
  if (kept === null || isHeld(dirname(file))) return null;
  // After a clean end there is no log, and the size is what it was; what a crash left may have grown.
  if (closed !== null && (logSize(file) > 0 || statSync(file).size !== kept.byteLength)) return null;
  // Another program opened what a crash left: it wrote the log into the database, as SQLite does, and took it away.
  if (closed === null && kept.isLogged === true && logSize(file) === 0) return null;
  const now = sumsOf(file);
  const logged = loggedPages(file);
  const changed = differing(now, kept).filter((page) => !logged.has(page));
  if (changed.length === 0) return [];
  const isAnother = changed.length > (kept.byteLength / PAGE) * REPLACED || isCopyOfOurs(file, now);
  // Somebody else may have opened it meanwhile.
  return isAnother || isHeld(dirname(file)) || readSums(file, path) === null ? null : changed;
}

/** The same; none where it is not known. */
export function changedPages(file: string): number[] {
  return heldToSums(file) ?? [];
}

const UNKNOWN = Buffer.alloc(SUM);

function differing(now: Sums, kept: Sums): number[] {
  const [present, before] = [Buffer.from(now.sums, 'base64'), Buffer.from(kept.sums, 'base64')];
  const pages: number[] = [];
  for (let at = 0; at < Math.min(present.length, before.length); at += SUM) {
    const sum = before.subarray(at, at + SUM);
    if (!present.subarray(at, at + SUM).equals(sum) && !sum.equals(UNKNOWN)) pages.push(at / SUM);
  }
  return pages;
}

/** A person may have put one of the copies in the place of the database. */
function isCopyOfOurs(file: string, { sums }: Sums): boolean {
  const backups = join(dirname(file), 'backups');
  return namesIn(backups)
    .filter((it) => it.endsWith('.db'))
    .some((it) => readSums(join(backups, it))?.sums === sums);
}

/** The names in a folder; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return [];
  }
}

/** The sums that were kept of a database file; null where there are none, or none that can be trusted. */
export function readSums(file: string, path = sumsPath(file)): Sums | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
  const read = stored.safeParse(parsed(text));
  if (!read.success || sha256Of(read.data.sums) !== read.data.check) return null;
  const { version: _version, check: _check, ...sums } = read.data;
  return sums;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Pages read at once. */
const STRETCH = 512;

/** The sums of a database file as it is. Throws the file system's error. */
export function sumsOf(file: string): Sums {
  const handle = openSync(file, 'r');
  try {
    const byteLength = fstatSync(handle).size;
    const sums = Buffer.alloc(Math.ceil(byteLength / PAGE) * SUM);
    const stretch = Buffer.alloc(PAGE * STRETCH);
    let page = 0;
    for (let at = 0; at < byteLength;) {
      const length = fill(handle, stretch, at);
      if (length === 0) break;
      for (let from = 0; from < length; from += PAGE, page += 1) {
        const bytes = stretch.subarray(from, Math.min(from + PAGE, length));
        sumInto(sums, page, bytes);
      }
      at += length;
    }
    return { byteLength, sums: sums.toString('base64') };
  } finally {
    closeSync(handle);
  }
}

function sumInto(sums: Buffer, page: number, bytes: Buffer): void {
  createHash('sha256')
    .update(bytes)
    .digest()
    .copy(sums, page * SUM, 0, SUM);
}

/** The same, where all but some pages are as they were. Throws the file system's error. */
export function sumsAgain(file: string, before: Sums, pages: Iterable<number>): Sums {
  const handle = openSync(file, 'r');
  try {
    const byteLength = fstatSync(handle).size;
    const sums = Buffer.alloc(Math.ceil(byteLength / PAGE) * SUM);
    Buffer.from(before.sums, 'base64').copy(sums);
    const page = Buffer.alloc(PAGE);
    for (const number of pages) {
      if (number * PAGE >= byteLength) continue;
      sumInto(sums, number, page.subarray(0, readSync(handle, page, 0, PAGE, number * PAGE)));
    }
    return { ...before, byteLength, sums: sums.toString('base64') };
  } finally {
    closeSync(handle);
  }
}

/** The same, where nothing is said of some pages. */
export function sumsWithout(before: Sums, pages: Iterable<number>): Sums {
  const left = Buffer.from(before.sums, 'base64');
  // What is new in the log has none yet.
  for (const number of pages) if (number * SUM < left.length) left.fill(0, number * SUM, (number + 1) * SUM);
  return { ...before, sums: left.toString('base64') };
}

/** Reads as much as there is room for: a read may answer less, and pages must not be cut. */
function fill(handle: number, into: Buffer, at: number): number {
  let length = 0;
  while (length < into.length) {
    const read = readSync(handle, into, length, into.length - length, at + length);
    if (read === 0) break;
    length += read;
  }
  return length;
}
