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

// SQLite keeps no sums of its pages: a byte that flips in a title or a paragraph goes unseen. So when a database is closed
// (and when a copy of it is made), a sum of every page is kept beside it, and looked at before it is opened again. What
// SQLite writes in between needs none: its log has sums of its own.

/** Bytes of a page as SQLite lays them out unless told otherwise; every library is. */
export const PAGE = 4096;
/** Bytes kept of the SHA-256 of a page. */
const SUM = 8;

const stored = z.object({
  version: z.literal(1),
  byteLength: z.int().nonnegative(),
  /** Base 64; so many bytes for each page. */
  sums: z.string(),
  /** Of `sums`: a list that is itself damaged says nothing. */
  check: z.string().length(64),
  /** Of a copy: which state of the database it is of, as `stateOf` tells it. */
  of: z.string().optional(),
});
export type Sums = Omit<z.infer<typeof stored>, 'version' | 'check'>;

/** Where the sums of a database file are kept. */
export function sumsPath(file: string): string {
  return `${file.replace(/\.db$/, '')}.sums`;
}

/** Keeps the sums of a database that nobody has open. Throws the file system's error. */
export function keepSums(file: string, sums: Sums = sumsOf(file)): void {
  const content: z.infer<typeof stored> = { version: 1, ...sums, check: sha256Of(sums.sums) };
  writeWhole(sumsPath(file), Buffer.from(JSON.stringify(content)));
}

/** Before a database is written: from then on its sums say nothing. */
export function dropSums(file: string): void {
  rmSync(sumsPath(file), { force: true });
}

/** More of its pages than this share differ: it is another file, that somebody has put there. */
const REPLACED = 0.5;

/**
 * The numbers (from 0) of the pages of a database that are not what they were when it was closed. Null where that is not
 * known, because it was not closed properly, or somebody has put another database in its place (one of the copies in
 * `backups`, or one of another size). Throws the file system's error.
 */
export function heldToSums(file: string): number[] | null {
  const kept = readSums(file);
  if (kept === null || statSync(file).size !== kept.byteLength) return null;
  const now = sumsOf(file);
  if (now.sums === kept.sums) return [];
  const changed = differing(Buffer.from(now.sums, 'base64'), Buffer.from(kept.sums, 'base64'));
  const isAnother = changed.length > (kept.byteLength / PAGE) * REPLACED || isCopyOfOurs(file, now);
  // Somebody else may have opened it meanwhile.
  return isAnother || readSums(file) === null ? null : changed;
}

/** The same; none where it is not known. */
export function changedPages(file: string): number[] {
  return heldToSums(file) ?? [];
}

function differing(now: Buffer, kept: Buffer): number[] {
  const pages: number[] = [];
  for (let at = 0; at < kept.length; at += SUM)
    if (!now.subarray(at, at + SUM).equals(kept.subarray(at, at + SUM))) pages.push(at / SUM);
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
export function readSums(file: string): Sums | null {
  let text: string;
  try {
    text = readFileSync(sumsPath(file), 'utf8');
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
        createHash('sha256')
          .update(bytes)
          .digest()
          .copy(sums, page * SUM, 0, SUM);
      }
      at += length;
    }
    return { byteLength, sums: sums.toString('base64') };
  } finally {
    closeSync(handle);
  }
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
