import { bannerAsWritten, readMarking } from '#core/briefing/banner.ts';
import { crossReferenceText, referencePlaces } from '#core/briefing/cross-reference-text.ts';
import { blocksAsTheyStand } from '#core/model/suggestions.ts';
import { notesAsWritten, type Citing, type NoteWords } from '#core/citing/notes.ts';
import type { ReferenceRun } from '#core/citing/reference.ts';
import { styleOf, type CitationStyle } from '#core/citing/style.ts';
import { wordsFor } from '#core/citing/words.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Marking } from '#core/model/marking.ts';
import type { References } from '#core/model/references.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { annexesOf } from './annexes.ts';
import { assessSources } from './assess-source.ts';
import { commentsOf, NO_COMMENT_MARKS, placeComments, type Thread } from './comment-marks.ts';
import { composeBlocks } from './compose-blocks.ts';
import { composeLikelihoodKey } from './compose-judgement.ts';
import { runWriter } from './compose-runs.ts';
import type { NoteRun, PrintBanner, PrintComments, PrintDocument, PrintNote, PrintText } from './document.ts';
import {
  altTextMissingIn,
  citationProblems,
  crossReferenceProblems,
  danglingIn,
  quotationProblems,
  styleProblems,
  type AltTextMissing,
  type DanglingReferences,
  type PrintProblem,
} from './problems.ts';
import { titleBlockOf } from './title-block.ts';

export interface Composed {
  readonly document: PrintDocument;
  /** What the notes of the document were made of. */
  readonly citing: Citing;
  readonly problems: readonly PrintProblem[];
}

/** What a working copy shows beside the text; nothing of it is printed unless somebody asks. */
export interface ComposeOptions {
  readonly comments?: {
    readonly threads: readonly Thread[];
    readonly place: PrintComments['place'];
  } | null;
  /** Prints suggested words, marked as such, and counts what they cite; else the text is printed as it stands. */
  readonly showSuggestions?: boolean;
  /** How references are worded; without it the style that the briefing names, among those that come with the app. */
  readonly style?: CitationStyle | undefined;
  /** "3 of 12", printed on the copy; absent or null for a copy without a number. */
  readonly copy?: string | null;
  /** Makes a document all the same where a picture has no description; it is then a problem among others. */
  readonly allowMissingAltText?: boolean;
}

/**
 * A briefing as it stands on the pages. Fails with `dangling-references` where a citation, quotation, figure or picture
 * points at something `references` does not hold: nothing is left out of a printed page; and with `alt-text-missing` where
 * a picture has no description, unless the options allow it. What stands around the title follows the kind (titleBlockOf).
 */
export function composeDocument(
  briefing: Briefing,
  references: References,
  options: ComposeOptions = {},
): Result<Composed, DanglingReferences | AltTextMissing> {
  const {
    showSuggestions = false,
    style = styleOf(briefing.citationStyle),
    copy = null,
    allowMissingAltText = false,
  } = options;
  // A margin without a comment would only make the pages wider.
  const comments = (options.comments?.threads.length ?? 0) > 0 ? (options.comments ?? null) : null;
  const { language } = briefing;
  const shown = showSuggestions ? briefing : { ...briefing, blocks: blocksAsTheyStand(briefing.blocks) };
  const { blocks } = shown;
  const citing = notesAsWritten(shown, references, style);
  const missing = danglingIn(blocks, references, citing);
  if (missing !== null) return fail(missing);

  const words = wordsFor(language);
  const places = referencePlaces(blocks, shown);
  const placed = comments && placeComments(blocks, comments.threads, language);
  const marks = placed?.marks ?? NO_COMMENT_MARKS;
  const writer = runWriter({
    notes: citing.notes,
    comments: marks,
    showSuggestions,
    crossReference: (it) => crossReferenceText(places.get(it.to), it.form, language),
  });
  const composed = composeBlocks({ briefing: shown, references, writer, comments: marks, showSuggestions });
  const undescribed = allowMissingAltText ? null : altTextMissingIn(composed.problems);
  if (undescribed !== null) return fail(undescribed);

  const { sourceList } = briefing.page;
  const sources = sourceList === 'none' ? [] : citing.sources;
  const assess = sourceList === 'assessed' ? assessSources(references, citing.notes, language) : () => [];
  return ok({
    citing,
    document: {
      ...titleBlockOf(briefing, copy),
      title: briefing.title,
      kindLabel: words.kinds[briefing.kind],
      kind: briefing.kind,
      page: briefing.page,
      language,
      banners: bannerAsWritten(shown, references).markings.map(printBanner),
      labels: words.labels,
      blocks: composed.blocks,
      notes: citing.notes.map((it): PrintNote => ({
        number: it.number,
        runs: it.runs.map((run) => noteRun(run, sourceList !== 'none')),
      })),
      sources: sources.map((it) => ({ ...it, runs: it.runs.map(plainRun), assessment: assess(it.sourceId) })),
      annexes: annexesOf(shown, references, citing.notes),
      likelihoodKey: composeLikelihoodKey(blocks, language),
      comments: comments && placed && commentsOf(comments.place, placed.threads, language),
    },
    problems: [
      ...styleProblems(briefing, style),
      ...quotationProblems(blocks, references),
      ...composed.problems,
      ...crossReferenceProblems(blocks, places),
      ...citationProblems(blocks, citing, references),
    ],
  });
}

/** A label no scheme here knows is printed as it was written, in black. */
function printBanner(marking: Marking): PrintBanner {
  const read = readMarking(marking);
  if (read === null) return { text: marking.label, color: '#000000', background: null };
  const { level, controls } = read;
  return { text: [level.banner, ...controls].join('//'), color: level.color, background: level.background };
}

function plainRun({ text, bold, italic }: ReferenceRun): PrintText {
  return { type: 'text', text, bold, italic };
}

/** Words of a note lead to the entry of their source where there is a list of sources. */
function noteRun({ sourceId, text, bold, italic }: NoteWords, hasList: boolean): NoteRun {
  if (sourceId === null || !hasList) return { type: 'text', text, bold, italic };
  return { type: 'source-link', sourceId, text, bold, italic };
}
