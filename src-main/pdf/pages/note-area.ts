import type { NoteLine } from '#main/pdf/blocks/note-lines.ts';
import type { Look } from '#main/pdf/style/look.ts';

/** What there is to fill on every page. */
export interface PageRoom {
  /** For text and notes. */
  readonly height: number;
  readonly noteArea: Look['noteArea'];
}

/** What a page takes over from those before it. */
export interface NotesSoFar {
  /** Lines that run on. */
  readonly carried: readonly NoteLine[];
  /** How many notes have begun. */
  readonly begun: number;
}

/** The foot of the page being filled, with the notes that stand there and what runs on to the next page. */
export class NoteArea {
  private lines: NoteLine[] = [];
  private carried: NoteLine[] = [];
  private begun = new Set<number>();
  private readonly linesOf: (note: number) => readonly NoteLine[];
  private readonly pageHeight: number;
  private readonly look: Look['noteArea'];
  /** What the notes take from the page, with the rule above them. */
  height = 0;

  constructor(linesOf: (note: number) => readonly NoteLine[], { height, noteArea }: PageRoom) {
    this.linesOf = linesOf;
    this.pageHeight = height;
    this.look = noteArea;
  }

  /** Notes that have begun, in the order in which they did. */
  get begunNotes(): number[] {
    return [...this.begun];
  }

  get soFar(): NotesSoFar {
    return { carried: [...this.carried], begun: this.begun.size };
  }

  /** Goes back to where a page begins; `begun` are the notes that had begun, in their order. */
  goBackTo({ carried }: NotesSoFar, begun: readonly number[]): void {
    this.carried = [...carried];
    this.begun = new Set(begun);
    this.beginPage();
  }

  get isEmpty(): boolean {
    return this.lines.length === 0 && this.carried.length === 0;
  }

  get carriesOn(): boolean {
    return this.carried.length > 0;
  }

  /** Height that text with these marks needs at the page's foot: its notes, of the last one only the first lines. */
  needFor(notes: readonly number[]): number {
    const wanted = this.unbegun(notes);
    if (wanted.length === 0) return 0;
    // A note cannot begin before the one that runs on has ended.
    if (this.carriesOn) return Infinity;
    return wanted.reduce((sum, note, at) => {
      const lines = this.linesOf(note);
      const counted = at === wanted.length - 1 ? lines.slice(0, this.look.leastLines) : lines;
      return (
        sum +
        counted.reduce((height, line) => height + line.strip.height, 0) +
        (at > 0 ? this.look.between : 0)
      );
    }, this.overhead());
  }

  /** Sets the notes in the room that the text leaves, and keeps what does not fit for the next page. */
  add(notes: readonly number[], room: number): void {
    for (const note of this.unbegun(notes)) {
      this.begun.add(note);
      const lines = this.linesOf(note);
      if (this.carriesOn) this.carried.push(...lines);
      else this.carried.push(...this.take(lines, room));
    }
  }

  /** Takes up what runs on from the page before, as far as there is room. */
  carryOn(room: number): void {
    const waiting = this.carried;
    this.carried = [];
    this.carried = this.take(waiting, room);
  }

  beginPage(): void {
    this.lines = [];
    this.height = 0;
    this.carryOn(this.pageHeight * this.look.carriedShare);
  }

  /** The notes of the page from top to bottom; they stand at its very foot. */
  finishPage(): { notes: { line: NoteLine; y: number }[]; ruleY: number | null } {
    if (this.lines.length === 0) return { notes: [], ruleY: null };
    const top = this.pageHeight - this.height;
    let y = top + this.look.separator;
    let before: NoteLine | null = null;
    const notes = [];
    // Numbers rise down the page, also where a table's cells were read line by line.
    for (const line of this.lines.toSorted((one, other) => one.note - other.note)) {
      if (before !== null && before.note !== line.note) y += this.look.between;
      notes.push({ line, y });
      y += line.strip.height;
      before = line;
    }
    return { notes, ruleY: top + this.look.ruleAt };
  }

  private unbegun(notes: readonly number[]): number[] {
    return [...new Set(notes)].filter((note) => !this.begun.has(note));
  }

  private overhead(): number {
    return this.lines.length === 0 ? this.look.separator : this.look.between;
  }

  /** Sets as many lines as fit and returns the others. No note leaves one line behind where it could leave two. */
  private take(lines: readonly NoteLine[], room: number): NoteLine[] {
    const heights: number[] = [];
    let height = this.height;
    for (const [at, line] of lines.entries()) {
      const previous = lines[at - 1] ?? this.lines.at(-1);
      const gap =
        previous === undefined ? this.look.separator : previous.note === line.note ? 0 : this.look.between;
      height += gap + line.strip.height;
      if (height > room + 1e-6) break;
      heights.push(height);
    }
    let count = heights.length;
    if (count === lines.length - 1 && count > this.look.leastLines) count -= 1;
    this.lines.push(...lines.slice(0, count));
    this.height = heights[count - 1] ?? this.height;
    return lines.slice(count);
  }
}
