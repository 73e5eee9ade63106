import type { NoteLine } from '#main/pdf/blocks/note-lines.ts';
import { heightOf, type Strip } from '#main/pdf/blocks/strips.ts';
import { NoteArea, type PageRoom } from './note-area.ts';
import {
  pageBeginningAlike,
  samePage,
  samePieces,
  type LinesOfNote,
  type PageStart,
  type Paginated,
  type Piece,
} from './paginated.ts';

/** A page's text and notes; `y` from the top of the room for text. */
export interface PageOfStrips {
  readonly body: readonly { readonly strip: Strip; readonly y: number; readonly repeated: boolean }[];
  readonly notes: readonly { readonly line: NoteLine; readonly y: number }[];
  /** Where the rule above the notes stands; null for a page without notes. */
  readonly ruleY: number | null;
}

/**
 * Fills pages in one pass, treating notes as TeX treats insertions: a piece of text is set only where the first lines of
 * its last note fit below it, the notes then take their room from the page's foot, and a note too long for the page goes
 * on at the foot of the next one. Nothing is ever dropped: what cannot be kept together is parted.
 *
 * `onPage` is told the number of pages begun. Where `before` is given, which was filled in the same room, filling begins
 * again on the page on which the first change shows and ends where a page begins with what one began with before; pages
 * that are as they were are the same objects.
 */
export function paginate(
  strips: readonly Strip[],
  linesOfNote: LinesOfNote,
  room: PageRoom,
  onPage: (pages: number) => void,
  before: Paginated | null = null,
): Paginated {
  return new Filling(piecesOf(strips), linesOfNote, room, onPage, before).fill();
}

/** Runs of strips that a page end should not part. */
function piecesOf(strips: readonly Strip[]): Piece[] {
  const pieces: Strip[][] = [];
  for (const strip of strips) {
    const last = pieces.at(-1);
    if (strip.mayBreakBefore || last === undefined) pieces.push([strip]);
    else last.push(strip);
  }
  return pieces;
}

const FIRST_PAGE: PageStart = { piece: 0, part: null, notes: { carried: [], begun: 0 } };

class Filling {
  private readonly pieces: readonly Piece[];
  private readonly linesOfNote: LinesOfNote;
  private readonly height: number;
  private readonly onPage: (pages: number) => void;
  private readonly before: Paginated | null;
  /** How many pieces at the end are as they were before. */
  private readonly sameAtEnd: number;
  private readonly pages: PageOfStrips[];
  private readonly starts: PageStart[];
  private readonly notes: NoteArea;
  private body: { strip: Strip; y: number; repeated: boolean }[] = [];
  private used = 0;
  /** The piece being set, and its strip where it is set strip by strip. */
  private at: number;
  private part: number | null;
  /** The page of `before` with which the rest is as it was. */
  private joins = -1;

  constructor(
    pieces: readonly Piece[],
    linesOfNote: LinesOfNote,
    room: PageRoom,
    onPage: (pages: number) => void,
    before: Paginated | null,
  ) {
    this.pieces = pieces;
    this.linesOfNote = linesOfNote;
    this.height = room.height;
    this.onPage = onPage;
    this.before = before;
    this.notes = new NoteArea(linesOfNote, room);
    const same = before === null ? { first: 0, last: 0 } : samePieces(before, pieces, linesOfNote);
    this.sameAtEnd = same.last;
    // What a page ends with depends on the piece that found no room on it, too.
    const earlier = before?.starts ?? [];
    const page = Math.max(
      0,
      earlier.findLastIndex((it) => it.piece < same.first),
    );
    const start = earlier[page] ?? FIRST_PAGE;
    this.pages = before?.pages.slice(0, page) ?? [];
    this.starts = [...earlier.slice(0, page), start];
    this.at = start.piece;
    this.part = start.part;
    if (before !== null) this.notes.goBackTo(start.notes, before.begun.slice(0, start.notes.begun));
    onPage(page + 1);
  }

  fill(): Paginated {
    const { pieces, linesOfNote } = this;
    for (let piece = pieces[this.at]; piece !== undefined && this.joins < 0; piece = pieces[this.at])
      this.set(piece);
    while (this.joins < 0 && this.notes.carriesOn) this.turnPage();
    const begun = this.notes.begunNotes;
    if (this.joins >= 0 && this.before !== null) {
      const { before } = this;
      const later = pieces.length - before.pieces.length;
      this.pages.push(...before.pages.slice(this.joins));
      this.starts.push(...before.starts.slice(this.joins).map((it) => ({ ...it, piece: it.piece + later })));
      begun.push(...before.begun.slice(begun.length));
    } else this.closePage();
    return { pages: this.pages, starts: this.starts, pieces, linesOfNote, begun };
  }

  /** Sets a piece on this page or a later one; parts it only where a page of its own is too small for it. */
  private set(piece: Piece): void {
    const part = this.part === null ? piece : piece.slice(this.part, this.part + 1);
    if (part[0]?.startsPage === true && this.body.length > 0) this.turnPage();
    while (this.joins < 0 && !this.fits(part)) {
      if (this.body.length === 0 && this.notes.isEmpty) {
        if (part.length === 1) break;
        this.part = 0;
        return;
      }
      this.turnPage();
    }
    if (this.joins >= 0) return;
    this.place(part);
    if (this.part !== null && this.part + 1 < piece.length) this.part += 1;
    else {
      this.part = null;
      this.at += 1;
    }
  }

  private fits(piece: Piece): boolean {
    const room = this.height - this.used - this.notes.height;
    return this.heightHere(piece) + this.notes.needFor(notesOf(piece)) <= room + 1e-6;
  }

  private heightHere(piece: Piece): number {
    const height = heightOf(piece);
    if (this.body.length > 0) return height;
    const [first] = piece;
    return height - (first?.above ?? 0) + heightOf(first?.head ?? []);
  }

  private place(piece: Piece): void {
    if (this.body.length === 0) for (const strip of piece[0]?.head ?? []) this.putStrip(strip, true);
    for (const strip of piece) this.putStrip(strip, false);
    this.notes.add(notesOf(piece), this.height - this.used);
  }

  private putStrip(strip: Strip, repeated: boolean): void {
    if (this.body.length > 0) this.used += strip.above;
    this.body.push({ strip, y: this.used, repeated });
    this.used += strip.height;
  }

  private turnPage(): void {
    // A page that has nothing but the end of a long note gives it all its room, so that the text can go on after it.
    if (this.body.length === 0) this.notes.carryOn(this.height);
    this.closePage();
    this.body = [];
    this.used = 0;
    const start = { piece: this.at, part: this.part, notes: this.notes.soFar };
    this.joins = this.pageToJoin(start);
    if (this.joins >= 0) return;
    this.starts.push(start);
    this.notes.beginPage();
    this.onPage(this.pages.length + 1);
  }

  private pageToJoin(start: PageStart): number {
    const { before, pieces } = this;
    if (before === null || start.piece < pieces.length - this.sameAtEnd) return -1;
    const piece = start.piece - pieces.length + before.pieces.length;
    return pageBeginningAlike(before, { ...start, piece }, this.notes.begunNotes);
  }

  private closePage(): void {
    const page = { body: this.body, ...this.notes.finishPage() };
    const earlier = this.before?.pages[this.pages.length];
    this.pages.push(earlier !== undefined && samePage(earlier, page) ? earlier : page);
  }
}

function notesOf(piece: Piece): number[] {
  return piece.flatMap((strip) => strip.notes).toSorted((one, other) => one - other);
}
