import { z } from 'zod';
import { block } from '#core/model/block.ts';
import { briefing, briefingFacts } from '#core/model/briefing.ts';
import { blockId, briefingId } from '#core/model/ids.ts';
import { references } from '#core/model/references.ts';
import { call, nothing } from './call.ts';
import * as views from './print-views.ts';

/** What leaves the library: pages before and after they are made, other forms, and the way back from a file. */
export const printCalls = {
  // exporting
  /**
   * Asks where to, makes the PDF and writes it whole or not at all. Progress: event `export.progress`. Refused with
   * `alt-text-missing` where a picture has no description.
   */
  'exporting.exportPdf': call(
    'shell',
    z.object({ id: briefingId, ...views.printChoice.shape }),
    views.exportReport,
  ),
  /** Asks where to and writes the briefing as a Word document or a web page of one file. */
  'exporting.exportAs': call(
    'shell',
    z.object({ id: briefingId, format: z.enum(['docx', 'html']), ...views.printChoice.shape }),
    views.exportReport,
  ),
  /** Asks where to and writes the briefing as Markdown with Pandoc citations: what `briefings.importChosen` reads back. */
  'exporting.exportMarkdown': call('shell', z.object({ id: briefingId }), z.object({ fileName: z.string() })),
  /** Asks where to and writes a briefing as it stands in the window, for when the library cannot save it. */
  'exporting.keepElsewhere': call(
    'shell',
    z.object({ briefing, references }),
    z.object({ fileName: z.string() }),
  ),
  /** Stops the export that is running; it answers `cancelled` and leaves nothing behind. */
  'exporting.cancel': call('shell', nothing, nothing),
  /** Shows the file exported last in the file manager. */
  'exporting.showLast': call('shell', nothing, nothing),
  /** The files made of a briefing, the latest first. */
  'exporting.list': call(
    'search',
    z.object({ id: briefingId }),
    z.object({ rows: z.array(views.exportRow) }),
  ),
  /** Prints the pages through the system's dialog. Refused with `no-printer` where the system has none. */
  'exporting.print': call(
    'shell',
    z.object({ id: briefingId, ...views.printChoice.shape }),
    z.object({ pages: z.int() }),
  ),

  // preview
  /**
   * Lays out a briefing as it stands in the window, saved or not: all of its facts, the order of its blocks, and those
   * that are new or changed since the last call of this `preview`. `from` and `to` are the pages wanted, counted from 0,
   * `to` not among them. Where nothing changed it answers from what is there.
   */
  'preview.pages': call(
    'analysis',
    z.object({
      preview: z.string().min(1).max(64),
      id: briefingId,
      facts: briefingFacts,
      order: z.array(blockId).max(100_000),
      changed: z.array(block),
      ...views.printChoice.shape,
      from: z.int().nonnegative(),
      to: z.int().nonnegative(),
      /** The block whose page is wanted, wherever that is. */
      caret: blockId.nullable().default(null),
    }),
    views.preview,
  ),
  /**
   * Lays out the beginning of a briefing and forgets it, before somebody waits for its pages: what lays out pages is loaded
   * then, and its fonts. A question for pages ends it. `faces` are those in which words were drawn, as pages name them.
   */
  'preview.warm': call('analysis', z.object({ briefing }), z.object({ faces: z.array(z.string()) })),
  /** Forgets what a preview holds. */
  'preview.close': call('analysis', z.object({ preview: z.string().min(1).max(64) }), nothing),

  // verifying
  /** Asks for a PDF and holds its evidence against the open library. Refused with `no-evidence` where it carries none. */
  'verifying.verifyChosen': call('shell', nothing, views.verification),

  // citation styles
  'styles.list': call('search', nothing, z.object({ rows: z.array(views.citationStyleRow) })),
  /** The CSL of a style somebody added, for the notes on the screen. */
  'styles.get': call('search', z.object({ key: z.string() }), z.object({ csl: z.string() })),
  /** Asks for a .csl file and keeps it in the library. Refused with `bad-citation-style`. */
  'styles.addChosen': call('shell', nothing, views.citationStyleRow),
  /** Removes a style that was added. Briefings that name it keep its key and are set in the house style. */
  'styles.remove': call('library', z.object({ key: z.string() }), nothing),

  // summary
  /** Drafts a source summary statement from what is known of the sources a briefing rests on. */
  'briefings.draftSourceSummary': call('search', z.object({ id: briefingId }), views.sourceSummaryDraft),
} as const;
