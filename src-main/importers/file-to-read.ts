import type { Problem, ProblemCode } from '#core/contract/problems.ts';
import type { TextEncoding } from '#core/model/source.ts';

/** A file as an importer gets it. `fileName` has no folders and is null for pasted text. */
export interface FileToRead {
  readonly fileName: string | null;
  /** Where it is known beforehand, such as `text/html` for what was pasted; else null. */
  readonly mediaType: string | null;
  /** The encoding a person has chosen; null to find it out. */
  readonly encoding: TextEncoding | null;
  readonly bytes: Uint8Array;
}

/** Larger files are refused, in bytes: a text of this size is no article, and reading it costs many times as much. */
export const LARGEST_FILE = 32 * 1024 * 1024;

export function problemWith(fileName: string | null, code: ProblemCode): Problem {
  return { code, subject: fileName ?? '', line: null };
}

/** The ending of a file's name without its dot, in lower case; '' where it has none. */
export function endingOf(fileName: string | null): string {
  return /\.([^.]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
}
