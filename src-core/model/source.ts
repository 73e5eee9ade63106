import { z } from 'zod';
import { instant, partialDate } from './dates.ts';
import { reliability } from './grade.ts';
import { sha256, sourceId } from './ids.ts';
import { marking } from './marking.ts';

/** A short name for citing in Markdown: letters, digits and `_-.`, unique in the library (Pandoc's citation key). */
export const citeKey = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u);
export type CiteKey = z.infer<typeof citeKey>;

/** The encodings a person may choose for a text whose own was guessed wrong. */
export const textEncoding = z.enum([
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252', 'windows-1250', 'koi8-u', 'koi8-r'],
  ...['iso-8859-1', 'iso-8859-2', 'iso-8859-5', 'iso-8859-15', 'ibm866'],
] as const);
export type TextEncoding = z.infer<typeof textEncoding>;

export const sourceStatus = z.enum(['current', 'corrected', 'withdrawn']);
export type SourceStatus = z.infer<typeof sourceStatus>;

/** What a person may say about a source. Empty (null or []) where the document does not state it: nothing is invented. */
export const sourceFacts = z.object({
  title: z.string().max(1000).nullable(),
  outlet: z.string().max(300).nullable(),
  authors: z.array(z.string().min(1).max(300)).max(50),
  publishedOn: partialDate.nullable(),
  /** BCP 47, such as `en` or `uk`. */
  language: z.string().max(35).nullable(),
  /** What sort of document it is, in a word or two: article, press release, transcript. */
  kind: z.string().max(80).nullable(),
  /** Where it was published. Kept as text to copy; the app opens no address. */
  url: z.string().max(2000).nullable(),
  /** Access, motive, bias or age, in a phrase the reader of a briefing should know (source descriptor, ICD 206). */
  descriptor: z.string().max(1000).nullable(),
  reliability: reliability.nullable(),
  /** The day it was saved, copied or received, where that is known: pages change. */
  capturedOn: partialDate.nullable(),
  /** Whether its publisher has corrected or withdrawn it since; what rests on it is then listed. */
  status: sourceStatus,
  /** What was corrected or why it was withdrawn, with where that is said. */
  statusNote: z.string().max(5000).nullable(),
  note: z.string().max(20_000).nullable(),
  marking: marking.nullable(),
  tags: z.array(z.string().min(1).max(80)).max(100),
});
export type SourceFacts = z.infer<typeof sourceFacts>;

/** The facts that can be read off a document at import; the rest of SourceFacts is for a person to judge. */
export const statedField = z.enum(['title', 'outlet', 'authors', 'publishedOn', 'language', 'kind', 'url']);
export type StatedField = z.infer<typeof statedField>;
export type StatedFacts = Pick<SourceFacts, StatedField>;

/**
 * What a proposed fact rests on: words of the frozen text (offsets in UTF-16 units), or words of the file that are not
 * part of the text, such as a page's metadata (`start` and `end` null).
 */
export const factEvidence = z.object({
  field: statedField,
  words: z.string().min(1).max(1000),
  start: z.int().nonnegative().nullable(),
  end: z.int().positive().nullable(),
});
export type FactEvidence = z.infer<typeof factEvidence>;

/** What is said about a source that nobody has judged yet. */
export const UNJUDGED = {
  ...{ descriptor: null, reliability: null, marking: null, tags: [], capturedOn: null },
  ...{ status: 'current', statusNote: null, note: null },
} as const satisfies Partial<SourceFacts>;

/** A document somebody published or sent. Its bytes and its frozen text never change; what is said about it may. */
export const source = sourceFacts.extend({
  id: sourceId,
  citeKey,
  importedAt: instant,
  trashedAt: instant.nullable(),
  /** Name of the file it came from, without folders; null for pasted text. */
  fileName: z.string().max(1000).nullable(),
  mediaType: z.string().max(100),
  /** Name of the character encoding the text was read with, such as `utf-8`; `none` for a format that is not text. */
  encoding: z.string().max(40),
  byteLength: z.int().nonnegative(),
  bytesSha256: sha256,
  textSha256: sha256,
});
export type Source = z.infer<typeof source>;
