import { z } from 'zod';
import { itemKind, itemState, mergeChoice } from '#core/bundle/compare.ts';
import { bundleCounts } from '#core/bundle/format.ts';
import { instant } from '#core/model/dates.ts';
import { blockId, briefingId, collectionId, sha256 } from '#core/model/ids.ts';
import { marking } from '#core/model/marking.ts';

/** What a bundle is made of. */
export const bundleSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('briefing'), id: briefingId }),
  z.object({ kind: z.literal('collection'), id: collectionId }),
]);
export type BundleSubject = z.infer<typeof bundleSubject>;

export const bundleWish = z.object({
  subject: bundleSubject,
  /** Nothing marked above it goes; null for no ceiling. */
  ceiling: marking.nullable(),
  /** Comments go along. */
  comments: z.boolean(),
  /** Portions above the ceiling stay out of the briefing. */
  leaveOutPortions: z.boolean(),
});

/** What would go, and what would not, before anything is written. */
export const bundlePlan = z.object({
  title: z.string(),
  counts: bundleCounts,
  /** Of originals and pictures, in bytes. */
  size: z.int().nonnegative(),
  /** What is marked above the ceiling; what was taken from a source goes with it and is not named again. */
  leftOut: z.array(
    z.object({
      kind: z.enum(['source', 'excerpt', 'figure', 'picture']),
      name: z.string(),
      marking: marking.nullable(),
    }),
  ),
  /** Portions of the briefing that are marked above the ceiling, or show what is. */
  portions: z.array(z.object({ blockId, words: z.string(), marking: marking.nullable() })),
  /** The marking chosen for the whole briefing is above the ceiling: it cannot go. */
  isBriefingAbove: z.boolean(),
  /** Uses in the briefing that will point at what stays out. */
  dangling: z.int().nonnegative(),
  /** Uses that point at nothing in this library already. */
  missing: z.int().nonnegative(),
  /** Sources that others derive from, named without their content. */
  originsNotIncluded: z.int().nonnegative(),
  /** No ceiling holds back what nobody has marked. */
  unmarked: z.object({ sources: z.int(), pictures: z.int(), portions: z.int() }),
  suggestions: z.int().nonnegative(),
});
export type BundlePlan = z.infer<typeof bundlePlan>;

export const bundleReport = z.object({
  fileName: z.string(),
  sha256,
  /** Of the file, in bytes. */
  size: z.int(),
  counts: bundleCounts,
  /** Of the key it is signed with; null without a signature. */
  fingerprint: z.string().nullable(),
});
export type BundleReport = z.infer<typeof bundleReport>;

/** `known`: by a key that somebody here has compared. A broken signature is no view: the bundle is refused. */
export const signatureView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.enum(['known', 'unknown', 'own']),
    /** As the signer calls themselves. */
    signer: z.string(),
    /** What the person here calls them; null where they are not known. */
    knownAs: z.string().nullable(),
    publicKey: z.string(),
    fingerprint: z.string(),
    signedAt: instant,
  }),
]);
export type SignatureView = z.infer<typeof signatureView>;

/** One thing of a bundle, and how it stands to the library. */
export const bundleItem = z.object({
  kind: itemKind,
  id: z.string(),
  state: itemState,
  /** What a person knows it by. */
  name: z.string(),
  /** Where it is from: the name of its source; empty where it is a source itself, or from none. */
  from: z.string(),
  /** What is here in its place; empty where nothing is, or it is called the same. */
  here: z.string(),
  marking: marking.nullable(),
  /** What is here lies in the trash; taking theirs takes it out. */
  isInTrash: z.boolean(),
  /** The briefing of the bundle rests on it and it is not here: it comes where the briefing comes. */
  isNeeded: z.boolean(),
  /** What differs, in a word or two each. */
  differs: z.array(z.string()),
  usual: mergeChoice,
  /** What may be done with it. */
  may: z.array(mergeChoice),
});
export type BundleItem = z.infer<typeof bundleItem>;

export const bundlePreview = z.object({
  /** Names the file to this window's `bundles.merge`; the path stays outside the page. */
  token: z.string(),
  fileName: z.string(),
  /** Stands for the content: what is merged is what was shown. */
  digest: sha256,
  kind: z.enum(['briefing', 'collection']),
  title: z.string(),
  madeAt: instant,
  /** The version of the app that made it. */
  version: z.string(),
  ceiling: marking.nullable(),
  counts: bundleCounts,
  size: z.int(),
  signature: signatureView,
  items: z.array(bundleItem),
});
export type BundlePreview = z.infer<typeof bundlePreview>;

/** What a person chose for single items; the usual is done with the others. */
export const mergeChoices = z
  .array(z.object({ kind: itemKind, id: z.string().min(1).max(64), choice: mergeChoice }))
  .max(200_000);
export type MergeChoices = z.infer<typeof mergeChoices>;

export const mergeReport = z.object({
  added: bundleCounts,
  changed: bundleCounts,
  /** Left as they are here, though they differ. */
  kept: z.int(),
  same: z.int(),
  /** The briefing that came, to be opened; null where none did. */
  briefingId: briefingId.nullable(),
  isCopy: z.boolean(),
  /** Links between sources that would run in a circle here, and were left out. */
  originsLeftOut: z.int(),
});
export type MergeReport = z.infer<typeof mergeReport>;

/** The key a person signs with, without what is secret of it. */
export const signingKeyView = z.object({
  signer: z.string(),
  fingerprint: z.string(),
  publicKey: z.string(),
  madeAt: instant,
});
export type SigningKeyView = z.infer<typeof signingKeyView>;

export const knownSignerView = z.object({
  name: z.string(),
  publicKey: z.string(),
  fingerprint: z.string(),
  since: instant,
});
export type KnownSignerView = z.infer<typeof knownSignerView>;
