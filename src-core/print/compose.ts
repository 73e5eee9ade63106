import { bannerAsWritten, readMarking } from '#core/briefing/banner.ts';
import { crossReferenceText, referencePlaces } from '#core/briefing/cross-reference-text.ts';
import { blocksAsTheyStand } from '#core/model/suggestions.ts';
import { formatDate } from '#core/citing/date.ts';
import { notesAsWritten, type Citing, type NoteWords } from '#core/citing/notes.ts';
import type { ReferenceRun } from '#core/citing/reference.ts';
import type { CitationStyle } from '#core/citing/style.ts';
import { wordsFor } from '#core/citing/words.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Marking } from '#core/model/marking.ts';
import type { References } from '#core/model/references.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { commentsOf, NO_COMMENT_MARKS, placeComments, type Thread } from './comment-marks.ts';
import { composeBlocks } from './compose-blocks.ts';
import { composeLikelihoodKey } from './compose-judgement.ts';
import { runWriter } from './compose-runs.ts';
import type { NoteRun, PrintBanner, PrintComments, PrintDocument, PrintNote, PrintText } from './document.ts';
import {
  citationProblems,
  crossReferenceProblems,
  danglingIn,
  quotationProblems,
  type DanglingReferences,
  type PrintProblem,
} from './problems.ts';

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
}

/**
 * A briefing as it stands on the pages. Fails with `dangling-references` where a citation, quotation, figure or picture
 * points at something `references` does not hold: nothing is left out of a printed page. A non-paper bears no date and no
 * author, neither on the page nor in the file.
 */
export function composeDocument(
  briefing: Briefing,
  references: References,
  { comments = null, showSuggestions = false, style }: ComposeOptions = {},
): Result<Composed, DanglingReferences> {
  const { language } = briefing;
  const shown = showSuggestions ? briefing : { ...briefing, blocks: blocksAsTheyStand(briefing.blocks) };
  const { blocks } = shown;
  const citing = notesAsWritten(shown, references, style);
  const missing = danglingIn(blocks, references, citing);
  if (missing !== null) return fail(missing);

  const isNonPaper = briefing.kind === 'non-paper';
  const date = isNonPaper ? null : briefing.date;
  const author = isNonPaper ? null : briefing.author;
  const words = wordsFor(language);
  const byline = [date === null ? null : formatDate(date, language), author];
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
  return ok({
    citing,
    document: {
      title: briefing.title,
      kindLabel: words.kinds[briefing.kind],
      kind: briefing.kind,
      byline: byline.filter((it) => it !== null),
      facts: [],
      closing: null,
      copy: null,
      page: briefing.page,
      date,
      author,
      language,
      banners: bannerAsWritten(shown, references).markings.map(printBanner),
      labels: words.labels,
      blocks: composed.blocks,
      notes: citing.notes.map((it): PrintNote => ({ number: it.number, runs: it.runs.map(noteRun) })),
      sources: citing.sources.map((it) => ({ ...it, runs: it.runs.map(plainRun), assessment: [] })),
      annexes: [],
      likelihoodKey: composeLikelihoodKey(blocks, language),
      comments: comments && placed && commentsOf(comments.place, placed.threads, language),
    },
    problems: [
      ...quotationProblems(blocks, references),
      ...composed.problems,
      ...crossReferenceProblems(blocks, places),
      ...citationProblems(citing, references),
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

function plainRun({ text, italic }: ReferenceRun): PrintText {
  return { type: 'text', text, bold: false, italic };
}

function noteRun({ sourceId, text, bold, italic }: NoteWords): NoteRun {
  if (sourceId === null) return { type: 'text', text, bold, italic };
  return { type: 'source-link', sourceId, text, bold, italic };
}
