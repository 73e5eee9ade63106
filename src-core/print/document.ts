import type { Picture } from '#core/model/picture.ts';
import type { BriefingKind } from '#core/model/briefing.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { BlockId, PictureId, Sha256, SourceId } from '#core/model/ids.ts';

// The print model: what stands on the pages, in order, before anybody knows where a page ends.

/** Words with their emphasis; `\n` breaks the line. */
export interface PrintText {
  readonly type: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The raised number in the text that leads to a note. */
export interface PrintMark {
  readonly type: 'mark';
  readonly note: number;
}

/** Words in a note that lead to the entry of the source list they speak of. */
export interface PrintSourceLink {
  readonly type: 'source-link';
  readonly sourceId: SourceId;
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export type PrintRun = PrintText | PrintMark;
export type NoteRun = PrintText | PrintSourceLink;

export interface PrintNote {
  /** 1, 2, 3 ... in reading order. */
  readonly number: number;
  readonly runs: readonly NoteRun[];
}

interface Common {
  readonly id: BlockId;
  /** Portion mark as printed before the text, such as `(NR)`; null for none. */
  readonly portionMark: string | null;
}

export type PrintBlock =
  | (Common & { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly PrintRun[] })
  | (Common & { readonly type: 'paragraph'; readonly runs: readonly PrintRun[] })
  | (Common & { readonly type: 'quotation'; readonly runs: readonly PrintRun[] })
  | (Common & {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly { readonly depth: number; readonly runs: readonly PrintRun[] }[];
    })
  | (Common & {
      readonly type: 'table';
      readonly headerRow: boolean;
      readonly rows: readonly (readonly { readonly runs: readonly PrintRun[] }[])[];
    })
  | (Common & {
      readonly type: 'picture';
      readonly pictureId: PictureId;
      readonly bytesSha256: Sha256;
      readonly mediaType: Picture['mediaType'];
      /** Pixels. */
      readonly width: number;
      readonly height: number;
      readonly altText: string | null;
      /** The caption, with "Picture n." before it and the credit after it where there is one. */
      readonly runs: readonly PrintRun[];
    });

export interface PrintSourceEntry {
  readonly sourceId: SourceId;
  readonly runs: readonly PrintText[];
  /** Numbers of the notes that cite it, in order. */
  readonly notes: readonly number[];
}

/** A marking as shown on the banner at top and bottom of every page. Colours are `#RRGGBB`. */
export interface PrintBanner {
  readonly text: string;
  readonly color: string;
  readonly background: string | null;
}

/** The words of the page furniture, in the briefing's language. */
export interface PrintLabels {
  readonly contents: string;
  readonly sources: string;
  /** `{page}` and `{pages}` stand for the numbers, e.g. `Page {page} of {pages}`. */
  readonly pageOf: string;
  /** Before the numbers of the notes that cite a source, e.g. `Notes`. */
  readonly notes: string;
}

export interface PrintDocument {
  readonly title: string;
  /** The line above the title, e.g. `Meeting brief`. */
  readonly kindLabel: string;
  readonly kind: BriefingKind;
  /** Lines under the title: date, author. */
  readonly byline: readonly string[];
  readonly date: PartialDate | null;
  /** Author for the PDF's metadata; null where there is none or the kind forbids it (non-paper). */
  readonly author: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly banner: PrintBanner | null;
  readonly labels: PrintLabels;
  readonly blocks: readonly PrintBlock[];
  readonly notes: readonly PrintNote[];
  readonly sources: readonly PrintSourceEntry[];
}
