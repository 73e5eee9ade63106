import { writeSync } from 'node:fs';

/** What is being done when the process is killed. */
export const CRASH_KINDS = [
  'writing',
  'importing',
  'exporting',
  'printing',
  'migrating',
  'backing-up',
  'creating',
] as const;
export type CrashKind = (typeof CRASH_KINDS)[number];

/** What a process said was done before it was killed: all of it must be there afterwards. */
export type Acknowledged =
  | { readonly did: 'began' }
  /** So many words of the briefing of that id are saved. */
  | { readonly did: 'saved'; readonly briefing: string; readonly words: number }
  | { readonly did: 'kept-version'; readonly briefing: string; readonly count: number }
  | { readonly did: 'kept-excerpt'; readonly id: string }
  | { readonly did: 'imported'; readonly source: string }
  | { readonly did: 'exported'; readonly file: string }
  | { readonly did: 'opened'; readonly sources: number }
  | { readonly did: 'backed-up'; readonly file: string };

/** Tells the parent, past every buffer of this process: what the pipe has taken outlives the process. */
export function acknowledge(it: Acknowledged): void {
  writeSync(1, `${JSON.stringify(it)}\n`);
}

/** What was told up to the kill. A line that the kill cut off was not told. */
export function acknowledgedIn(output: string): Acknowledged[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Acknowledged);
}

/** The words that a briefing is typed of: each says which it is. */
export const wordAt = (at: number): string => `word${at}.`;
