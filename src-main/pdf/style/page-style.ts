// How the page looks: sizes in points, A4. One place, so that the whole can be judged at once.

export interface TextStyle {
  readonly family: 'serif' | 'sans';
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  /** From one line's top to the next one's. */
  readonly leading: number;
  /** `#RRGGBB`. */
  readonly color: string;
  /** Added after every character. */
  readonly spacing: number;
}

const INK = '#1A1A1A';
const GREY = '#5C5C5C';
export const RULE = '#8C8C8C';
export const HAIRLINE = '#CFCFCF';

export const PAGE = { width: 595.28, height: 841.89, side: 72, least: 72 } as const;
export const MEASURE = PAGE.width - 2 * PAGE.side;

const serif = (size: number, leading: number): TextStyle => ({
  family: 'serif',
  bold: false,
  italic: false,
  size,
  leading,
  color: INK,
  spacing: 0,
});
const sans = (size: number, leading: number): TextStyle => ({ ...serif(size, leading), family: 'sans' });

export const STYLES = {
  // Wider than a tenth of the size, and readers take the gaps for blanks.
  kindLabel: { ...sans(8.5, 12), color: GREY, spacing: 0.75 },
  title: { ...serif(20, 25.5), bold: true },
  byline: { ...sans(9, 13), color: GREY },
  contentsTitle: { ...sans(9.5, 13), bold: true },
  contents: serif(9.5, 14.5),
  heading1: { ...sans(13.5, 17.5), bold: true },
  heading2: { ...sans(11, 15), bold: true },
  heading3: { ...sans(9.75, 14), bold: true, color: '#444444' },
  body: serif(10.5, 14.2),
  quotation: serif(10, 13.6),
  judgement: { ...serif(10.5, 14.2), bold: true },
  judgementAxis: sans(9, 12.8),
  question: { ...serif(10.5, 14.2), bold: true },
  partLabel: { ...sans(8.5, 14.2), bold: true, color: '#444444' },
  /** The fact behind a speaking point. */
  fact: { ...serif(9, 12.2), color: '#444444' },
  caption: { ...sans(8.5, 11.8), color: '#444444' },
  source: serif(9, 12.2),
  commentQuote: { ...serif(9, 12.4), italic: true },
  commentHead: { ...sans(8, 12.4), bold: true },
  comment: sans(8.75, 12.4),
  marginHead: { ...sans(7.25, 9.8), bold: true },
  margin: sans(7.5, 9.8),
  marginRemark: { ...sans(7.25, 9.8), color: GREY },
  commentRemark: { ...sans(8, 12.4), color: GREY },
  sourceNotes: { ...sans(7.75, 12.2), color: GREY },
  note: serif(8.5, 11.3),
  runningHead: { ...sans(8, 11), color: GREY },
  footer: { ...sans(8, 11), color: GREY },
  banner: { ...sans(10, 13.5), bold: true, spacing: 0.5 },
  /** A marking in colours of its own: TLP 2.0 asks for 12 points at least. */
  bannerBoxed: { ...sans(12, 16), bold: true },
} as const satisfies Record<string, TextStyle>;

/** Behind and under words. */
export const DECORATION = { highlight: '#FFF0A6', link: '#9A9A9A', thickness: 0.5 } as const;

/** What reviewers left, in a working copy. */
export const REVIEW = { color: '#A03A00' } as const;

/** Right of the page, where comments stand beside the text: the sheet is that much wider. */
export const COMMENT_MARGIN = {
  width: 168,
  pad: 14,
  between: 8,
  betweenComments: 3,
  background: '#F4F4F4',
} as const;

/** White space between blocks: `before` and `after` do not add up, the larger one counts. */
export const SPACE = {
  paragraph: { before: 0, after: 7 },
  heading1: { before: 20, after: 6 },
  heading2: { before: 15, after: 4 },
  heading3: { before: 11, after: 3 },
  quotation: { before: 4, after: 10 },
  list: { before: 0, after: 7 },
  listItem: 3,
  table: { before: 9, after: 14 },
  picture: { before: 8, after: 13 },
  judgement: { before: 8, after: 12 },
  question: { before: 5, after: 10 },
  point: { before: 0, after: 7 },
  rule: { before: 9, after: 11 },
  likelihoodKey: { before: 16, after: 8 },
  comment: { before: 0, after: 11 },
  sourceEntry: { before: 0, after: 4.5 },
} as const;

export const INDENT = {
  quotation: 24,
  listStep: 18,
  note: 16,
  source: 16,
  contentsLevel: 14,
  headingNumber: 9,
  /** Of the words beside a label. */
  part: 86,
  comment: 24,
  reply: 14,
} as const;

/** Between the number of a paragraph, which stands in the margin, and its words. */
export const PARAGRAPH_NUMBER_GAP = 9;

/** Key judgements, questions and speaking points. */
export const LABELLED = {
  rule: 0.75,
  rulePad: 6,
  axisGap: 4,
  partGap: 3.5,
  labelGap: 8,
  factGap: 2,
  /** Share of the page up to which one is not parted. */
  together: 0.3,
} as const;

/** A raised note number: share of the text's size, and how far up, in ems of the text. */
export const MARK = { scale: 0.64, rise: 0.36 } as const;

export const NOTE_AREA = {
  /** From the body to the rule's line, and on to the first note. */
  separator: 15,
  ruleAt: 7,
  ruleWidth: 96,
  between: 2.5,
  /** Lines of a note that must stand on its mark's page. */
  leastLines: 2,
  /** Share of a page that notes running on from the page before may take while there is text to set. */
  carriedShare: 0.6,
} as const;

export const TABLE = {
  sizes: [9.25, 8.5, 7.75],
  leadingFactor: 1.32,
  padAcross: 5,
  padDown: 3.6,
  captionGap: 5,
  /** Up to here a cell of numbers is set on one line. */
  widestNumber: 120,
  /** Share of the page above which a row may break between its lines, and rows that a cell joins between rows. */
  breakableRow: 0.4,
  /** Share of the page above which the head is not repeated. */
  repeatableHead: 0.3,
} as const;

export const PICTURE = {
  heightShare: 0.6,
  chartHeightShare: 0.75,
  pointsPerPixel: 0.75,
  captionGap: 6,
} as const;

/** More pages than this get a list of contents. */
export const PAGES_WITHOUT_CONTENTS = 4;
