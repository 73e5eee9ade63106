import { PUNCTUATION, punctuationGoesFirst } from '#core/citing/mark-place.ts';
import {
  isWords,
  type CitationRun,
  type CrossReference,
  type FigureRun,
  type Inline,
  type NoteRun,
  type TextRun,
} from '#core/model/inline.ts';
import { markingFromLabel } from '#core/model/marking.ts';

/** How a character at the edge of some words is written, so that it stays what and where it is. */
export type Edge = 'plain' | 'escaped' | 'reference';

/** Words without a line break, a line break, or what is no words. */
export type Atom =
  | {
      readonly kind: 'words';
      readonly run: TextRun;
      readonly text: string;
      readonly first: Edge;
      readonly last: Edge;
      /** Whether something follows that is written right behind them. */
      readonly isFollowed: boolean;
    }
  | { readonly kind: 'break'; readonly run: TextRun; readonly form: 'line' | 'tag' | 'reference' }
  | { readonly kind: 'object'; readonly run: FigureRun | CitationRun | CrossReference | NoteRun };
export type Words = Extract<Atom, { kind: 'words' }>;

/** Where content stands: in lines of its own, or in one line only (a heading, a cell, a label). */
export type Lines = 'many' | 'one';

/** A line, a break or an object (no text), and where its run stands in the content. */
type Rough = { readonly text: string | null; readonly run: Inline; readonly at: number };

/** Content taken apart into what is written without a thought for its form. */
export function atomsOf(content: readonly Inline[], lines: Lines, language: string): Atom[] {
  const rough: Rough[] = content.flatMap((run, at): Rough[] => {
    if (run.type !== 'text') return [{ text: null, run, at }];
    const parts = run.text.split(/(\n)/).filter((text) => text !== '');
    return parts.map((text) => ({ text, run, at }));
  });
  const isMark = beginsLikeMark(content);
  return rough.map(({ text, run, at }, index): Atom => {
    if (run.type !== 'text') return { kind: 'object', run };
    const [before, after] = [rough[index - 1], rough[index + 1]];
    if (text === '\n') return { kind: 'break', run, form: breakForm(run, before, after, lines) };
    const words = text ?? '';
    const isMoved =
      PUNCTUATION.includes(words.charAt(0)) && before?.at !== at && isMovedBefore(content, at, language);
    // Braces right behind a citation would say what it points at.
    const isTarget = words.startsWith('{') && before?.run.type === 'citation';
    const first =
      isMoved || isTarget || (index === 0 && isMark) ? 'escaped' : atEdge(words.charAt(0), before);
    const isFollowed = after !== undefined && !(after.text === '\n' && after.at === at);
    const isTrimmed = after?.run.type === 'citation' && words.endsWith(' ');
    const last = isTrimmed ? 'reference' : atEdge(words.slice(-1), after);
    return {
      kind: 'words',
      run,
      text: words,
      first,
      last,
      isFollowed,
    };
  });
}

/** A blank at the edge of a line would be trimmed. */
function atEdge(character: string, beside: Rough | undefined): Edge {
  const isEdge = beside === undefined || beside.text === '\n';
  return isEdge && /\s/.test(character) ? 'reference' : 'plain';
}

/** Whether the reader would take punctuation at the beginning of a run before the mark it follows. */
function isMovedBefore(content: readonly Inline[], at: number, language: string): boolean {
  const isMark = (it: Inline | undefined) => it?.type === 'citation' || it?.type === 'note';
  let index = at - 1;
  while (isMark(content[index])) index -= 1;
  const before = content[index];
  if (index === at - 1 || before === undefined || !isWords(before)) return false;
  return punctuationGoesFirst(before.text, language);
}

/** Whether words begin as a portion mark does, and are none. */
function beginsLikeMark(content: readonly Inline[]): boolean {
  const end = content.findIndex((it) => it.type !== 'text');
  const texts = (end < 0 ? content : content.slice(0, end)).map((it) => (it.type === 'text' ? it.text : ''));
  const label = /^\(([^()\n]{1,80})\)/.exec(texts.join('').slice(0, 100))?.[1];
  return label !== undefined && markingFromLabel(label) !== null;
}

/** A break at the end of a line where nothing around it can get lost; else `<br>`, or a reference at the beginning. */
function breakForm(
  run: TextRun,
  before: Rough | undefined,
  after: Rough | undefined,
  lines: Lines,
): 'line' | 'tag' | 'reference' {
  if (lines === 'one') return before === undefined ? 'reference' : 'tag';
  const fits = (it: Rough | undefined, edge: RegExp) =>
    it !== undefined &&
    (it.text === null
      ? isPlain(run) && it.run.type !== 'figure'
      : sameForm(it.run, run) && edge.test(it.text));
  return fits(before, /\S$/) && fits(after, /^\S/) ? 'line' : 'reference';
}

function isPlain(run: TextRun): boolean {
  return formOf(run) === formOf({ type: 'text', text: '', bold: false, italic: false });
}

function sameForm(a: Inline, b: TextRun): boolean {
  return a === b || (a.type === 'text' && formOf(a) === formOf(b));
}

function formOf({ bold, italic, highlight, link, comments, suggestion }: TextRun): string {
  return JSON.stringify([bold, italic, highlight, link, comments, suggestion]);
}
