import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ConcreteHyperlink,
  EndnoteReferenceRun,
  FootnoteReferenceRun,
  ShadingType,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { NoteRun, PrintRun, PrintText } from '#core/print/document.ts';
import { directionOf, languageOf, stretchesOf, type Direction } from '#main/exporters/words/direction.ts';
import { wellFormed } from '#main/exporters/words/well-formed.ts';
import { withCommentRanges } from './comment-ranges.ts';
import { bookmarkOver, runOf, trackedChange } from './own-elements.ts';
import { bookmarkOf, type WordSetting } from './setting.ts';
import { COLORS } from './word-look.ts';

/** The direction of a paragraph of these words. */
export function paragraphDirection(words: string, { direction }: WordSetting): Direction {
  return directionOf(words, direction);
}

/** Words as runs: parted where their direction changes, lines broken where they are. */
export function textRuns(
  text: string,
  setting: WordSetting,
  direction: Direction,
  look: IRunOptions = {},
): TextRun[] {
  return piecesOf(text, setting, direction).map(({ more, ...it }) =>
    runOf({ ...it, look: { ...look, ...more } }),
  );
}

/** Content of a paragraph, its marks as Word's own notes and comments. */
export function wordRuns(
  runs: readonly (PrintRun | NoteRun)[],
  setting: WordSetting,
  direction: Direction,
): ParagraphChild[] {
  const pieces = withCommentRanges(runs, setting.threads);
  return pieces.flatMap((run, at): ParagraphChild[] => {
    switch (run.type) {
      case 'text':
        return run.change === undefined
          ? textRuns(run.text, setting, direction, dressOf(run))
          : [changedRuns(run, authorOf(pieces, at), setting, direction)];
      case 'source-link': {
        const words = textRuns(run.text, setting, direction, dressOf(run));
        const anchor = setting.sources.get(run.sourceId);
        return anchor === undefined ? words : [linkTo(anchor, words)];
      }
      case 'mark': {
        const Reference = setting.notesAt === 'end' ? EndnoteReferenceRun : FootnoteReferenceRun;
        const comma = pieces[at - 1]?.type === 'mark' ? [new TextRun({ text: ', ', superScript: true })] : [];
        return [...comma, ...bookmarked(bookmarkOf.mark(run.note), [new Reference(run.note)], setting)];
      }
      case 'remark':
        return remarkRuns(run, pieces, at, setting);
      case 'comment-start':
        return run.ids.map((id) => new CommentRangeStart(id));
      case 'comment-end':
        return run.ids.flatMap((id) => [
          new CommentRangeEnd(id),
          new TextRun({ children: [new CommentReference(id)] }),
        ]);
    }
  });
}

type Piece = ReturnType<typeof withCommentRanges>[number];

/**
 * A letter that leads to a printed comment. The initials behind a tracked change are in the change itself; those of a
 * break that somebody suggested stand beside its sign, which is no change Word could take over.
 */
function remarkRuns(
  { text, thread }: Extract<PrintRun, { type: 'remark' }>,
  pieces: readonly Piece[],
  at: number,
  setting: WordSetting,
): ParagraphChild[] {
  const shown = new TextRun({ text: wellFormed(text), superScript: true, color: COLORS.review });
  if (thread !== null)
    return setting.printed.has(thread)
      ? bookmarked(bookmarkOf.remark(thread), [linkTo(bookmarkOf.thread(thread), [shown])], setting)
      : [shown];
  const before = pieces[at - 1];
  const isTracked = before?.type === 'text' && before.change !== undefined && !isBreakSign(before);
  return isTracked ? [] : [shown];
}

function isBreakSign({ text }: PrintText): boolean {
  return text === '¶';
}

/** Who suggested: the initials behind the last of the words; blanks at the end of a suggestion stand behind them. */
function authorOf(pieces: readonly Piece[], at: number): string {
  const isInitials = (it: Piece) => it.type === 'remark' && it.thread === null;
  const [run, before] = [pieces[at], pieces[at - 1]];
  const isBlank = run?.type === 'text' && run.text.trim() === '';
  const remark =
    isBlank && before !== undefined && isInitials(before) ? before : pieces.slice(at + 1).find(isInitials);
  return remark?.type === 'remark' ? remark.text : '';
}

/** Words somebody suggested. A suggested break is shown by its sign: Word's own would join or part paragraphs here. */
function changedRuns(
  run: PrintText,
  author: string,
  setting: WordSetting,
  direction: Direction,
): ParagraphChild {
  const look = dressOf(run);
  if (run.change === undefined || isBreakSign(run))
    return new TextRun({ ...look, text: run.text, color: COLORS.review });
  const words = piecesOf(run.text, setting, direction).map(({ more, ...it }) => ({
    ...it,
    look: { ...look, ...more },
  }));
  return trackedChange(run.change, { id: setting.nextId(), author: wellFormed(author) }, words);
}

interface TextPiece {
  readonly words: string;
  /** Whether a line ends before it. */
  readonly breaks: boolean;
  readonly more: IRunOptions;
}

function piecesOf(text: string, { language }: WordSetting, paragraph: Direction): TextPiece[] {
  return wellFormed(text)
    .split('\n')
    .flatMap((line, at): TextPiece[] => {
      const stretches = stretchesOf(line, paragraph);
      const whole = stretches.length === 0 && at > 0 ? [{ text: '', direction: paragraph }] : stretches;
      return whole.map((it, index) => ({
        words: it.text,
        breaks: at > 0 && index === 0,
        more: tongueOf(it.text, it.direction, language),
      }));
    });
}

const BIDIRECTIONAL: Readonly<Record<string, string>> = { 'und-Arab': 'ar-SA', 'und-Hebr': 'he-IL' };

/** What Word must be told of words that are not the document's: their direction, and not to look for mistakes in them. */
function tongueOf(words: string, direction: Direction, document: string): IRunOptions {
  const language = languageOf(words, document);
  const bidirectional = BIDIRECTIONAL[language];
  return {
    ...(direction === 'rtl' && { rightToLeft: true }),
    ...(bidirectional !== undefined && { language: { bidirectional } }),
    ...(language !== document && { noProof: true }),
  };
}

function dressOf(run: PrintText | Extract<NoteRun, { type: 'source-link' }>): IRunOptions {
  return {
    ...(run.bold && { bold: true, boldComplexScript: true }),
    ...(run.italic && { italics: true, italicsComplexScript: true }),
    ...('highlight' in run &&
      run.highlight && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: COLORS.highlight } }),
    ...('link' in run && run.link && { underline: { color: COLORS.rule } }),
  };
}

export function bookmarked(
  name: string,
  children: readonly ParagraphChild[],
  { nextId }: WordSetting,
): ParagraphChild[] {
  return bookmarkOver(name, nextId(), children);
}

/** A link inside the document. The second argument would name an address outside it: there is none. */
export function linkTo(bookmark: string, children: readonly ParagraphChild[]): ParagraphChild {
  return new ConcreteHyperlink(children, '', bookmark);
}
