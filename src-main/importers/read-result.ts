import type { Problem, ProblemCode } from '#core/contract/problems.ts';
import type { SourceDraft } from '#core/model/source-draft.ts';
import { problemWith, type FileToRead } from './file-to-read.ts';
import type { PictureDraft } from './read-picture.ts';

/**
 * What a file holds: a document, a picture, parts that are files of their own (an archive, the attachments of a message),
 * or nothing and the problems that say why. Problems beside something did not keep it from being read.
 */
export interface ReadDocument {
  readonly draft: SourceDraft | null;
  readonly picture: PictureDraft | null;
  /** In their order; each is to be read like a file. `fileName` is the name inside, without folders. */
  readonly parts: readonly FileToRead[];
  readonly problems: readonly Problem[];
}

/** The answer for a file that gives nothing, and why. */
export function refused({ fileName }: FileToRead, code: ProblemCode): ReadDocument {
  return { draft: null, picture: null, parts: [], problems: [problemWith(fileName, code)] };
}
