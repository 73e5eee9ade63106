import { formatDate } from '#core/citing/date.ts';
import { computeNotes, type Citing } from '#core/citing/notes.ts';
import type { ReferenceRun } from '#core/citing/reference.ts';
import { wordsFor } from '#core/citing/words.ts';
import { plainText } from '#core/model/inline.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { levelOf, type Marking } from '#core/model/marking.ts';
import type { References } from '#core/model/references.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { isVerbatim } from '#core/text/verbatim.ts';
import { composeBlocks, type PrintProblem } from './compose-blocks.ts';
import type { NoteRun, PrintBanner, PrintDocument, PrintNote, PrintText } from './document.ts';

export interface Composed {
  readonly document: PrintDocument;
  readonly problems: readonly PrintProblem[];
}

/** How many citations (and bound quotations) and pictures point at things that are not there. */
export interface DanglingReferences {
  readonly code: 'dangling-references';
  readonly citations: number;
  readonly pictures: number;
}

/**
 * A briefing as it stands on the pages. Fails with `dangling-references` where a citation, quotation or picture points
 * at something `references` does not hold: nothing is left out of a printed page. A non-paper bears no date and no
 * author, neither on the page nor in the file.
 */
export function composeDocument(
  briefing: Briefing,
  references: References,
): Result<Composed, DanglingReferences> {
  const citing = computeNotes(briefing, references);
  const missing = danglingIn(briefing, references, citing);
  if (missing !== null) return fail(missing);
  const isNonPaper = briefing.kind === 'non-paper';
  const date = isNonPaper ? null : briefing.date;
  const author = isNonPaper ? null : briefing.author;
  const words = wordsFor(briefing.language);
  const byline = [date === null ? null : formatDate(date, briefing.language), author];
  const composed = composeBlocks(briefing, references.pictures, citing.notes);
  return ok({
    document: {
      title: briefing.title,
      kindLabel: words.kinds[briefing.kind],
      kind: briefing.kind,
      byline: byline.filter((it) => it !== null),
      date,
      author,
      language: briefing.language,
      banner: briefing.marking === null ? null : bannerOf(briefing.marking),
      labels: words.labels,
      blocks: composed.blocks,
      notes: citing.notes.map((it): PrintNote => ({ number: it.number, runs: it.runs.map(noteRun) })),
      sources: citing.sources.map((it) => ({ ...it, runs: it.runs.map(plainRun) })),
    },
    problems: [
      ...quotationProblems(briefing, references),
      ...composed.problems,
      ...citationProblems(citing, references),
    ],
  });
}

/** Citations and pictures that cannot be printed; a quotation whose excerpt is missing counts as a citation. */
function danglingIn(briefing: Briefing, references: References, citing: Citing): DanglingReferences | null {
  const excerpts = new Set<string>(references.excerpts.map((it) => it.id));
  const pictures = new Set<string>(references.pictures.map((it) => it.id));
  const notes = new Set(citing.dangling.map((it) => it.note)).size;
  const lost = briefing.blocks.filter((it) => it.type === 'picture' && !pictures.has(it.pictureId)).length;
  const unbound = briefing.blocks.filter(
    (it) => it.type === 'quotation' && it.excerptId !== null && !excerpts.has(it.excerptId),
  ).length;
  if (notes + unbound + lost === 0) return null;
  return { code: 'dangling-references', citations: notes + unbound, pictures: lost };
}

/** A label no scheme here knows is printed as it was written, in black. */
function bannerOf(marking: Marking): PrintBanner {
  const level = levelOf(marking);
  if (level === null) return { text: marking.label, color: '#000000', background: null };
  return { text: level.banner, color: level.color, background: level.background };
}

const SUBJECT_LENGTH = 60;
/** A last line that begins with a dash names who said it. */
const SIGNATURE = /\n\s*(?:[—–]|--)[^\n]*$/u;

/** Quotations whose words were changed after they were bound to an excerpt. */
function quotationProblems(briefing: Briefing, references: References): PrintProblem[] {
  const excerpts = new Map<string, string>(references.excerpts.map((it) => [it.id, it.anchor.exact]));
  return briefing.blocks.flatMap((it) => {
    const exact = it.type === 'quotation' ? excerpts.get(it.excerptId ?? '') : undefined;
    const words = it.type === 'quotation' ? plainText(it.content).replace(SIGNATURE, '').trim() : '';
    if (exact === undefined || isVerbatim(words, exact)) return [];
    const isLong = words.length > SUBJECT_LENGTH;
    const subject = isLong ? `${words.slice(0, SUBJECT_LENGTH).trimEnd()}…` : words;
    return [{ code: 'quotation-altered', subject, line: null }];
  });
}

/** Cites of words or numbers that do not say where to look, each source once. A source may be cited as a whole. */
function citationProblems(citing: Citing, references: References): PrintProblem[] {
  const keys = new Map<string, string>(references.sources.map((it) => [it.id, it.citeKey]));
  const subjects = citing.notes
    .flatMap((note) => note.cites)
    .filter((it) => it.locator === null && (it.target.kind === 'excerpt' || it.target.kind === 'figure'))
    .map((it) => keys.get(it.sourceId ?? '') ?? it.target.id);
  return [...new Set(subjects)].map((subject) => ({ code: 'citation-without-locator', subject, line: null }));
}

function plainRun({ text, italic }: ReferenceRun): PrintText {
  return { type: 'text', text, bold: false, italic };
}

function noteRun(run: ReferenceRun): NoteRun {
  if (run.sourceId === null) return plainRun(run);
  return { type: 'source-link', sourceId: run.sourceId, text: run.text, bold: false, italic: run.italic };
}
