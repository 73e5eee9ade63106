import { z } from 'zod';

// Ids are opaque strings made outside the core (see `Deps.newId`), branded so that one cannot stand for another.

export const sourceId = z.string().min(1).max(64).brand<'SourceId'>();
export const excerptId = z.string().min(1).max(64).brand<'ExcerptId'>();
export const figureId = z.string().min(1).max(64).brand<'FigureId'>();
export const pictureId = z.string().min(1).max(64).brand<'PictureId'>();
export const briefingId = z.string().min(1).max(64).brand<'BriefingId'>();
export const blockId = z.string().min(1).max(64).brand<'BlockId'>();
export const citationId = z.string().min(1).max(64).brand<'CitationId'>();
/** A hand-written note. */
export const noteId = z.string().min(1).max(64).brand<'NoteId'>();
export const commentThreadId = z.string().min(1).max(64).brand<'CommentThreadId'>();
export const commentId = z.string().min(1).max(64).brand<'CommentId'>();
export const suggestionId = z.string().min(1).max(64).brand<'SuggestionId'>();
export const collectionId = z.string().min(1).max(64).brand<'CollectionId'>();
export const versionId = z.string().min(1).max(64).brand<'VersionId'>();

export type NoteId = z.infer<typeof noteId>;
export type CommentThreadId = z.infer<typeof commentThreadId>;
export type CommentId = z.infer<typeof commentId>;
export type SuggestionId = z.infer<typeof suggestionId>;
export type CollectionId = z.infer<typeof collectionId>;
export type SourceId = z.infer<typeof sourceId>;
export type ExcerptId = z.infer<typeof excerptId>;
export type FigureId = z.infer<typeof figureId>;
export type PictureId = z.infer<typeof pictureId>;
export type BriefingId = z.infer<typeof briefingId>;
export type BlockId = z.infer<typeof blockId>;
export type CitationId = z.infer<typeof citationId>;
export type VersionId = z.infer<typeof versionId>;

/** Lower-case hexadecimal SHA-256. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof sha256>;
