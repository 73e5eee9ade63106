import { z } from 'zod';
import { comparison } from '#core/compare/comparison.ts';
import { block } from '#core/model/block.ts';
import { briefing, briefingKind } from '#core/model/briefing.ts';
import { target } from '#core/model/citation.ts';
import { reviewer } from '#core/model/inline.ts';
import { instant } from '#core/model/dates.ts';
import { excerptFacts } from '#core/model/excerpt.ts';
import { figureFacts } from '#core/model/figure.ts';
import { collection } from '#core/model/collection.ts';
import {
  blockId,
  briefingId,
  collectionId,
  commentId,
  commentThreadId,
  excerptId,
  figureId,
  pictureId,
  sourceId,
  versionId,
} from '#core/model/ids.ts';
import { originRef } from '#core/model/origin.ts';
import { picture, pictureFacts } from '#core/model/picture.ts';
import { references } from '#core/model/references.ts';
import { proposalRef, proposals } from '#core/model/proposal.ts';
import { citeKey, source, sourceFacts, statedField, textEncoding } from '#core/model/source.ts';
import { residueRange } from '#core/model/source-text.ts';
import * as views from './views.ts';

/**
 * Where a call runs. `library`: the worker with the one writing connection. `search`: the worker with the reading
 * one. `analysis`: a second reading worker, for what takes longer than a key may wait. `spelling`: a worker with
 * dictionaries and no library. `shell`: the main process, because
 * it needs a dialog, a window or the preferences.
 */
export type Place = 'library' | 'search' | 'analysis' | 'spelling' | 'shell';

function call<P extends Place, I extends z.ZodType, O extends z.ZodType>(on: P, input: I, output: O) {
  return { on, input, output };
}

const nothing = z.object({});
const list = views.page.extend({ filter: views.filter.prefault({}), descending: z.boolean().default(false) });
const rows = <T extends z.ZodType>(row: T) => z.object({ total: z.int(), rows: z.array(row) });
const patchOf = <T extends z.ZodRawShape>(shape: T) => z.object(shape).partial();
/** Things go to the trash and come back from it together; `inUse` names what briefings rest on what was trashed. */
const trashed = z.object({ count: z.int(), inUse: z.array(views.use) });
const restored = z.object({ count: z.int() });
const trashItems = z.object({
  sources: z.array(sourceId).default([]),
  excerpts: z.array(excerptId).default([]),
  figures: z.array(figureId).default([]),
  pictures: z.array(pictureId).default([]),
  briefings: z.array(briefingId).default([]),
});

/** Every call the window can make: name, input, output. Errors are `CallError`. */
export const calls = {
  // library: which folder is open
  'library.state': call('shell', nothing, views.libraryState),
  /** Makes a new library in the default place or one that a dialog asks for, and opens it. */
  'library.create': call('shell', z.object({ place: z.enum(['default', 'choose']) }), views.libraryState),
  'library.open': call('shell', nothing, views.libraryState),
  'library.openRecent': call('shell', z.object({ token: z.string() }), views.libraryState),
  /** Opens the sample library, making it first if need be. */
  'library.openSample': call('shell', nothing, views.libraryState),

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

  // excerpts
  'excerpts.list': call('search', list, rows(views.excerptView)),
  'excerpts.get': call(
    'search',
    z.object({ id: excerptId }),
    z.object({ excerpt: views.excerptView, usedIn: z.array(views.use) }),
  ),
  /** Keeps a verbatim passage. Offsets in UTF-16 units of the frozen text. */
  'excerpts.add': call(
    'library',
    z.object({
      sourceId,
      start: z.int().nonnegative(),
      end: z.int().positive(),
      facts: patchOf(excerptFacts.shape),
    }),
    views.excerptView,
  ),
  'excerpts.update': call(
    'library',
    z.object({ id: excerptId, patch: patchOf(excerptFacts.shape) }),
    views.excerptView,
  ),
  'excerpts.trash': call('library', z.object({ ids: z.array(excerptId).min(1) }), trashed),
  'excerpts.restore': call('library', z.object({ ids: z.array(excerptId).min(1) }), restored),

  // figures
  'figures.list': call('search', list, rows(views.figureView)),
  'figures.get': call(
    'search',
    z.object({ id: figureId }),
    z.object({ figure: views.figureView, usedIn: z.array(views.use) }),
  ),
  'figures.add': call(
    'library',
    z.object({ sourceId, start: z.int().nonnegative(), end: z.int().positive(), facts: figureFacts }),
    views.figureView,
  ),
  'figures.update': call(
    'library',
    z.object({ id: figureId, patch: patchOf(figureFacts.shape) }),
    views.figureView,
  ),
  'figures.trash': call('library', z.object({ ids: z.array(figureId).min(1) }), trashed),
  'figures.restore': call('library', z.object({ ids: z.array(figureId).min(1) }), restored),

  // pictures
  'pictures.list': call('search', list, rows(views.pictureRow)),
  /** A picture with its bytes as a data URL. */
  'pictures.get': call('search', z.object({ id: pictureId }), z.object({ picture, dataUrl: z.string() })),
  'pictures.importChosen': call('shell', nothing, z.object({ pictures: z.array(picture) })),
  'pictures.update': call(
    'library',
    z.object({ id: pictureId, patch: patchOf(pictureFacts.shape) }),
    picture,
  ),
  'pictures.trash': call('library', z.object({ ids: z.array(pictureId).min(1) }), trashed),
  'pictures.restore': call('library', z.object({ ids: z.array(pictureId).min(1) }), restored),

  // search
  /**
   * Finds words as they are typed (`typing`: newest first, the last word as a prefix) or by rank (`ranked`). Words
   * between quotation marks are found side by side in that order.
   */
  'search.find': call(
    'search',
    z.object({
      text: z.string().max(500),
      limit: z.int().positive().max(200).default(50),
      mode: z.enum(['typing', 'ranked']).default('typing'),
      filter: views.searchFilter.prefault({}),
    }),
    z.object({ hits: z.array(views.searchHit), more: z.boolean() }),
  ),
  'search.facets': call('search', nothing, views.searchFacets),
  /** What was looked for before, the latest first. */
  'search.recent': call('search', nothing, z.object({ searches: z.array(z.string()) })),
  /** Keeps a search that led somewhere, in the library and nowhere else. */
  'search.remember': call('library', z.object({ text: z.string().min(1).max(500) }), nothing),
  'search.forget': call('library', nothing, nothing),

  // briefings
  'briefings.list': call(
    'search',
    z.object({ trashed: z.boolean().default(false) }),
    z.object({ rows: z.array(views.briefingRow) }),
  ),
  /** Makes a briefing with the defaults of its kind, and with the sections and hints of its template where wanted. */
  'briefings.create': call(
    'library',
    z.object({
      title: z.string().max(1000),
      kind: briefingKind,
      language: z.string().min(1).max(35).default('en'),
      template: z.boolean().default(false),
    }),
    z.object({ id: briefingId }),
  ),
  /** Makes a briefing of another's facts and blocks, under ids of its own; comments and suggestions stay behind. */
  'briefings.createFrom': call(
    'library',
    z.object({ id: briefingId, title: z.string().max(1000) }),
    z.object({ id: briefingId }),
  ),
  /**
   * A briefing with everything it points at. `revision` goes back with the next save. `newer`: a later version of the app
   * wrote it. It can be read and not written: blocks this version does not know are shown by their words, as paragraphs, and
   * named in `unreadable`; what is stored stays as it is.
   */
  'briefings.get': call(
    'library',
    z.object({ id: briefingId }),
    z.object({
      briefing,
      references,
      revision: z.int(),
      savedAt: instant,
      newer: z.boolean(),
      unreadable: z.array(z.object({ blockId, type: z.string() })),
    }),
  ),
  /**
   * Saves what changed: the order of all blocks, the blocks that are new or changed, and facts. Durable once it
   * answers. Refused with `briefing-changed-elsewhere` when `revision` is not the stored one.
   */
  'briefings.save': call(
    'library',
    z.object({
      id: briefingId,
      revision: z.int(),
      order: z.array(blockId).max(100_000),
      changed: z.array(block),
      facts: views.briefingPatch,
    }),
    z.object({ revision: z.int(), savedAt: instant }),
  ),
  /** Keeps the present state as a version. */
  'briefings.keepVersion': call(
    'library',
    z.object({ id: briefingId, name: z.string().max(200).nullable() }),
    z.object({ savedAt: instant }),
  ),
  // versions
  'versions.list': call('search', z.object({ briefingId }), z.object({ rows: z.array(views.versionRow) })),
  /** What changed between two versions; null stands for the present state. */
  'versions.compare': call(
    'analysis',
    z.object({ briefingId, from: versionId.nullable(), to: versionId.nullable() }),
    comparison,
  ),
  /**
   * Makes the briefing what it was then, after keeping the present state as a version. Refused with
   * `briefing-changed-elsewhere` when `revision` is not the stored one.
   */
  'versions.restore': call(
    'library',
    z.object({ id: versionId, revision: z.int() }),
    z.object({ revision: z.int(), savedAt: instant }),
  ),

  // comments
  'comments.list': call(
    'search',
    z.object({ briefingId }),
    z.object({ threads: z.array(views.commentThread) }),
  ),
  /** Begins a thread. The window makes its id, because the words bear it from the same moment. */
  'comments.begin': call(
    'library',
    z.object({
      id: commentThreadId,
      briefingId,
      blockId,
      quote: z.string().max(2000),
      author: reviewer,
      body: z.string().min(1).max(20_000),
    }),
    views.commentThread,
  ),
  'comments.reply': call(
    'library',
    z.object({ threadId: commentThreadId, author: reviewer, body: z.string().min(1).max(20_000) }),
    views.commentThread,
  ),
  'comments.edit': call(
    'library',
    z.object({ id: commentId, body: z.string().min(1).max(20_000) }),
    views.commentThread,
  ),
  /** Removes one comment; with its first one a thread goes as a whole, answered as null. */
  'comments.remove': call(
    'library',
    z.object({ id: commentId }),
    z.object({ thread: views.commentThread.nullable() }),
  ),
  'comments.setResolved': call(
    'library',
    z.object({ threadId: commentThreadId, resolved: z.boolean(), by: reviewer }),
    views.commentThread,
  ),

  // spelling: nothing is fetched; dictionaries come with the app
  'spelling.languages': call('spelling', nothing, z.object({ languages: z.array(z.string()) })),
  /** Which of some words are misspelt. A language without a dictionary has none. */
  'spelling.check': call(
    'spelling',
    z.object({ language: z.string().max(35), words: z.array(z.string().max(200)).max(20_000) }),
    z.object({ wrong: z.array(z.string()) }),
  ),
  'spelling.suggest': call(
    'spelling',
    z.object({ language: z.string().max(35), word: z.string().max(200) }),
    z.object({ suggestions: z.array(z.string()) }),
  ),
  /** The personal dictionary of this machine: words that are right in every language. */
  'spelling.learnt': call('spelling', nothing, z.object({ words: z.array(z.string()) })),
  'spelling.learn': call('spelling', z.object({ word: z.string().min(1).max(200) }), nothing),
  'spelling.unlearn': call('spelling', z.object({ word: z.string().min(1).max(200) }), nothing),

  'briefings.trash': call(
    'library',
    z.object({ ids: z.array(briefingId).min(1) }),
    z.object({ count: z.int() }),
  ),
  'briefings.restore': call('library', z.object({ ids: z.array(briefingId).min(1) }), restored),
  /** What some targets point at, for a citation that is being made. Unknown ones are simply absent. */
  'briefings.resolve': call('search', z.object({ targets: z.array(target).max(1000) }), references),
  /** Asks for a Markdown file with Pandoc citations and makes a briefing of it. */
  'briefings.importChosen': call(
    'shell',
    nothing,
    z.object({ id: briefingId, problems: views.importReport.shape.files.element.shape.problems }),
  ),

  // exporting
  /** Asks where to, makes the PDF and writes it whole or not at all. Progress: event `export.progress`. */
  'exporting.exportPdf': call(
    'shell',
    z.object({ id: briefingId, ...views.workingCopy.shape }),
    views.exportReport,
  ),
  /** Asks where to and writes the briefing as Markdown with Pandoc citations: what `briefings.importChosen` reads back. */
  'exporting.exportMarkdown': call('shell', z.object({ id: briefingId }), z.object({ fileName: z.string() })),
  /** Shows the file exported last in the file manager. */
  'exporting.showLast': call('shell', nothing, nothing),

  // the window
  'preferences.get': call('shell', nothing, views.preferences),
  /** What this window begins with. `first`: it is the one that was open the longest; the others begin empty. */
  'window.start': call('shell', nothing, z.object({ first: z.boolean(), briefing: briefingId.nullable() })),
  /**
   * Asks for the right to write a briefing: one window has it at a time. `false`: another window has it. It ends with
   * `release`, or with the window. `insist`: the window that has it is asked to save and give it up (`window.yield`).
   */
  'window.claim': call(
    'shell',
    z.object({ id: briefingId, insist: z.boolean().default(false) }),
    z.object({ granted: z.boolean() }),
  ),
  'window.release': call('shell', z.object({ id: briefingId }), nothing),
  /** Brings the window to the front that writes a briefing, and the briefing in it. */
  'window.showWriter': call('shell', z.object({ id: briefingId }), nothing),
  /** Opens another window on the same library, with a briefing where one is given. */
  'window.open': call('shell', z.object({ briefing: briefingId.nullable() }), nothing),
  /** Keeps what undo knows of a briefing until the app ends, for when it is opened again. */
  'window.keepUndo': call('shell', z.object({ id: briefingId, undo: z.json() }), nothing),
  'window.takeUndo': call('shell', z.object({ id: briefingId }), z.object({ undo: z.json().nullable() })),
  'preferences.set': call('shell', views.preferences.partial(), views.preferences),
  'shell.copyText': call('shell', z.object({ text: z.string().max(20_000_000) }), nothing),
  /** Answers `library.closing`: whether everything of this window is saved. */
  'shell.readyToSwitch': call('shell', z.object({ saved: z.boolean() }), nothing),
  /** Pastes into the field that has the keyboard, without formatting: a page may not look at the clipboard by itself. */
  'shell.pastePlain': call('shell', nothing, nothing),
  /** Says that everything is saved and the window may close. */
  'shell.readyToClose': call('shell', nothing, nothing),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a caller writes (defaults may be left out). */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
/** What a handler gets (defaults filled in). */
export type CallParsed<N extends CallName> = z.output<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;
export type CallsOn<P extends Place> = { [N in CallName]: Calls[N]['on'] extends P ? N : never }[CallName];
