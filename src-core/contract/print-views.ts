import { z } from 'zod';
import { instant, partialDate } from '#core/model/dates.ts';
import { blockId, briefingId, pictureId, sha256, sourceId } from '#core/model/ids.ts';
import { claimState, verifiedClaim } from '#core/evidence/verified-claim.ts';
import { problem } from './problems.ts';

// What the window sees of pages, files made of briefings, and their verification.

export const exportFormat = z.enum(['pdf', 'docx', 'html', 'markdown']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** What somebody chooses each time a briefing is printed; what stays with it is its `page`. */
export const printChoice = z.object({
  /** Comments beside the text, or on pages of their own. */
  comments: z.enum(['none', 'margin', 'annex']).default('none'),
  /** Suggested words, marked as such. */
  suggestions: z.boolean().default(false),
  /** "3 of 12", printed on the copy; null for a copy without a number. */
  copy: z.string().min(1).max(40).nullable().default(null),
});
export type PrintChoice = z.infer<typeof printChoice>;
export const PLAIN_CHOICE: PrintChoice = { comments: 'none', suggestions: false, copy: null };

/** A check of a written PDF by our own rules; `passed` false says what was found. It is no validator's verdict. */
export const pdfCheck = z.object({
  /** Such as `structure-tree` or `fonts-embedded`. */
  rule: z.string(),
  passed: z.boolean(),
  found: z.string(),
});
export type PdfCheck = z.infer<typeof pdfCheck>;

export const exportReport = z.object({
  /** The name of the file written, without its folder. */
  fileName: z.string(),
  format: exportFormat,
  /** Null for a form without pages. */
  pages: z.int().positive().nullable(),
  notes: z.int().nonnegative(),
  sources: z.int().nonnegative(),
  sha256,
  problems: z.array(problem),
  /** What was checked in the written file; empty for other forms than PDF. */
  checks: z.array(pdfCheck),
  /** Which standards the file says it follows: only those whose checks it passed. */
  claims: z.array(z.enum(['PDF/A-3a', 'PDF/UA-1'])),
});
export type ExportReport = z.infer<typeof exportReport>;

/** A file that was made of a briefing, as the library remembers it. */
export const exportRow = z.object({
  fileName: z.string(),
  format: exportFormat,
  sha256,
  pages: z.int().positive().nullable(),
  copy: z.string().nullable(),
  exportedAt: instant,
  /** The version it was made of has a name, or was kept by the app. */
  versionName: z.string().nullable(),
});
export type ExportRow = z.infer<typeof exportRow>;

const place = { x: z.number(), y: z.number() };
const size = { width: z.number(), height: z.number() };

/** A thing on a previewed page. Sizes in points, `y` from the paper's top edge; text stands on `y`. */
export const previewItem = z.discriminatedUnion('type', [
  z.object({
    ...{ type: z.literal('text'), text: z.string(), ...place, width: z.number(), size: z.number() },
    /** Id of a face, such as `serif-bold`; the window has a font of that name. */
    face: z.string(),
    color: z.string(),
    /** Between characters. */
    spacing: z.number(),
    rtl: z.boolean(),
  }),
  z.object({ type: z.literal('box'), ...place, ...size, color: z.string() }),
  z.object({ type: z.literal('picture'), ...place, ...size, pictureId }),
  /** A chart as SVG, made by the app. */
  z.object({ type: z.literal('chart'), ...place, ...size, svg: z.string() }),
]);
export type PreviewItem = z.infer<typeof previewItem>;

export const previewPage = z.object({
  ...size,
  items: z.array(previewItem),
  /** Where the blocks of the briefing stand, from top to bottom, to go from a place to its words and back. */
  blocks: z.array(z.object({ blockId, y: z.number(), height: z.number() })),
});
export type PreviewPage = z.infer<typeof previewPage>;

/** The pages of a briefing as they would be printed now. */
export const preview = z.object({
  /** A key for each page, that changes when the page does. Pages not laid out yet have none. */
  keys: z.array(z.string()),
  /** Whether all pages are laid out; else more come with the next call. */
  complete: z.boolean(),
  /** The pages that were asked for and are there, by their index. */
  pages: z.array(z.object({ index: z.int().nonnegative(), key: z.string(), page: previewPage })),
  /** The page on which the block asked for begins; null where it is on none that is laid out. */
  caretPage: z.int().nonnegative().nullable(),
  /** What stands in the way of an export or is worth a look, in order. Complete with the layout. */
  problems: z.array(problem),
});
export type Preview = z.infer<typeof preview>;

export type { ClaimState, VerifiedClaim } from '#core/evidence/verified-claim.ts';

export const verification = z.object({
  fileName: z.string(),
  fileSha256: sha256,
  title: z.string(),
  briefingId: briefingId.nullable(),
  /** Whether it was held against a library, or only against what it carries itself. */
  against: z.enum(['library', 'itself']),
  /** The worst of the claims: `changed`, else `source-missing`, else `valid`. */
  state: claimState,
  /** When the library exported this very file; null where it does not know its hash. */
  exportedAt: instant.nullable(),
  claims: z.array(verifiedClaim),
});
export type Verification = z.infer<typeof verification>;

export const citationStyleRow = z.object({
  /** What a briefing's `citationStyle` names. */
  key: z.string(),
  title: z.string(),
  /** Null for one that comes with the app. */
  addedAt: instant.nullable(),
});
export type CitationStyleRow = z.infer<typeof citationStyleRow>;

/** A draft of a source summary statement, written from what is known of the sources. */
export const sourceSummaryDraft = z.object({
  text: z.string(),
  asOf: partialDate.nullable(),
  sources: z.array(sourceId),
});
