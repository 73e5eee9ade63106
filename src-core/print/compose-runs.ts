import type { Note } from '#core/citing/notes.ts';
import type { CitationId, NoteId } from '#core/model/ids.ts';
import {
  isWords,
  type CrossReference,
  type FigureRun,
  type Inline,
  type TextRun,
} from '#core/model/inline.ts';
import type { CommentMarks } from './comment-marks.ts';
import type { PrintRun, PrintText } from './document.ts';

/** What turns content into words and marks on the page. */
export interface RunWriter {
  runs(content: readonly Inline[]): PrintRun[];
  /** The mark of the next note, which must be that of `id`. */
  mark(id: CitationId | NoteId): PrintRun;
}

interface Wishes {
  readonly notes: readonly Note[];
  readonly comments: CommentMarks;
  readonly showSuggestions: boolean;
  /** The words of a cross-reference, or of one that leads nowhere. */
  readonly crossReference: (it: CrossReference) => string;
}

/** Hands out the marks in reading order: content must be asked for in that order, each piece once. */
export function runWriter({ notes, comments, showSuggestions, crossReference }: Wishes): RunWriter {
  // By order, not by id: two uses under one id (a citation just pasted) still lead to a note each.
  const upcoming = notes.values();
  const mark = (id: CitationId | NoteId): PrintRun => {
    const note = upcoming.next().value;
    if (note?.of.id !== id) throw new Error('the notes are not those of the briefing');
    return { type: 'mark', note: note.number };
  };
  const change = (it: Inline) => (showSuggestions && it.suggestion ? { change: it.suggestion.change } : {});
  const main = (it: Inline): PrintRun => {
    if (isWords(it)) return { ...words(it), ...change(it) };
    if (it.type !== 'cross-reference') return mark(it.id);
    return { ...plain(crossReference(it)), ...change(it) };
  };
  return {
    mark,
    runs: (content) =>
      joined(
        content.flatMap((it, at) => {
          const next = content[at + 1];
          const { suggestion } = it;
          const ends = suggestion !== undefined && next?.suggestion?.id !== suggestion.id;
          const initials = showSuggestions && ends ? [remark(suggestion.author.initials)] : [];
          return behindWords(main(it), [...initials, ...(comments.after.get(it) ?? [])]);
        }),
      ),
  };
}

export function plain(text: string, bold = false): PrintText {
  return { type: 'text', text, bold, italic: false };
}

/** A run with remarks behind its last word; blanks at its end stand after them. */
function behindWords(run: PrintRun, remarks: readonly PrintRun[]): PrintRun[] {
  if (run.type !== 'text' || remarks.length === 0) return [run, ...remarks];
  const said = run.text.trimEnd();
  const blanks = run.text.slice(said.length);
  if (said === '' || blanks === '') return [run, ...remarks];
  return [{ ...run, text: said }, ...remarks, { ...run, text: blanks }];
}

/** Initials raised behind what somebody suggested. */
export function remark(text: string): PrintRun {
  return { type: 'remark', text, thread: null };
}

function words(it: TextRun | FigureRun): PrintText {
  return {
    type: 'text',
    text: it.text,
    bold: it.bold,
    italic: it.italic,
    ...(it.highlight && { highlight: it.highlight }),
    ...(it.type === 'text' && it.link !== undefined && { link: true as const }),
  };
}

/** Neighbours that look alike are one run: what parted them (a comment, a suggestion) is not printed. */
function joined(runs: readonly PrintRun[]): PrintRun[] {
  const whole: PrintRun[] = [];
  for (const it of runs) {
    const last = whole.at(-1);
    if (last?.type === 'text' && it.type === 'text' && looksLike(last, it))
      whole[whole.length - 1] = { ...last, text: last.text + it.text };
    else whole.push(it);
  }
  return whole;
}

function looksLike(a: PrintText, b: PrintText): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.highlight === b.highlight &&
    a.link === b.link &&
    a.change === b.change
  );
}

/** Whether there is anything to print: words that are not blank, or a mark. */
export function isPrinted(runs: readonly PrintRun[]): boolean {
  return runs.some((it) => it.type !== 'text' || it.text.trim() !== '');
}

/** The words of some runs, without marks. */
export function wordsIn(runs: readonly PrintRun[]): string {
  return runs.map((it) => (it.type === 'text' ? it.text : '')).join('');
}
