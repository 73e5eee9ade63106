import { z } from 'zod';
import { collection } from '#core/model/collection.ts';
import { briefingId, collectionId, excerptId, figureId, pictureId, sourceId } from '#core/model/ids.ts';
import { originRef } from '#core/model/origin.ts';
import { proposalRef, proposals } from '#core/model/proposal.ts';
import { citeKey, source, sourceFacts, statedField, textEncoding } from '#core/model/source.ts';
import { residueRange } from '#core/model/source-text.ts';
import { call, list, nothing, patchOf, restored, rows, trashed } from './call.ts';
import * as views from './views.ts';

const trashItems = z.object({
  sources: z.array(sourceId).default([]),
  excerpts: z.array(excerptId).default([]),
  figures: z.array(figureId).default([]),
  pictures: z.array(pictureId).default([]),
  briefings: z.array(briefingId).default([]),
});

/** Sources: what is said about them, what they state, where they have it from, how they come in and go. */
export const sourceCalls = {
  // sources
  'sources.list': call(
    'search',
    list.extend({ sort: views.sourceSort.default('added') }),
    rows(views.sourceRow),
  ),
  'sources.get': call('search', z.object({ id: sourceId }), views.sourceDetail),
  'sources.update': call(
    'library',
    z.object({ id: sourceId, patch: patchOf({ ...sourceFacts.shape, citeKey }) }),
    source,
  ),
  /** Replaces the residue of a source; ranges must cover whole paragraphs. */
  'sources.setResidue': call(
    'library',
    z.object({ id: sourceId, residue: z.array(residueRange) }),
    views.sourceDetail,
  ),
  /** Accepts or dismisses what a document says about itself; a dismissed fact is emptied. Editing a fact accepts it. */
  'sources.decideFacts': call(
    'library',
    z.object({ id: sourceId, fields: z.array(statedField).min(1), decision: z.enum(['accept', 'dismiss']) }),
    source,
  ),
  /** Reads the kept bytes anew in another encoding. Refused with `text-in-use` while anything is anchored in the text. */
  'sources.setEncoding': call(
    'library',
    z.object({ id: sourceId, encoding: textEncoding }),
    views.sourceDetail,
  ),
  /** The kept bytes, verified, for the page to show the original beside the text. */
  'sources.getOriginal': call(
    'analysis',
    z.object({ id: sourceId }),
    z.object({ mediaType: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
  'sources.restingOn': call('analysis', z.object({ id: sourceId }), views.restingOn),
  /** Ends the question whether two sources are one: `both` keeps them, else the other one goes to the trash. */
  'sources.decideNearDuplicate': call(
    'library',
    z.object({ id: sourceId, other: sourceId, keep: z.enum(['both', 'this', 'other']) }),
    views.sourceDetail,
  ),
  'sources.trash': call('library', z.object({ ids: z.array(sourceId).min(1) }), trashed),
  'sources.restore': call('library', z.object({ ids: z.array(sourceId).min(1) }), restored),
  'tags.list': call(
    'search',
    nothing,
    z.object({ tags: z.array(z.object({ tag: z.string(), uses: z.int() })) }),
  ),

  // collections
  'collections.list': call('search', nothing, z.object({ rows: z.array(views.collectionRow) })),
  'collections.create': call('library', collection.pick({ name: true }), collection),
  'collections.rename': call('library', collection, collection),
  /** Deletes a collection; its sources stay. */
  'collections.delete': call('library', z.object({ id: collectionId }), nothing),
  'collections.addSources': call(
    'library',
    z.object({ id: collectionId, sources: z.array(sourceId).min(1) }),
    z.object({ count: z.int() }),
  ),
  'collections.removeSources': call(
    'library',
    z.object({ id: collectionId, sources: z.array(sourceId).min(1) }),
    z.object({ count: z.int() }),
  ),

  // proposals: what a text states, for a person to accept (excerpts.add, figures.add) or dismiss
  /**
   * Nothing is proposed from the rows of sheets: figures are taken from them by selecting their cells. `readTo`: the end
   * of the text, or of the part that was looked at where it has more than two million characters.
   */
  'proposals.list': call(
    'analysis',
    z.object({ sourceId }),
    proposals.extend({ readTo: z.int().nonnegative() }),
  ),
  'proposals.dismiss': call(
    'library',
    z.object({ sourceId, proposals: z.array(proposalRef).min(1) }),
    nothing,
  ),
  'proposals.restore': call(
    'library',
    z.object({ sourceId, proposals: z.array(proposalRef).min(1) }),
    nothing,
  ),

  // origins
  'origins.get': call('analysis', z.object({ sourceId }), views.originTree),
  /** How many sources, and how many independent origins stand behind them (confirmed links alone). */
  'origins.count': call('search', z.object({ sources: z.array(sourceId).max(10_000) }), views.originCount),
  'origins.confirm': call('library', z.object({ carrier: sourceId, origin: originRef }), nothing),
  /** Not asked about again. */
  'origins.dismiss': call('library', z.object({ carrier: sourceId, origin: originRef }), nothing),
  /** Takes a confirmed link back. */
  'origins.remove': call('library', z.object({ carrier: sourceId, origin: originRef }), nothing),

  // the trash
  /** What deleting for good would destroy and break; null stands for everything in the trash. */
  'trash.consequences': call('analysis', z.object({ items: trashItems.nullable() }), views.purgeConsequences),
  /** Destroys what is in the trash. Nothing outside it is touched (`not-in-trash`). */
  'trash.purge': call('library', z.object({ items: trashItems.nullable() }), views.purgeConsequences),

  // bringing in
  /** Asks for files, or for folders, in a dialog and imports them. Progress comes as the event `import.progress`. */
  'importing.importChosen': call(
    'shell',
    z.object({ what: z.enum(['files', 'folders']).default('files') }),
    views.importReport,
  ),
  /** Imports dropped files; the tokens come from the preload's `acceptDrop`. */
  'importing.importDropped': call(
    'shell',
    z.object({ tokens: z.array(z.string()).min(1).max(10_000) }),
    views.importReport,
  ),
  'importing.importPasted': call(
    'library',
    z.object({ text: z.string().max(20_000_000), html: z.string().max(40_000_000).nullable() }),
    views.importReport,
  ),
  'importing.cancel': call('shell', nothing, nothing),
} as const;
