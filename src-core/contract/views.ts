import { z } from 'zod';
import { checkName, weight } from '#core/checks/finding.ts';
import { briefingFacts, briefingKind } from '#core/model/briefing.ts';
import { reviewer } from '#core/model/inline.ts';
import { instant, partialDate } from '#core/model/dates.ts';
import { collection } from '#core/model/collection.ts';
import {
  blockId,
  briefingId,
  collectionId,
  commentId,
  commentThreadId,
  pictureId,
  sha256,
  sourceId,
  versionId,
} from '#core/model/ids.ts';
import { originEvidence, originRef } from '#core/model/origin.ts';
import { picture } from '#core/model/picture.ts';
import { locatedExcerpt, locatedFigure } from '#core/model/references.ts';
import { citeKey, factEvidence, source } from '#core/model/source.ts';
import { sourceLayout } from '#core/model/source-layout.ts';
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
  collectionId: collectionId.nullable().default(null),
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
    status: true,
    mediaType: true,
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

/** Two sources that say nearly the same, until a person has decided. `share` of the shorter text that both have, 0 to 1. */
export const nearDuplicate = z.object({ source: sourceLabel, share: z.number() });

/** A source with everything the reader shows. */
export const sourceDetail = z.object({
  source,
  text: z.string(),
  residue: z.array(residueRange),
  layout: sourceLayout,
  /** What the document says about itself and nobody has accepted yet. */
  proposed: z.array(factEvidence),
  collections: z.array(collection),
  nearDuplicates: z.array(nearDuplicate),
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

/** A conversation about some words of a briefing, or about a block. The words themselves bear the thread's id. */
export const comment = z.object({
  id: commentId,
  author: reviewer,
  body: z.string().min(1).max(20_000),
  createdAt: instant,
  editedAt: instant.nullable(),
});
export type Comment = z.infer<typeof comment>;
export const commentThread = z.object({
  id: commentThreadId,
  briefingId,
  /** The block it was begun on; it may be gone. */
  blockId,
  /** The words it was begun about; empty where it is about the whole block. */
  quote: z.string().max(2000),
  createdAt: instant,
  resolved: z.object({ at: instant, by: reviewer }).nullable(),
  /** The first one began it. */
  comments: z.array(comment).min(1),
});
export type CommentThread = z.infer<typeof commentThread>;

export const versionRow = z.object({
  id: versionId,
  /** Null for one the app kept by itself. */
  name: z.string().nullable(),
  savedAt: instant,
  words: z.int().nonnegative(),
  /** Of the kept state, in bytes of JSON. */
  byteLength: z.int().nonnegative(),
  /** How often it was exported. */
  exports: z.int().nonnegative(),
});
export type VersionRow = z.infer<typeof versionRow>;

/** What a caller may change about a briefing besides its blocks. */
export const briefingPatch = briefingFacts.partial();

export const pictureRow = picture;

export const collectionRow = collection.extend({ sources: z.int() });
export type CollectionRow = z.infer<typeof collectionRow>;

/** A PDF that was exported, with what is known of it. */
export const exportedFile = z.object({
  fileName: z.string(),
  briefingId,
  briefingTitle: z.string(),
  exportedAt: instant,
  fileSha256: sha256,
});

/**
 * Everything that rests on a source, for the day it is corrected or withdrawn. Trashed things are left out, but not the
 * exported files of a trashed briefing: somebody has them.
 */
export const restingOn = z.object({
  excerpts: z.array(excerptView),
  figures: z.array(figureView),
  briefings: z.array(use),
  exports: z.array(exportedFile),
  /** Sources that derive from it. */
  sources: z.array(sourceLabel),
});
export type RestingOn = z.infer<typeof restingOn>;

/** Carriers are the sources counted; origins are what they derive from in the end, each counted once. */
export const originCount = z.object({ carriers: z.int(), origins: z.int() });
export type OriginCount = z.infer<typeof originCount>;

/** One link of the tree: a carrier and what it derives from. Suggested ones wait for a person. */
export const originLink = z.object({
  carrier: sourceLabel,
  origin: originRef,
  /** Of the origin, where it is in the library. */
  originSource: sourceLabel.nullable(),
  state: z.enum(['confirmed', 'suggested']),
  evidence: originEvidence,
});
export type OriginLink = z.infer<typeof originLink>;

/** Where a source has its story from and who has it from there: every link of the tree it belongs to. */
export const originTree = z.object({ links: z.array(originLink), count: originCount });
export type OriginTree = z.infer<typeof originTree>;

/** What is destroyed for good, and what breaks by it. */
export const purgeConsequences = z.object({
  sources: z.int(),
  excerpts: z.int(),
  figures: z.int(),
  pictures: z.int(),
  briefings: z.int(),
  /**
   * Briefings, in the trash or not, whose citations or pictures would point at nothing, or whose cited pictures would lose
   * the source they are from.
   */
  breaks: z.array(use),
});
export type PurgeConsequences = z.infer<typeof purgeConsequences>;

/** How one file fared. `sourceId` is null where nothing was added and nothing equal is in the library. */
export const importedFile = z.object({
  fileName: z.string(),
  /** What it came out of, such as the name of an archive or folder; null for a file by itself. */
  container: z.string().nullable(),
  /** `opened`: an archive or folder, whose parts have entries of their own. */
  outcome: z.enum(['added', 'already-in-library', 'not-imported', 'opened']),
  sourceId: sourceId.nullable(),
  /** Where the file became a picture. */
  pictureId: pictureId.nullable(),
  /** A source that says nearly the same, for the person to compare. */
  nearDuplicateOf: sourceId.nullable(),
  citeKey: citeKey.nullable(),
  title: z.string().nullable(),
  problems: z.array(problem),
});
export type ImportedFile = z.infer<typeof importedFile>;

export const importReport = z.object({ files: z.array(importedFile), cancelled: z.boolean() });
export type ImportReport = z.infer<typeof importReport>;

export const libraryState = z.object({
  /** The open library, or null. `name` is its folder's name, never a path. */
  open: z
    .object({
      name: z.string(),
      /** Its disk or its rights allow no more than reading: calls that write answer `library-read-only`. */
      readOnly: z.boolean(),
      /** It is encrypted. */
      isProtected: z.boolean(),
      /** It lies on a share of the network, which another machine may reach too. */
      onNetwork: z.boolean(),
      /** It was not closed the last time, and what was written last could not be read back. */
      isCut: z.boolean(),
      sources: z.int(),
      excerpts: z.int(),
      figures: z.int(),
      pictures: z.int(),
      briefings: z.int(),
      trashed: z.int(),
    })
    .nullable(),
  /** No library is open, and this one waits for its passphrase. */
  locked: z.object({ name: z.string() }).nullable(),
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
  /** What stands beside the text of a source, where the source has it. */
  beside: z.object({ proposals: z.boolean(), original: z.boolean(), pictures: z.boolean() }),
  /** Whose name comments and suggestions bear; asked for with the first one. */
  reviewer: reviewer.nullable(),
  /** What stands beside the text of a briefing. */
  sidePanel: z.enum(['outline', 'comments', 'versions', 'checks']).nullable(),
  /** Which findings are listed, of which check (null: of all), and whether the state of each block stands beside the text. */
  checks: z.object({
    show: z.enum(['open', ...weight.options, 'waived']),
    check: checkName.nullable(),
    strip: z.boolean(),
  }),
  /** Whether the pages stand beside the text, as they would be printed. */
  pages: z.boolean(),
  /** Whether spelling is checked while writing. */
  spelling: z.boolean(),
  /** Minutes without keyboard and mouse after which an encrypted library is locked; null: never. */
  lockAfter: z.union([z.literal(5), z.literal(15), z.literal(60)]).nullable(),
});
export type Preferences = z.infer<typeof preferences>;
