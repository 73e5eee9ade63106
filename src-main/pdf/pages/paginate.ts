import type { NoteLine } from '#main/pdf/blocks/note-lines.ts';
import { heightOf, type Strip } from '#main/pdf/blocks/strips.ts';
import { NoteArea, type PageRoom } from './note-area.ts';

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
 * `onPage` is told the number of pages begun.
 */
export function paginate(
  strips: readonly Strip[],
  linesOfNote: (note: number) => readonly NoteLine[],
  room: PageRoom,
  onPage: (pages: number) => void,
): PageOfStrips[] {
  const filling = new Filling(linesOfNote, room, onPage);
  for (const piece of piecesOf(strips)) filling.set(piece);
  return filling.finish();
}

/** Runs of strips that a page end should not part. */
function piecesOf(strips: readonly Strip[]): Strip[][] {
  const pieces: Strip[][] = [];
  for (const strip of strips) {
    const last = pieces.at(-1);
    if (strip.mayBreakBefore || last === undefined) pieces.push([strip]);
    else last.push(strip);
  }
  return pieces;
}

class Filling {
  private readonly pages: PageOfStrips[] = [];
  private body: { strip: Strip; y: number; repeated: boolean }[] = [];
  private used = 0;
  private readonly notes: NoteArea;
  private readonly height: number;
  private readonly onPage: (pages: number) => void;

  constructor(
    linesOfNote: (note: number) => readonly NoteLine[],
    room: PageRoom,
    onPage: (pages: number) => void,
  ) {
    this.height = room.height;
    this.onPage = onPage;
    this.notes = new NoteArea(linesOfNote, room);
    onPage(1);
  }

  /** Sets a piece on this page or a later one; parts it only where a page of its own is too small for it. */
  set(piece: readonly Strip[]): void {
    if (piece[0]?.startsPage === true && this.body.length > 0) this.turnPage();
    while (!this.fits(piece)) {
      if (this.body.length === 0 && this.notes.isEmpty) {
        this.part(piece);
        return;
      }
      this.turnPage();
    }
    this.place(piece);
  }

  finish(): PageOfStrips[] {
    while (this.notes.carriesOn) this.turnPage();
    this.closePage();
    return this.pages;
  }

  private part(piece: readonly Strip[]): void {
    if (piece.length === 1) this.place(piece);
    else for (const strip of piece) this.set([strip]);
  }

  private fits(piece: readonly Strip[]): boolean {
    const room = this.height - this.used - this.notes.height;
    return this.heightHere(piece) + this.notes.needFor(notesOf(piece)) <= room + 1e-6;
  }

  private heightHere(piece: readonly Strip[]): number {
    const height = heightOf(piece);
    if (this.body.length > 0) return height;
    const [first] = piece;
    return height - (first?.above ?? 0) + heightOf(first?.head ?? []);
  }

  private place(piece: readonly Strip[]): void {
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
    this.notes.beginPage();
    this.onPage(this.pages.length + 1);
  }

  private closePage(): void {
    this.pages.push({ body: this.body, ...this.notes.finishPage() });
  }
}

function notesOf(piece: readonly Strip[]): number[] {
  return piece.flatMap((strip) => strip.notes).toSorted((one, other) => one - other);
}
