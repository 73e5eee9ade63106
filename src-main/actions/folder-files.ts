import { lstatSync, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ProblemCode } from '#core/contract/problems.ts';

/** So many files are brought in at once. */
export const MOST_FILES = 10_000;
/** Folders within folders. */
export const DEEPEST = 20;

/** What file managers and systems leave in folders: nobody means it, and nobody need be told. */
const LITTER = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|__MACOSX|\.localized|\.directory|~\$.*)$/i;

/** What was found where the person pointed, in the order in which it is to be reported. */
export type Found = {
  readonly fileName: string;
  /** The folder it is in, from the one the person named: `dispatches/2026`. Null for what they named themselves. */
  readonly container: string | null;
} & (
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder' }
  | { readonly kind: 'skipped'; readonly why: ProblemCode }
);

/**
 * The files a person has named, and those in the folders they have named, by name. No link is followed; links, devices,
 * hidden files, what is deeper than 20 folders or beyond 10,000 files is answered as `skipped`. Stops early, with what
 * was found, where the signal is aborted. `onFound` hears how many there are by now.
 */
export async function findFiles(
  paths: readonly string[],
  { signal, onFound }: { readonly signal: AbortSignal; readonly onFound: (count: number) => void },
): Promise<Found[]> {
  const walk: Walk = { signal, onFound, found: [], files: 0 };
  for (const path of paths) {
    const fileName = basename(path);
    if (isFolder(path)) {
      walk.found.push({ kind: 'folder', fileName, container: null });
      await lookInto(walk, path, fileName, 1);
    } else add(walk, { kind: 'file', fileName, container: null, path });
  }
  return walk.found;
}

interface Walk {
  readonly signal: AbortSignal;
  readonly onFound: (count: number) => void;
  readonly found: Found[];
  files: number;
}

function add(walk: Walk, found: Found): void {
  walk.found.push(found);
  walk.files += 1;
  walk.onFound(walk.files);
}

/** What cannot be looked at is no folder: reading it as a file says why. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function lookInto(walk: Walk, folder: string, container: string, depth: number): Promise<void> {
  const entries = await entriesOf(folder);
  if (entries === null) {
    walk.found.push({ kind: 'skipped', fileName: basename(folder), container, why: 'unreadable-file' });
    return;
  }
  for (const entry of entries) {
    if (walk.signal.aborted) return;
    const fileName = entry.name;
    const isSafe = (entry.isFile() || entry.isDirectory()) && !fileName.startsWith('.');
    const isTooDeep = entry.isDirectory() && depth >= DEEPEST;
    if (!isSafe || isTooDeep || walk.files >= MOST_FILES) {
      walk.found.push({ kind: 'skipped', fileName, container, why: 'folder-entry-skipped' });
      // The rest of it is as much too much: one entry speaks for it.
      if (walk.files >= MOST_FILES) return;
    } else if (entry.isFile()) add(walk, { kind: 'file', fileName, container, path: join(folder, fileName) });
    else await lookInto(walk, join(folder, fileName), `${container}/${fileName}`, depth + 1);
  }
}

async function entriesOf(folder: string): Promise<Dirent[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((it) => !LITTER.test(it.name))
      .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  } catch {
    return null;
  }
}
