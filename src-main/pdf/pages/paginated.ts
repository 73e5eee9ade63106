import type { NoteLine } from '#main/pdf/blocks/note-lines.ts';
import type { Strip } from '#main/pdf/blocks/strips.ts';
import type { NotesSoFar } from './note-area.ts';
import type { PageOfStrips } from './paginate.ts';

/** Pages, and what is needed to fill them again from one of them on. */
export interface Paginated {
  readonly pages: readonly PageOfStrips[];
  /** Where each page begins. */
  readonly starts: readonly PageStart[];
  /** What no page end should part, in order. */
  readonly pieces: readonly Piece[];
  readonly linesOfNote: LinesOfNote;
  /** Notes in the order in which they began. */
  readonly begun: readonly number[];
}

export type Piece = readonly Strip[];
export type LinesOfNote = (note: number) => readonly NoteLine[];

export interface PageStart {
  /** The piece being set when the page began. */
  readonly piece: number;
  /** Its strip, where it is set strip by strip; null where it is set whole. */
  readonly part: number | null;
  readonly notes: NotesSoFar;
}

/** How many pieces are the same at the beginning and, apart from those, at the end; their notes count as part of them. */
export function samePieces(
  before: Paginated,
  pieces: readonly Piece[],
  linesOfNote: LinesOfNote,
): { first: number; last: number } {
  const same = (one: Piece | undefined, other: Piece | undefined): boolean =>
    one !== undefined && other !== undefined && samePiece(one, other, before.linesOfNote, linesOfNote);
  const most = Math.min(before.pieces.length, pieces.length);
  let first = 0;
  while (first < most && same(before.pieces[first], pieces[first])) first += 1;
  let last = 0;
  while (last < most - first && same(before.pieces.at(-1 - last), pieces.at(-1 - last))) last += 1;
  return { first, last };
}

function samePiece(one: Piece, other: Piece, linesOfOne: LinesOfNote, linesOfOther: LinesOfNote): boolean {
  return (
    one.length === other.length &&
    one.every((strip, at) => {
      const beside = other[at];
      if (beside === undefined || !sameStrip(strip, beside)) return false;
      return strip.notes.every((note) => sameLines(linesOfOne(note), linesOfOther(note)));
    })
  );
}

/** Whether nothing of a strip was made anew but the strip itself. */
function sameStrip(one: Strip, other: Strip): boolean {
  if (one === other) return true;
  const fields = Object.entries(one);
  const others: Readonly<Record<string, unknown>> = { ...other };
  return (
    fields.length === Object.keys(others).length &&
    fields.every(([name, value]) => sameValue(value, others[name]))
  );
}

function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  return Array.isArray(one) && Array.isArray(other) && sameItems(one, other);
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((it, at) => Object.is(it, other[at]));
}

function sameLines(one: readonly NoteLine[], other: readonly NoteLine[]): boolean {
  return one === other || sameItems(one, other);
}

/** The page of `before` that begins with what is left now, `-1` for none. `begun` are the notes that have begun. */
export function pageBeginningAlike(
  before: Paginated,
  { piece, part, notes }: PageStart,
  begun: readonly number[],
): number {
  return before.starts.findIndex(
    (it) =>
      it.piece === piece &&
      it.part === part &&
      it.notes.begun === begun.length &&
      sameLines(it.notes.carried, notes.carried) &&
      begun.every((note, at) => note === before.begun[at]),
  );
}

/** Whether two pages hold the same at the same places. */
export function samePage(one: PageOfStrips, other: PageOfStrips): boolean {
  return (
    one.ruleY === other.ruleY &&
    one.body.length === other.body.length &&
    one.notes.length === other.notes.length &&
    one.body.every((it, at) => {
      const beside = other.body[at];
      return (
        beside !== undefined &&
        it.y === beside.y &&
        it.repeated === beside.repeated &&
        sameStrip(it.strip, beside.strip)
      );
    }) &&
    one.notes.every((it, at) => it.y === other.notes[at]?.y && it.line === other.notes[at]?.line)
  );
}
