import { z } from 'zod';
import { briefing } from '#core/model/briefing.ts';
import { collection } from '#core/model/collection.ts';
import { instant, partialDate } from '#core/model/dates.ts';
import { excerpt } from '#core/model/excerpt.ts';
import { figure } from '#core/model/figure.ts';
import { blockId, commentId, commentThreadId, sha256, sourceId } from '#core/model/ids.ts';
import { reviewer } from '#core/model/inline.ts';
import { marking } from '#core/model/marking.ts';
import { picture } from '#core/model/picture.ts';
import { factEvidence, source } from '#core/model/source.ts';
import { sourceLayout } from '#core/model/source-layout.ts';
import { residueRange } from '#core/model/source-text.ts';
import { itemKind } from './compare.ts';

// What lies under `data/` of a bundle. Anything else there is refused: what is not known would be lost in silence.

/** The version of this format; a bundle of a newer one is refused by name, never guessed at. */
export const BUNDLE_FORMAT = 1;

/** The one folder at the top of the archive (RFC 8493, serialisation). */
export const BAG_FOLDER = 'bundle/';

const count = z.int().nonnegative();
export const bundleCounts = z.strictObject({
  sources: count,
  excerpts: count,
  figures: count,
  pictures: count,
  briefings: count,
  comments: count,
});
export type BundleCounts = z.infer<typeof bundleCounts>;

/** `data/bundle.json`. */
export const bundleAbout = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  madeAt: instant,
  madeBy: z.strictObject({ app: z.literal('Chancery'), version: z.string().max(40) }),
  kind: z.enum(['briefing', 'collection']),
  title: z.string().max(1000),
  /** Nothing marked higher is in it; null where the sender set no ceiling. */
  ceiling: marking.nullable(),
  withComments: z.boolean(),
  counts: bundleCounts,
});
export type BundleAbout = z.infer<typeof bundleAbout>;

/** A source as it goes: when it came into the sender's library, and its trash, are the sender's own. */
export const sentSource = z.strictObject({
  source: source.omit({ importedAt: true, trashedAt: true }),
  residue: z.array(residueRange),
  layout: sourceLayout,
  evidence: z.array(factEvidence),
});
export type SentSource = z.infer<typeof sentSource>;

export const sentExcerpt = excerpt.omit({ trashedAt: true });
export type SentExcerpt = z.infer<typeof sentExcerpt>;

export const sentFigure = figure
  .omit({ trashedAt: true })
  .refine(
    (it) => it.upper === null || it.upper >= it.value,
    'a range runs from the lower to the upper value',
  );
export type SentFigure = z.infer<typeof sentFigure>;

export const sentPicture = picture.omit({ trashedAt: true });
export type SentPicture = z.infer<typeof sentPicture>;

/** `data/excerpts/<source>.json`, `data/figures/<source>.json`: those of one source, in the order of its text. */
export const sentExcerpts = z.array(sentExcerpt).min(1);
export const sentFigures = z.array(sentFigure).min(1);
/** `data/pictures.json`. */
export const sentPictures = z.array(sentPicture).min(1);

/** A source that another derives from and that is not in the bundle: what it goes by, and the hash it is known by. */
export const namedOrigin = z.strictObject({
  id: sourceId,
  title: z.string().max(1000).nullable(),
  outlet: z.string().max(300).nullable(),
  publishedOn: partialDate.nullable(),
  bytesSha256: sha256,
  marking: marking.nullable(),
});
export type NamedOrigin = z.infer<typeof namedOrigin>;

/** `data/origins.json`. */
export const sentOrigins = z.strictObject({
  links: z.array(
    z.strictObject({
      source: sourceId,
      origin: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('source'), id: sourceId }),
        z.strictObject({ kind: z.literal('named'), name: z.string().min(1).max(300) }),
      ]),
    }),
  ),
  notIncluded: z.array(namedOrigin),
});
export type SentOrigins = z.infer<typeof sentOrigins>;

/** `data/briefing.json`. */
export const sentBriefing = briefing;

/** `data/comments.json`: only where the sender asked for it. */
export const sentThread = z.strictObject({
  id: commentThreadId,
  blockId,
  quote: z.string().max(2000),
  createdAt: instant,
  resolved: z.strictObject({ at: instant, by: reviewer }).nullable(),
  comments: z
    .array(
      z.strictObject({
        id: commentId,
        author: reviewer,
        body: z.string().min(1).max(20_000),
        createdAt: instant,
        editedAt: instant.nullable(),
      }),
    )
    .min(1),
});
export const sentThreads = z.array(sentThread).min(1);
export type SentThread = z.infer<typeof sentThread>;

/** `data/collection.json`. */
export const sentCollection = z.strictObject({ ...collection.shape, sources: z.array(sourceId) });
export type SentCollection = z.infer<typeof sentCollection>;

/** How many earlier states of an item are remembered. */
export const MOST_BEFORE = 8;
/** `data/history.json`: hashes of states of items that were sent or received before, the latest last. */
export const sentHistory = z.array(
  z.strictObject({ kind: itemKind, id: z.string().min(1).max(64), before: z.array(sha256).max(MOST_BEFORE) }),
);
export type SentHistory = z.infer<typeof sentHistory>;
