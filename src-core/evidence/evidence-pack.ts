import { z } from 'zod';
import { target } from '#core/model/citation.ts';
import { instant, partialDate } from '#core/model/dates.ts';
import { credibility, reliability } from '#core/model/grade.ts';
import { qualifier } from '#core/model/figure.ts';
import { blockId, briefingId, sha256, sourceId } from '#core/model/ids.ts';
import { marking } from '#core/model/marking.ts';
import { sourceStatus } from '#core/model/source.ts';

// What a printed briefing carries inside, as `evidence.json`: each claim of its pages with what it rests on, so that
// anybody can hold the pages against the sources, with this app or without. Read from a file it is a stranger's word.

/** Bound the work that a made-up pack can cause. */
const MANY = 50_000;
const words = z.string().max(200_000);
const line = z.string().max(2000);

/** What is said about a source. Only what the banner of the pages covers is told. */
export const evidenceFacts = z.object({
  citeKey: line,
  title: line.nullable(),
  authors: z.array(line).max(100),
  outlet: line.nullable(),
  publishedOn: partialDate.nullable(),
  url: line.nullable(),
  kind: line.nullable(),
  descriptor: line.nullable(),
  /** Admiralty reliability, A to F; null for not graded. */
  reliability: reliability.nullable(),
  /** As it stood at the export: whether its publisher had corrected or withdrawn it. */
  status: sourceStatus,
  marking: marking.nullable(),
  /** What it derives from directly. `seen`: the library holds that one too. A name is null where no marking covers it. */
  origins: z.array(z.object({ name: line.nullable(), seen: z.boolean() })).max(1000),
});
export type EvidenceFacts = z.infer<typeof evidenceFacts>;

export const evidenceSource = z.object({
  id: sourceId,
  /** Of the file as it was brought in. */
  bytesSha256: sha256,
  /** Of its frozen text in UTF-8. */
  textSha256: sha256,
  /** Null where nothing of the source but what stands on the pages is covered by their banner. */
  facts: evidenceFacts.nullable(),
});
export type EvidenceSource = z.infer<typeof evidenceSource>;

/** A verbatim passage. Offsets in UTF-16 units of the frozen text, `end` exclusive. */
export const evidenceQuote = z.object({
  exact: words,
  /** Of `exact` in UTF-8. */
  sha256,
  /** What stands around it in the text; null where the banner does not cover it. */
  prefix: line.nullable(),
  suffix: line.nullable(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  textSha256: sha256,
});

export const evidenceFigure = z.object({
  value: z.number(),
  upper: z.number().nullable(),
  qualifier: qualifier.nullable(),
  unit: line.nullable(),
  measures: line.nullable(),
  asOf: partialDate.nullable(),
  claimant: line.nullable(),
  via: z.array(line).max(100),
});
export type EvidenceFigure = z.infer<typeof evidenceFigure>;

/** One thing a claim rests on. */
export const evidenceCite = z.object({
  target,
  /** Among `sources`; null for a picture that was brought in without one. */
  source: sourceId.nullable(),
  /** As printed, such as `p. 3`; null where the note names no place. */
  locator: line.nullable(),
  /** The words it rests on; for a figure its printed form. Null for a source or picture as a whole. */
  quote: evidenceQuote.nullable(),
  /** Who says it, for an excerpt. */
  speaker: line.nullable(),
  /** Admiralty credibility of an excerpt, 1 to 6; null for not judged. */
  credibility: credibility.nullable(),
  marking: marking.nullable(),
  figure: evidenceFigure.nullable(),
  /** Of the bytes of a picture. */
  pictureSha256: sha256.nullable(),
});
export type EvidenceCite = z.infer<typeof evidenceCite>;

/**
 * Words of the pages that something is said to stand behind. For a mark in running text they run from the beginning of its
 * sentence to the mark; for one in a heading, a caption or a quotation from its beginning; in a table they are the row, with
 * every row that a cell joins to it; for a chart its caption and its source line.
 */
export const evidenceClaim = z.object({
  words,
  /**
   * The same as printed, raised numbers included: runs of words that each stand on the pages in one piece, white space and
   * hyphens at the ends of lines aside; for a row its cells. None for rows that a cell joins, and for very long ones: they
   * are not looked for.
   */
  stretches: z.array(words).max(2000),
  isRow: z.boolean(),
  /** What is set beside the words, so that its lines stand between theirs: the label of a part. Null for nothing. */
  beside: line.nullable(),
});
export type EvidenceClaim = z.infer<typeof evidenceClaim>;

/** A claim with what it rests on. */
export const evidenceEntry = z.object({
  /** Number of the note; null for what has none. */
  note: z.int().positive().nullable(),
  /** `citation`: a mark leads to a note. `quotation`: bound to an excerpt. `figure`: a figure said in the text. */
  by: z.enum(['citation', 'quotation', 'figure']),
  blockId,
  claim: evidenceClaim,
  cites: z.array(evidenceCite).min(1).max(1000),
});
export type EvidenceEntry = z.infer<typeof evidenceEntry>;

/** What the checks found in the text, or somebody let stand. Words of sources that the banner does not cover are not told. */
export const evidenceFinding = z.object({
  check: line,
  /** `wrong`, `doubtful` or `hint`. */
  weight: line,
  rule: line,
  blockId: blockId.nullable(),
  /** The words it is about; empty where it is about none. */
  quote: words,
  /** What was seen; null where it may name a source that is not told about. */
  message: words.nullable(),
});
export type EvidenceFinding = z.infer<typeof evidenceFinding>;

export const evidenceWaiver = evidenceFinding.extend({
  reason: words,
  /** Null where nobody said who they are, and for a kind that bears no author. */
  by: line.nullable(),
  at: instant,
});
export type EvidenceWaiver = z.infer<typeof evidenceWaiver>;

export const evidencePack = z.object({
  format: z.literal('chancery-evidence'),
  version: z.literal(1),
  briefing: z.object({
    id: briefingId,
    title: line,
    /** Null where there is none, and for a kind that bears none (non-paper). */
    author: line.nullable(),
    savedAt: instant,
    /** "3 of 12", as printed; null for a copy without a number. */
    copy: line.nullable(),
  }),
  sources: z.array(evidenceSource).max(MANY),
  /** In reading order. */
  entries: z.array(evidenceEntry).max(MANY),
  /** What the checks had found and was printed all the same. */
  problems: z.array(z.object({ code: line, subject: words })).max(MANY),
  /** What was open at the export. None in packs of before there were checks. */
  findings: z.array(evidenceFinding).max(MANY).default([]),
  /** What was let stand and why. */
  waivers: z.array(evidenceWaiver).max(MANY).default([]),
});
export type EvidencePack = z.infer<typeof evidencePack>;
