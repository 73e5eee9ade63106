import { z } from 'zod';
import { blockId } from '#core/model/ids.ts';

/**
 * What went less than well with one file, briefing or page while the rest went on. `sentenceForProblem` (messages.ts)
 * gives the words.
 */
export const problemCode = z.enum([
  // bringing a file in
  'unreadable-file',
  'not-a-regular-file',
  'file-too-large',
  'unknown-format',
  'empty-text',
  'parser-stopped',
  'password-protected',
  'archive-refused',
  'archive-entry-refused',
  'unsafe-parts-removed',
  'hidden-text',
  'scan-without-text',
  'folder-entry-skipped',
  'near-duplicate',
  'already-in-library',
  'encoding-guessed',
  'characters-replaced',
  // bringing a briefing in
  'front-matter-invalid',
  'unknown-kind',
  'unknown-marking',
  'unknown-cite-key',
  'quote-not-found',
  'quote-ambiguous',
  'not-in-library',
  'not-supported',
  // exporting
  'quotation-altered',
  'picture-without-alt-text',
  'citation-without-locator',
  'broken-cross-reference',
  'chart-incomplete',
  'citation-style-missing',
]);
export type ProblemCode = z.infer<typeof problemCode>;

export const problem = z.object({
  code: problemCode,
  /** What the problem is about: a file's name, a cite key, the first words of a quotation, a construct. */
  subject: z.string(),
  /** Line of the file (1-based) where that is known. */
  line: z.int().positive().nullable(),
  /** The block of a briefing to look at, where one is to blame. */
  blockId: blockId.nullable().optional(),
});
export type Problem = z.infer<typeof problem>;
