import type { NoteRun, PrintRun, PrintText } from '#core/print/document.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import type { PageStyle } from '#main/pdf/style/page-style.ts';
import { coverText } from './coverage.ts';
import { commentDestination, noteDestination, type SourceDestinations } from './destinations.ts';
import type { Direction } from './direction.ts';
import { widthOf, type Face, type Typefaces } from './typefaces.ts';

/** What setting words needs beside the words. */
export interface TextSetting {
  readonly typefaces: Typefaces;
  readonly style: PageStyle;
}

/** Text in one face, size and colour that leads to one place or nowhere. */
export interface Span {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  readonly spacing: number;
  /** Above the line the text stands on, in points. */
  readonly rise: number;
  /** Name of the destination it leads to. */
  readonly link: string | null;
  /** The note whose raised number this is. */
  readonly mark: number | null;
  /** Raised behind the words before it, as numbers of notes and letters of comments are: never parted from them. */
  readonly isRaised: boolean;
  /** The comment whose letter this is. */
  readonly thread: string | null;
  readonly decoration: Decoration | null;
  /** The direction of the document. */
  readonly base: Direction;
  /** By UAX #9: letters of an odd level run from right to left. */
  readonly level: number;
  /** Drawn in place of the text, which is what readers find: the hyphen at the end of a line. */
  readonly drawnAs: string | null;
}

/** What is drawn behind, under and through words. Colours are `#RRGGBB`. */
export interface Decoration {
  readonly background: string | null;
  readonly underline: string | null;
  readonly strike: string | null;
  /** Of the lines. */
  readonly thickness: number;
}

export function spanWidth(span: Span, text: string): number {
  return widthOf(span.face, span.size, span.spacing, span.drawnAs ?? text, directionOfLevel(span.level));
}

export function directionOfLevel(level: number): Direction {
  return level % 2 === 1 ? 'rtl' : 'ltr';
}

type More = Partial<Pick<Span, 'rise' | 'link' | 'mark' | 'isRaised' | 'thread' | 'decoration'>>;

/** `text` in `style`, cut where the face changes for want of a glyph. */
export function spansOfText(typefaces: Typefaces, style: TextStyle, text: string, more: More = {}): Span[] {
  const { parts, missing } = coverText(typefaces, style, tidied(text));
  if (missing.length > 0) throw new Error('text with missing glyphs reached the layout');
  // Field by field: spread together, they took longer than the breaking of lines.
  return parts.map(({ text: own, face }) => ({
    text: own,
    face,
    size: style.size,
    color: style.color,
    // Letters that are joined must not be pulled apart.
    spacing: face.script === 'arabic' ? 0 : style.spacing,
    rise: more.rise ?? 0,
    link: more.link ?? null,
    mark: more.mark ?? null,
    isRaised: more.isRaised ?? false,
    thread: more.thread ?? null,
    decoration: more.decoration ?? null,
    base: style.direction ?? 'ltr',
    level: 0,
    drawnAs: null,
  }));
}

/** One kind of line end, and blanks of one kind: a tab has no meaning on a printed line. */
function tidied(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/\t/g, ' ');
}

/** The words of a block, with its portion mark before them. */
export function spansOfRuns(
  setting: TextSetting,
  style: TextStyle,
  runs: readonly PrintRun[],
  portionMark: string | null = null,
): Span[] {
  const { typefaces, style: page } = setting;
  const spans = portionMark === null ? [] : spansOfText(typefaces, style, `${portionMark}\u00A0`);
  const markStyle = { ...style, bold: false, italic: false, size: style.size * page.raised.scale };
  const remarkStyle = { ...markStyle, family: 'sans', color: page.review.color } as const;
  const rise = style.size * page.raised.rise;
  runs.forEach((run, at) => {
    if (run.type === 'text') {
      const decoration = decorationOf(page, run);
      spans.push(...spansOfText(typefaces, emphasised(style, run), run.text, { decoration }));
      return;
    }
    const raised = { rise, isRaised: true };
    if (run.type === 'remark') {
      const { thread } = run;
      const link = thread === null ? null : commentDestination(thread);
      spans.push(...spansOfText(typefaces, remarkStyle, run.text, { ...raised, link, thread }));
      return;
    }
    // Two numbers side by side would be read as one.
    if (runs[at - 1]?.type === 'mark') spans.push(...spansOfText(typefaces, markStyle, ',', { rise }));
    const more = { ...raised, link: noteDestination(run.note), mark: run.note };
    spans.push(...spansOfText(typefaces, markStyle, String(run.note), more));
  });
  return spans;
}

export function spansOfNoteRuns(
  typefaces: Typefaces,
  style: TextStyle,
  runs: readonly NoteRun[],
  sourceDestination: SourceDestinations,
): Span[] {
  return runs.flatMap((run) =>
    spansOfText(typefaces, emphasised(style, run), run.text, {
      link: run.type === 'source-link' ? sourceDestination(run.sourceId) : null,
    }),
  );
}

function decorationOf(
  { decoration, review }: PageStyle,
  { highlight, link, change }: PrintText,
): Decoration | null {
  if (highlight === undefined && link === undefined && change === undefined) return null;
  const underline = change === 'insert' ? review.color : link === true ? decoration.link : null;
  return {
    background: highlight === true ? decoration.highlight : null,
    underline,
    strike: change === 'delete' ? review.color : null,
    thickness: decoration.thickness,
  };
}

function emphasised(style: TextStyle, run: { bold: boolean; italic: boolean }): TextStyle {
  return { ...style, bold: style.bold || run.bold, italic: style.italic || run.italic };
}
