import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One log file may grow to this many bytes; one older one is kept. */
const MOST_BYTES = 256_000;

/** What is written about an event: words the program chose, never what somebody wrote or the name of a file. */
export interface LogEntry {
  /** The fact, such as `call-failed`. */
  readonly code: string;
  /** Which call, worker or function. */
  readonly subject?: string;
  /** What the person was told to quote. */
  readonly number?: string;
  /** Stack frames without messages (`framesOf`). */
  readonly frames?: string;
}

export type Log = (entry: LogEntry) => void;

/** Frames name our files by their place in the app; the folders above say where somebody lives. */
function withoutFolders(frames: string): string {
  return frames.replaceAll(/(?:file:\/\/)?[^\s()]*\/(out|src-main|src-core|node_modules|bench)\//g, '$1/');
}

/** The log in `folder`. A log that cannot be written must not stop the work: it is then silent. */
export function openLog(folder: string, now: () => Date): Log {
  const file = join(folder, 'chancery.log');
  const write = (line: string): void => {
    mkdirSync(folder, { recursive: true });
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > MOST_BYTES) renameSync(file, join(folder, 'chancery.1.log'));
    appendFileSync(file, line);
  };
  return ({ code, subject, number, frames }) => {
    const head = [now().toISOString(), code, subject, number].filter((it) => it !== undefined).join(' ');
    try {
      write(frames ? `${head}\n${withoutFolders(frames)}\n` : `${head}\n`);
    } catch {
      // A full or read-only disk is said to the person where it matters: when saving.
    }
  };
}
