import { z } from 'zod';
import { comparison } from '#core/compare/comparison.ts';
import { block } from '#core/model/block.ts';
import { briefing, briefingKind } from '#core/model/briefing.ts';
import { target } from '#core/model/citation.ts';
import { reviewer } from '#core/model/inline.ts';
import { instant } from '#core/model/dates.ts';
import { blockId, briefingId, commentId, commentThreadId, versionId } from '#core/model/ids.ts';
import { references } from '#core/model/references.ts';
import { call, nothing, restored } from './call.ts';
import * as views from './views.ts';

/** Briefings: their text, their versions, comments on them, and what leaves the library. */
export const briefingCalls = {
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
    z.object({ briefingId, revision: z.int(), savedAt: instant }),
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
} as const;
