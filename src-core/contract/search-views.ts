import { z } from 'zod';
import { partialDate } from '#core/model/dates.ts';
import { reliability } from '#core/model/grade.ts';
import {
  blockId,
  briefingId,
  collectionId,
  excerptId,
  figureId,
  pictureId,
  sourceId,
} from '#core/model/ids.ts';
import { marking } from '#core/model/marking.ts';
import { sourceLabel } from './views.ts';

// What searching asks and answers.

/** What narrows a search; null leaves a fact open. Facts of a source hold for what was taken from it too. */
export const searchFilter = z.object({
  kinds: z
    .array(z.enum(['source', 'text', 'excerpt', 'figure', 'picture', 'briefing']))
    .nullable()
    .default(null),
  sourceId: sourceId.nullable().default(null),
  collectionId: collectionId.nullable().default(null),
  tag: z.string().nullable().default(null),
  outlet: z.string().nullable().default(null),
  language: z.string().nullable().default(null),
  /** Published on or after, and on or before; a source without a date is left out by either. */
  publishedFrom: partialDate.nullable().default(null),
  publishedTo: partialDate.nullable().default(null),
  reliability: reliability.nullable().default(null),
  /** Everything that derives from this source, with it. */
  originId: sourceId.nullable().default(null),
  marking: marking.nullable().default(null),
  /** Used, or not used, in one briefing. */
  briefing: z.object({ id: briefingId, used: z.boolean() }).nullable().default(null),
});
export type SearchFilter = z.output<typeof searchFilter>;

/** What a search can be narrowed by in this library, the most frequent first. */
export const searchFacets = z.object({
  tags: z.array(z.string()),
  outlets: z.array(z.string()),
  languages: z.array(z.string()),
  markings: z.array(marking),
});
export type SearchFacets = z.infer<typeof searchFacets>;

/** A piece of a snippet; `match` pieces are shown as found. */
const snippetPart = z.object({ text: z.string(), match: z.boolean() });
export const searchHit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('source'),
    sourceId,
    source: sourceLabel,
    /** The paragraph found (`p12`) and its place in the text, or null where the title or outlet was found. */
    paragraph: z.object({ id: z.string(), start: z.int(), end: z.int() }).nullable(),
    snippet: z.array(snippetPart),
  }),
  z.object({
    kind: z.literal('excerpt'),
    excerptId,
    sourceId,
    source: sourceLabel,
    start: z.int(),
    end: z.int(),
    snippet: z.array(snippetPart),
  }),
  z.object({
    kind: z.literal('figure'),
    figureId,
    sourceId,
    source: sourceLabel,
    start: z.int(),
    end: z.int(),
    snippet: z.array(snippetPart),
  }),
  z.object({
    kind: z.literal('picture'),
    pictureId,
    /** The source it was taken from, where it was taken from one. */
    source: sourceLabel.nullable(),
    snippet: z.array(snippetPart),
  }),
  z.object({
    kind: z.literal('briefing'),
    briefingId,
    title: z.string(),
    /** The block found, or null where the title was found. */
    blockId: blockId.nullable(),
    snippet: z.array(snippetPart),
  }),
]);
export type SearchHit = z.infer<typeof searchHit>;
