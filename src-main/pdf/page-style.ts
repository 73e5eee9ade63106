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
  caption: { ...sans(8.5, 11.8), color: '#444444' },
  source: serif(9, 12.2),
  sourceNotes: { ...sans(7.75, 12.2), color: GREY },
  note: serif(8.5, 11.3),
  runningHead: { ...sans(8, 11), color: GREY },
  footer: { ...sans(8, 11), color: GREY },
  banner: { ...sans(10, 13.5), bold: true, spacing: 0.5 },
  /** A marking in colours of its own: TLP 2.0 asks for 12 points at least. */
  bannerBoxed: { ...sans(12, 16), bold: true },
} as const satisfies Record<string, TextStyle>;

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
  sourceEntry: { before: 0, after: 4.5 },
} as const;

export const INDENT = { quotation: 24, listStep: 18, note: 16, source: 16, contentsLevel: 14 } as const;

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
  /** Share of the page above which a row may break between its lines. */
  breakableRow: 0.4,
  /** Share of the page above which the head is not repeated. */
  repeatableHead: 0.3,
} as const;

export const PICTURE = { heightShare: 0.6, pointsPerPixel: 0.75, captionGap: 6 } as const;

/** More pages than this get a list of contents. */
export const PAGES_WITHOUT_CONTENTS = 4;
