// The shape of a look: every size of a printed page, in points. One file for each look, so that it can be judged at once.

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
  /** Of the document, as `pageStyleOf` finds it; absent where it runs from left to right. */
  readonly direction?: 'rtl';
}

export type TextRole =
  | 'kindLabel'
  | 'title'
  | 'byline'
  | 'contentsTitle'
  | 'contents'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'quotation'
  | 'judgement'
  | 'judgementAxis'
  | 'question'
  | 'partLabel'
  /** The fact behind a speaking point. */
  | 'fact'
  | 'caption'
  | 'source'
  | 'sourceNotes'
  | 'commentQuote'
  | 'commentHead'
  | 'comment'
  | 'commentRemark'
  | 'marginHead'
  | 'margin'
  | 'marginRemark'
  | 'note'
  | 'runningHead'
  | 'footer'
  | 'banner'
  /** A marking in colours of its own: TLP 2.0 asks for 12 points at least. */
  | 'bannerBoxed';

/** White space around a block: `before` and `after` do not add up, the larger one counts. */
export interface Space {
  readonly before: number;
  readonly after: number;
}

export type SpaceRole =
  | 'title'
  | 'contentsTitle'
  | 'contents'
  | 'paragraph'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'quotation'
  | 'list'
  | 'table'
  | 'picture'
  | 'judgement'
  | 'question'
  | 'point'
  | 'rule'
  | 'likelihoodKey'
  | 'comment'
  | 'sourceEntry';

/** A drawn line. */
export interface Rule {
  readonly color: string;
  readonly thickness: number;
}

export interface Look {
  readonly margins: {
    /** Left and right of the text. */
    readonly side: number;
    /** Above and below it, where markings and heads do not need more. */
    readonly least: number;
    /** From the paper's edge to the highest and lowest thing on it. */
    readonly edge: number;
  };
  /** Never justified and no word parted, whatever was asked for: gaps and hyphens are hard on weak eyes. */
  readonly raggedOnly: boolean;
  readonly text: Readonly<Record<TextRole, TextStyle>>;
  readonly space: Readonly<Record<SpaceRole, Space>>;
  /** Behind and under words. */
  readonly decoration: { readonly highlight: string; readonly link: string; readonly thickness: number };
  /** What reviewers left, in a working copy. */
  readonly review: { readonly color: string };
  /** A raised note number: share of the text's size, and how far up, in ems of the text. */
  readonly raised: { readonly scale: number; readonly rise: number };
  /** Between the number of a heading and its words. */
  readonly headingNumberGap: number;
  /** Between the number of a paragraph, which stands in the margin, and its words. */
  readonly paragraphNumberGap: number;
  readonly quotation: { readonly indent: number };
  readonly list: {
    /** Of each depth. */
    readonly indent: number;
    /** From a bullet's left edge to the words. */
    readonly bullet: number;
    readonly numberGap: number;
    readonly between: number;
  };
  /** Key judgements, questions and speaking points. */
  readonly labelled: {
    readonly rule: Rule;
    readonly rulePad: number;
    readonly axisGap: number;
    readonly partGap: number;
    /** Of the words beside a label. */
    readonly partIndent: number;
    readonly labelGap: number;
    readonly factGap: number;
    /** Share of the page up to which one is not parted. */
    readonly together: number;
  };
  readonly table: {
    /** The largest in which no word has to be cut. */
    readonly sizes: readonly number[];
    readonly leadingFactor: number;
    /** Of the head, in sizes of the table's words. */
    readonly headScale: number;
    readonly outer: Rule;
    readonly inner: Rule;
    readonly padAcross: number;
    readonly padDown: number;
    readonly captionGap: number;
    /** Up to here a cell of numbers is set on one line. */
    readonly widestNumber: number;
    /** Share of the page above which a row may break between its lines, and rows that a cell joins between rows. */
    readonly breakableRow: number;
    /** Share of the page above which the head is not repeated. */
    readonly repeatableHead: number;
  };
  readonly picture: {
    /** Shares of the page. */
    readonly heightShare: number;
    readonly chartHeightShare: number;
    readonly pointsPerPixel: number;
    readonly captionGap: number;
  };
  readonly titleBlock: {
    readonly titleGap: number;
    readonly bylineGap: number;
    /** From the longest label of a fact to the facts. */
    readonly factGap: number;
    readonly ruleGap: number;
    readonly rule: Rule;
  };
  readonly contents: {
    /** More pages than this get a list of contents. */
    readonly pagesWithout: number;
    /** Of each level. */
    readonly indent: number;
    readonly numberColumn: number;
    /** The dots from the words to the number: where they begin and end, how far apart, how far down a line, how big. */
    readonly leader: {
      readonly gap: number;
      readonly end: number;
      readonly step: number;
      readonly down: number;
      readonly size: number;
      readonly color: string;
    };
  };
  readonly sources: { readonly indent: number; readonly assessmentGap: number };
  readonly noteArea: {
    /** From the body to the rule's line, and on to the first note. */
    readonly separator: number;
    readonly ruleAt: number;
    readonly ruleWidth: number;
    readonly rule: Rule;
    readonly between: number;
    readonly indent: number;
    readonly numberGap: number;
    /** Lines of a note that must stand on its mark's page. */
    readonly leastLines: number;
    /** Share of a page that notes running on from the page before may take while there is text to set. */
    readonly carriedShare: number;
  };
  /** Comments on pages of their own. */
  readonly comments: {
    readonly indent: number;
    readonly replyIndent: number;
    readonly gap: number;
    /** Room for the page's number, right of the words that a comment is about. */
    readonly pageColumn: number;
  };
  /** Right of the page, where comments stand beside the text: the sheet is that much wider. */
  readonly commentMargin: {
    readonly width: number;
    readonly pad: number;
    readonly between: number;
    readonly betweenComments: number;
    readonly background: string;
  };
  /** What repeats on every page. */
  readonly furniture: {
    readonly bannerToHead: number;
    readonly headToText: number;
    readonly textToFooter: number;
    readonly footerToBanner: number;
    readonly betweenBanners: number;
    readonly boxAcross: number;
    readonly boxDown: number;
    /** Of markings that would take more than a third of the page. */
    readonly longBannerScale: number;
  };
}
