import { z } from 'zod';
import { briefingFacts, briefingKind } from '#core/model/briefing.ts';
import { instant, partialDate } from '#core/model/dates.ts';
import { briefingId, excerptId, figureId, sha256, sourceId } from '#core/model/ids.ts';
import { picture } from '#core/model/picture.ts';
import { locatedExcerpt, locatedFigure } from '#core/model/references.ts';
import { citeKey, source } from '#core/model/source.ts';
import { residueRange } from '#core/model/source-text.ts';
import { problem } from './problems.ts';

// What lists and panes show. Ids and facts of the model, joined for one screen.

/** Which of several rows a list wants: `offset` and `limit` of the sorted whole. */
export const page = z.object({
  offset: z.int().nonnegative().default(0),
  limit: z.int().positive().max(1000).default(200),
});

/** What narrows a list. Trashed things are shown only by `trashed: true`, and then alone. */
export const filter = z.object({
  sourceId: sourceId.nullable().default(null),
  tag: z.string().nullable().default(null),
  trashed: z.boolean().default(false),
});

export const sourceSort = z.enum(['added', 'title', 'outlet', 'published']);
export const sourceRow = source
  .pick({
    id: true,
    citeKey: true,
    title: true,
    outlet: true,
    authors: true,
    publishedOn: true,
    fileName: true,
    importedAt: true,
    reliability: true,
    marking: true,
    tags: true,
  })
  .extend({ excerpts: z.int(), figures: z.int() });
export type SourceRow = z.infer<typeof sourceRow>;

/** The few words by which a list says where something comes from. */
export const sourceLabel = source.pick({
  id: true,
  citeKey: true,
  title: true,
  outlet: true,
  publishedOn: true,
});
export type SourceLabel = z.infer<typeof sourceLabel>;

/** A briefing that rests on something. */
export const use = z.object({ briefingId, title: z.string(), citations: z.int() });
export type Use = z.infer<typeof use>;

export const excerptView = locatedExcerpt.extend({ source: sourceLabel });
export type ExcerptView = z.infer<typeof excerptView>;
export const figureView = locatedFigure.extend({ source: sourceLabel });
export type FigureView = z.infer<typeof figureView>;

/** A source with everything the reader shows. */
export const sourceDetail = z.object({
  source,
  text: z.string(),
  residue: z.array(residueRange),
  excerpts: z.array(locatedExcerpt),
  figures: z.array(locatedFigure),
  usedIn: z.array(use),
});
export type SourceDetail = z.infer<typeof sourceDetail>;

export const briefingRow = z.object({
  id: briefingId,
  title: z.string(),
  kind: briefingKind,
  date: partialDate.nullable(),
  savedAt: instant,
  words: z.int(),
  citations: z.int(),
});
export type BriefingRow = z.infer<typeof briefingRow>;

/** What a caller may change about a briefing besides its blocks. */
export const briefingPatch = briefingFacts.partial();

/** A piece of a snippet; `match` pieces are shown as found. */
export const snippetPart = z.object({ text: z.string(), match: z.boolean() });
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
]);
export type SearchHit = z.infer<typeof searchHit>;

export const pictureRow = picture;

/** How one file fared. `sourceId` is null where nothing was added and nothing equal is in the library. */
export const importedFile = z.object({
  fileName: z.string(),
  outcome: z.enum(['added', 'already-in-library', 'not-imported']),
  sourceId: sourceId.nullable(),
  citeKey: citeKey.nullable(),
  title: z.string().nullable(),
  problems: z.array(problem),
});
export type ImportedFile = z.infer<typeof importedFile>;

export const importReport = z.object({ files: z.array(importedFile), cancelled: z.boolean() });
export type ImportReport = z.infer<typeof importReport>;

export const exportReport = z.object({
  /** The name of the file written, without its folder. */
  fileName: z.string(),
  pages: z.int().positive(),
  notes: z.int().nonnegative(),
  sources: z.int().nonnegative(),
  sha256,
  problems: z.array(problem),
});
export type ExportReport = z.infer<typeof exportReport>;

export const libraryState = z.object({
  /** The open library, or null. `name` is its folder's name, never a path. */
  open: z
    .object({
      name: z.string(),
      /** Its disk or its rights allow no more than reading: calls that write answer `library-read-only`. */
      readOnly: z.boolean(),
      sources: z.int(),
      excerpts: z.int(),
      figures: z.int(),
      pictures: z.int(),
      briefings: z.int(),
      trashed: z.int(),
    })
    .nullable(),
  /** Where "Create" without choosing puts one: words to show, such as `Documents/Chancery`. */
  defaultPlace: z.string(),
  recent: z.array(z.object({ token: z.string(), name: z.string() })),
});
export type LibraryState = z.infer<typeof libraryState>;

/** How the window was left. Sizes in per cent of the whole, by the id of the group of panes. */
export const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  panes: z.record(z.string(), z.array(z.number())),
  folded: z.array(z.string()),
  lastBriefing: briefingId.nullable(),
  openTabs: z.array(z.string()).max(50),
});
export type Preferences = z.infer<typeof preferences>;
