import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { codeOf } from './failures.ts';
import { PAGE } from './header.ts';

// The log of a database in WAL mode, as SQLite lays it out (sqlite.org/fileformat2.html, 4.1 and 4.2): a header, then
// frames, each a header and a page. What was written since the log began anew bears the header's salt; what comes after
// is left of an earlier round.

const HEADER = 32;
const FRAME_HEADER = 24;
/** The last digit of the magic number says in which order the bytes of a word are added up. */
const MAGIC = 0x377f0682;

/** Bytes of the write-ahead log: 0 after a clean close. */
export function logSize(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

export interface Log {
  /** Tells one round of the log from the next. */
  readonly salt: string;
  /** Frames of this round, whole or not. */
  readonly frames: number;
  /** The same, with those that are left of earlier rounds. */
  readonly all: number;
}

/** The present round of the log of a database; null where there is none. Throws the file system's error. */
export function readLog(file: string): Log | null {
  return withLog(file, ({ salt, frames, all }) => ({ salt: salt.toString('hex'), frames: frames(), all }));
}

/**
 * Whether the present round of the log has so many frames as `wanted` says for its salt. It is asked after every commit, and
 * looks at one frame. Throws the file system's error.
 */
export function hasFrames(file: string, wanted: (salt: string) => number): boolean {
  return withLog(file, ({ salt, isOfRound }) => isOfRound(wanted(salt.toString('hex')) - 1)) ?? false;
}

/** The numbers (from 0) of the pages that the log of a database holds anew. Throws the file system's error. */
export function loggedPages(file: string): Set<number> {
  const pages = withLog(file, (log) => {
    const numbers = new Set<number>();
    const frames = log.frames();
    for (let at = 0; at < frames; at += 1) numbers.add(log.frame(at).readUInt32BE(0) - 1);
    return numbers;
  });
  return pages ?? new Set();
}

/** `cut`: its last transaction is damaged. `broken`: one before it is, and SQLite would pass over what follows. */
export type LogState = 'whole' | 'cut' | 'broken';

/**
 * Whether what the log holds can all be read. SQLite reads it up to the first frame that is not what was written, and says
 * nothing of those behind it. Every transaction is on the disk before the next begins: of an earlier one nothing can be missing
 * but by damage. The last may also have been cut off with the power, before anybody was told that it was kept. Throws the
 * file system's error.
 */
export function stateOfLog(file: string): LogState {
  const state = withLog(file, (log): LogState => {
    let sums = added(log.head.subarray(0, 24), [0, 0], log.isLittle);
    if (!isSum(log.head, 24, sums)) return 'broken';
    for (let at = 0; at < log.all; at += 1) {
      const [head, page] = log.whole(at);
      const isOfRound = head.subarray(8, 16).equals(log.salt);
      if (isOfRound) sums = added(page, added(head.subarray(0, 8), sums, log.isLittle), log.isLittle);
      if (isOfRound && isSum(head, 16, sums)) continue;
      // The transaction of this frame ends with it, or with the next that ends one.
      const ends = (isOfRound && isCommit(head) ? 1 : 0) + commitsFrom(log, at + 1);
      return ends === 0 ? 'whole' : ends === 1 ? 'cut' : 'broken';
    }
    return 'whole';
  });
  return state ?? 'whole';
}

const isCommit = (head: Buffer): boolean => head.readUInt32BE(4) !== 0;

/** How many transactions of this round end at or after a frame. */
function commitsFrom(log: OpenLog, from: number): number {
  let commits = 0;
  for (let at = from; at < log.all; at += 1) {
    if (log.isOfRound(at) && isCommit(log.frame(at))) commits += 1;
  }
  return commits;
}

interface OpenLog {
  readonly head: Buffer;
  readonly salt: Buffer;
  readonly isLittle: boolean;
  /** How many frames are of this round; and those of all rounds. */
  readonly frames: () => number;
  readonly all: number;
  /** Whether a frame is there and of this round. */
  readonly isOfRound: (at: number) => boolean;
  /** The header of a frame. Overwritten by the next. */
  readonly frame: (at: number) => Buffer;
  readonly whole: (at: number) => readonly [head: Buffer, page: Buffer];
}

function withLog<T>(file: string, work: (log: OpenLog) => T): T | null {
  let handle: number;
  try {
    handle = openSync(`${file}-wal`, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const head = Buffer.alloc(HEADER);
    const { size } = fstatSync(handle);
    if (size < HEADER || readSync(handle, head, 0, HEADER, 0) < HEADER) return null;
    return work(logOf(handle, head, size));
  } finally {
    closeSync(handle);
  }
}

function logOf(handle: number, head: Buffer, size: number): OpenLog {
  const length = FRAME_HEADER + PAGE;
  const all = Math.floor((size - HEADER) / length);
  const salt = head.subarray(16, 24);
  const whole = Buffer.alloc(length);
  const read = (at: number, bytes: number): Buffer => {
    readSync(handle, whole, 0, bytes, HEADER + at * length);
    return whole.subarray(0, bytes);
  };
  const frame = (at: number): Buffer => read(at, FRAME_HEADER);
  const isOfRound = (at: number): boolean => at < all && frame(at).subarray(8, 16).equals(salt);
  const frames = (): number => {
    // They follow each other from the beginning.
    let [from, end] = [0, all];
    while (from < end) {
      const middle = (from + end) >> 1;
      if (isOfRound(middle)) from = middle + 1;
      else end = middle;
    }
    return from;
  };
  return {
    ...{ head, salt, frames, all, isOfRound, frame, isLittle: head.readUInt32BE(0) === MAGIC },
    whole: (at) => {
      const bytes = read(at, length);
      return [bytes.subarray(0, FRAME_HEADER), bytes.subarray(FRAME_HEADER)];
    },
  };
}

type Sums = readonly [number, number];

/** The running sums of the format: two words, each added to the other in turn. */
function added(bytes: Buffer, [one, two]: Sums, isLittle: boolean): Sums {
  let [first, second] = [one, two];
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + second) >>> 0;
    second = (second + (isLittle ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + first) >>> 0;
  }
  return [first, second];
}

const isSum = (bytes: Buffer, at: number, [one, two]: Sums): boolean =>
  bytes.readUInt32BE(at) === one && bytes.readUInt32BE(at + 4) === two;
