import type { Sha256 } from '#core/model/ids.ts';
import { sha256Of } from '#main/store/hash.ts';

// Where things lie in the payload. Reading believes what the files say, never how they are called.

export const ABOUT = 'data/bundle.json';
export const BRIEFING = 'data/briefing.json';
export const COLLECTION = 'data/collection.json';
export const COMMENTS = 'data/comments.json';
export const HISTORY = 'data/history.json';
export const ORIGINS = 'data/origins.json';
export const PICTURES = 'data/pictures.json';
export const SINGLE_FILES: ReadonlySet<string> = new Set([
  ...[ABOUT, BRIEFING, COLLECTION, COMMENTS, HISTORY, ORIGINS, PICTURES],
]);

/** A name for the files of a source that every disk can bear. */
export function fileNameOf(id: string): string {
  return /^[a-z0-9-]{1,64}$/.test(id) ? id : `x${sha256Of(id).slice(0, 40)}`;
}

export const sourcePath = (id: string): string => `data/sources/${fileNameOf(id)}.json`;
export const excerptsPath = (id: string): string => `data/excerpts/${fileNameOf(id)}.json`;
export const figuresPath = (id: string): string => `data/figures/${fileNameOf(id)}.json`;
export const textPath = (hash: Sha256): string => `data/texts/${hash}.txt`;
export const originalPath = (hash: Sha256): string => `data/originals/${hash}`;

/** What sort of file lies there; null for a place this format does not have. */
export function sortOfPath(path: string): 'record' | 'text' | 'original' | null {
  if (SINGLE_FILES.has(path) || /^data\/(?:sources|excerpts|figures)\/[a-z0-9-]{1,64}\.json$/.test(path))
    return 'record';
  if (/^data\/texts\/[0-9a-f]{64}\.txt$/.test(path)) return 'text';
  return /^data\/originals\/[0-9a-f]{64}$/.test(path) ? 'original' : null;
}
