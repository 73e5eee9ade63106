import type { Picture } from '#core/model/picture.ts';
import type { BriefingKind } from '#core/model/briefing.ts';
import type { Instant, PartialDate } from '#core/model/dates.ts';
import type { PageSetup } from '#core/model/page-setup.ts';
import type { BlockId, PictureId, Sha256, SourceId } from '#core/model/ids.ts';

// The print model: what stands on the pages, in order, before anybody knows where a page ends.

/** Words with their emphasis; `\n` breaks the line. What a run does not have is absent. */
export interface PrintText {
  readonly type: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly highlight?: true;
  /** Words of a link. They lead nowhere: nothing in a printed page leads out of it. */
  readonly link?: true;
  /** Suggested words, where suggestions are printed. */
  readonly change?: 'insert' | 'delete';
}

/** The raised number in the text that leads to a note. */
export interface PrintMark {
  readonly type: 'mark';
  readonly note: number;
}

/** A raised remark for reviewers: the letter of a comment, or the initials of who suggested the words before it. */
export interface PrintRemark {
  readonly type: 'remark';
  readonly text: string;
  /** The comment it leads to. */
  readonly thread: string | null;
}

/** Words in a note that lead to the entry of the source list they speak of. */
export interface PrintSourceLink {
  readonly type: 'source-link';
  readonly sourceId: SourceId;
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export type PrintRun = PrintText | PrintMark | PrintRemark;
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

/** A cell where it begins; it takes so many columns and rows. */
export interface PrintCell {
  readonly runs: readonly PrintRun[];
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** Words under a label of their own, such as the line to take. */
export interface PrintPart {
  readonly label: string;
  readonly runs: readonly PrintRun[];
}

export type PrintBlock =
  | (Common & {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3;
      /** As printed before the words, such as `2.1`. */
      readonly number: string | null;
      readonly runs: readonly PrintRun[];
    })
  | (Common & {
      readonly type: 'paragraph';
      /** As printed beside the words, such as `7.` */
      readonly number: string | null;
      readonly runs: readonly PrintRun[];
    })
  | (Common & { readonly type: 'quotation'; readonly runs: readonly PrintRun[] })
  | (Common & {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly { readonly depth: number; readonly runs: readonly PrintRun[] }[];
    })
  | (Common & {
      readonly type: 'table';
      /** With "Table n." before it; null where no table of the document has one. */
      readonly caption: readonly PrintRun[] | null;
      readonly headerRow: boolean;
      /** How many columns there are. */
      readonly width: number;
      /** Shares of the columns, in any unit; null lets the words decide. */
      readonly shares: readonly number[] | null;
      /** Which columns stand right, as numbers do; null lets the words decide. */
      readonly numeric: readonly boolean[] | null;
      /** Cells in the row where they begin. With what they span they fill a rectangle without holes. */
      readonly rows: readonly (readonly PrintCell[])[];
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
    })
  | (Common & {
      readonly type: 'chart';
      /** Made by us: lines, letters and colours, nothing that leads out. Sizes in points. */
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      readonly altText: string;
      /** With "Chart n." before it. */
      readonly caption: readonly PrintRun[];
      /** The source line with its mark. */
      readonly source: readonly PrintRun[];
    })
  | (Common & {
      readonly type: 'key-judgement';
      readonly runs: readonly PrintRun[];
      /** Two axes, a line each: likelihood and confidence never stand in one sentence. */
      readonly likelihood: readonly PrintRun[] | null;
      readonly confidence: readonly PrintRun[] | null;
    })
  | (Common & {
      readonly type: 'question';
      readonly runs: readonly PrintRun[];
      readonly parts: readonly PrintPart[];
    })
  | (Common & {
      readonly type: 'speaking-point';
      readonly runs: readonly PrintRun[];
      /** Fact and source behind the point; may be empty. */
      readonly fact: readonly PrintRun[];
    })
  | (Common & { readonly type: 'page-break' })
  | (Common & { readonly type: 'rule' });

/** A thread of comments, for a working copy. */
export interface PrintThread {
  /** `a`, `b` ...: its marks in the text are `[a]`. */
  readonly label: string;
  /** Whether its words stand on the pages; else nothing leads to it. */
  readonly isPlaced: boolean;
  /** The words it is about; empty for a whole block. */
  readonly quote: string;
  /** "Resolved by AR, 3 March 2026.", or why it stands nowhere; empty for neither. */
  readonly remarks: readonly string[];
  readonly comments: readonly PrintComment[];
}

export interface PrintComment {
  /** "AR, 3 March 2026". */
  readonly head: string;
  readonly body: string;
  /** Who said it and when, for forms that have comments of their own. */
  readonly by?: { readonly initials: string; readonly at: Instant };
}

/** The comments of a briefing, printed where somebody asked for them. */
export interface PrintComments {
  readonly place: 'margin' | 'annex';
  readonly title: string;
  /** `{page}` stands for the number, e.g. `page {page}`. */
  readonly page: string;
  readonly threads: readonly PrintThread[];
}

export interface PrintSourceEntry {
  readonly sourceId: SourceId;
  readonly runs: readonly PrintText[];
  /** Numbers of the notes that cite it, in order. */
  readonly notes: readonly number[];
  /** What a reader weighs it by, a line each: descriptor, grade, origin, hash; empty in a list of references alone. */
  readonly assessment: readonly (readonly PrintText[])[];
}

/** What comes after the text under a heading of its own: source summary, figures, findings let stand. Its blocks have ids that are not the briefing's. */
export interface PrintAnnex {
  readonly kind: 'source-summary' | 'figures' | 'waivers';
  readonly title: string;
  readonly blocks: readonly PrintBlock[];
}

/** A line of the title block beside its label, such as "As of" and a day. */
export interface PrintFact {
  readonly label: string;
  readonly value: string;
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
  /** Before the number of the one note that cites a source, e.g. `Note`. */
  readonly note: string;
  /** The same before several, e.g. `Notes`. */
  readonly notes: string;
  /** Above notes that stand after the text. */
  readonly endnotes: string;
}

export interface PrintDocument {
  readonly title: string;
  /** The line above the title, e.g. `Meeting brief`. */
  readonly kindLabel: string;
  readonly kind: BriefingKind;
  /** Lines under the title: date, author. */
  readonly byline: readonly string[];
  /** Under the byline: as of, distribution, copy number. */
  readonly facts: readonly PrintFact[];
  /** "Copy 3 of 12", at the foot of every page; null for a copy without a number. */
  readonly copy: string | null;
  /** What stands after the last block, such as the date of an aide-memoire; null for nothing. */
  readonly closing: string | null;
  readonly date: PartialDate | null;
  /** Author for the PDF's metadata; null where there is none or the kind forbids it (non-paper). */
  readonly author: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly page: PageSetup;
  /** One for each scheme, one under the other. */
  readonly banners: readonly PrintBanner[];
  readonly labels: PrintLabels;
  readonly blocks: readonly PrintBlock[];
  readonly notes: readonly PrintNote[];
  readonly sources: readonly PrintSourceEntry[];
  /** The terms of the scale that key judgements use, printed after the text; null where none does. */
  readonly likelihoodKey: readonly PrintText[] | null;
  /** In the order printed, after the key and before the sources. */
  readonly annexes: readonly PrintAnnex[];
  readonly comments: PrintComments | null;
}
