import { AlignmentType, type IBaseParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { PageSetup } from '#core/model/page-setup.ts';
import type { Direction } from '#main/exporters/words/direction.ts';

// How a Word document looks: fonts that Word users have, the sizes of every style. Sizes in points where not said otherwise.

export interface WordLook {
  readonly paper: { readonly width: number; readonly height: number };
  /** Left and right of the text, and above and below it. */
  readonly margin: { readonly side: number; readonly end: number; readonly edge: number };
  readonly isJustified: boolean;
  readonly sizes: Sizes;
  readonly serif: string;
  readonly sans: string;
}

interface Sizes {
  readonly body: number;
  readonly title: number;
  readonly headings: readonly [number, number, number];
  /** Captions, axes of judgements, the source list. */
  readonly small: number;
  readonly note: number;
  /** Byline, running title, page numbers. */
  readonly furniture: number;
  readonly banner: number;
}

const LOOKS: Readonly<Record<PageSetup['look'], Pick<WordLook, 'margin' | 'sizes'>>> = {
  standard: {
    margin: { side: 72, end: 72, edge: 30 },
    sizes: {
      ...{ body: 11, title: 20, headings: [14, 12, 10.5], small: 9.5, note: 9, furniture: 9, banner: 11 },
    },
  },
  compact: {
    margin: { side: 57, end: 57, edge: 26 },
    sizes: {
      ...{ body: 10, title: 17, headings: [12.5, 11, 10], small: 8.5, note: 8.5, furniture: 8.5, banner: 10 },
    },
  },
  'large-print': {
    margin: { side: 57, end: 57, edge: 28 },
    sizes: {
      ...{ body: 16, title: 26, headings: [22, 19, 17], small: 16, note: 16, furniture: 16, banner: 16 },
    },
  },
};

const PAPERS: Readonly<Record<PageSetup['paper'], WordLook['paper']>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

const SERIF = 'Cambria';
const SANS = 'Calibri';

/** Large print is set in letters without serifs and never justified, whatever was asked for. */
export function wordLookOf(page: PageSetup): WordLook {
  const isLarge = page.look === 'large-print';
  return {
    ...LOOKS[page.look],
    paper: PAPERS[page.paper],
    isJustified: page.alignment === 'justified' && !isLarge,
    serif: isLarge ? SANS : SERIF,
    sans: SANS,
  };
}

/** Word measures in twentieths of a point, letters in halves of one. */
export const twips = (points: number): number => Math.round(points * 20);
const halves = (points: number): number => Math.round(points * 2);

const INK = '1A1A1A';
const DARK = '444444';
const GREY = '5C5C5C';
export const COLORS = {
  rule: '8C8C8C',
  hair: 'CFCFCF',
  highlight: 'FFF0A6',
  review: 'A03A00',
  dark: DARK,
} as const;

/** Of quotations and of what stands beside a label. */
export const INDENTS = { quotation: 24, part: 86, number: 26, source: 16, list: 18 } as const;

/** Arabic and Hebrew are set in the fonts Word has for them. */
const fontOf = (name: string) => ({
  ...{ ascii: name, hAnsi: name, eastAsia: 'Microsoft YaHei' },
  cs: name === SERIF ? 'Times New Roman' : 'Arial',
});

/**
 * Every style of the document. The names Word knows are Word's, so that its panes and menus find them. What Word calls left
 * is where a line begins: in words from right to left its right.
 */
export function wordStyles(look: WordLook, language: WordLanguage): IStylesOptions {
  const { sizes, serif, sans } = look;
  const run = (font: string, size: number, more: object = {}) => ({
    ...{ font: fontOf(font), size: halves(size), sizeComplexScript: halves(size), color: INK },
    ...more,
  });
  const bold = { bold: true, boldComplexScript: true };
  const spacing = (before: number, after: number, leading = 1.15) => ({
    ...{ before: twips(before), after: twips(after), line: Math.round(leading * 240) },
  });
  const heading = (at: 0 | 1 | 2, before: number, after: number): IBaseParagraphStyleOptions => ({
    ...{ next: 'Normal', quickFormat: true },
    run: run(sans, sizes.headings[at], { ...bold, color: at === 2 ? DARK : INK }),
    paragraph: { spacing: spacing(before, after, 1.1), keepNext: true, keepLines: true, outlineLevel: at },
  });
  const style = (
    id: string,
    name: string,
    font: string,
    size: number,
    more: { run?: object; paragraph?: object } = {},
  ) => ({
    ...{ id, name, basedOn: 'Normal', quickFormat: true },
    run: run(font, size, more.run),
    paragraph: more.paragraph ?? {},
  });
  const indent = (points: number, hanging = 0) => ({
    indent: { left: twips(points), ...(hanging > 0 && { hanging: twips(hanging) }) },
  });
  const noteText: IBaseParagraphStyleOptions = {
    run: run(serif, sizes.note),
    paragraph: { spacing: spacing(0, 2, 1.08) },
  };
  const reference = { run: { superScript: true } };
  return {
    default: {
      document: {
        run: { ...run(serif, sizes.body), language },
        paragraph: { spacing: spacing(0, 7) },
      },
      title: {
        ...{ next: 'Normal', quickFormat: true },
        run: run(serif, sizes.title, bold),
        paragraph: { spacing: spacing(3, 4, 1.1), keepNext: true, keepLines: true },
      },
      heading1: heading(0, 20, 6),
      heading2: heading(1, 15, 4),
      heading3: heading(2, 11, 3),
      caption: {
        run: run(sans, sizes.small, { color: DARK }),
        paragraph: { spacing: spacing(5, 6, 1.1), keepLines: true },
      },
      footnoteText: noteText,
      endnoteText: noteText,
      footnoteReference: reference,
      endnoteReference: reference,
      hyperlink: { run: { color: INK } },
    },
    paragraphStyles: [
      style('KindLabel', 'Kind of document', sans, sizes.furniture, {
        run: { allCaps: true, characterSpacing: 15, color: GREY },
        paragraph: { spacing: spacing(0, 0), keepNext: true },
      }),
      style('Byline', 'Byline', sans, sizes.furniture, {
        run: { color: GREY },
        paragraph: { spacing: spacing(0, 0), keepNext: true },
      }),
      style('Fact', 'Fact of the title block', sans, sizes.furniture, {
        run: { color: GREY },
        paragraph: { spacing: spacing(0, 0), keepNext: true, ...indent(INDENTS.part, INDENTS.part) },
      }),
      style('BodyText', 'Body Text', serif, sizes.body, {
        paragraph: look.isJustified ? { alignment: AlignmentType.JUSTIFIED } : {},
      }),
      style('NumberedParagraph', 'Numbered paragraph', serif, sizes.body, {
        paragraph: {
          ...(look.isJustified && { alignment: AlignmentType.JUSTIFIED }),
          ...indent(0, INDENTS.number),
        },
      }),
      style('Quote', 'Quote', serif, sizes.body - 0.5, {
        paragraph: { spacing: spacing(4, 10), ...indent(INDENTS.quotation) },
      }),
      style('ListParagraph', 'List Paragraph', serif, sizes.body, { paragraph: { spacing: spacing(0, 3) } }),
      style('KeyJudgement', 'Key judgement', serif, sizes.body, {
        run: bold,
        paragraph: { spacing: spacing(8, 3), keepLines: true },
      }),
      style('JudgementAxis', 'Likelihood and confidence', sans, sizes.small, {
        paragraph: { spacing: spacing(0, 3), keepLines: true },
      }),
      style('Question', 'Question', serif, sizes.body, {
        run: bold,
        paragraph: { spacing: spacing(5, 3), keepNext: true, keepLines: true },
      }),
      style('Answer', 'Answer', serif, sizes.body, {
        paragraph: { spacing: spacing(0, 4), ...indent(INDENTS.part, INDENTS.part) },
      }),
      style('SpeakingPoint', 'Speaking point', serif, sizes.body, {
        paragraph: { spacing: spacing(0, 4), keepLines: true },
      }),
      style('PointFact', 'Fact behind a point', serif, sizes.small, {
        run: { color: DARK },
        paragraph: { spacing: spacing(0, 7), ...indent(2 * INDENTS.list) },
      }),
      style('TableText', 'Table text', serif, sizes.small, {
        paragraph: { spacing: spacing(0, 0, 1.08), alignment: AlignmentType.LEFT },
      }),
      style('TableHead', 'Table head', sans, sizes.small, {
        run: bold,
        paragraph: { spacing: spacing(0, 0, 1.08), alignment: AlignmentType.LEFT, keepNext: true },
      }),
      style('AfterTable', 'After a table', serif, 6, { paragraph: { spacing: spacing(0, 6, 1) } }),
      style('Figure', 'Picture or chart', serif, sizes.body, {
        paragraph: { spacing: spacing(6, 3, 1), keepNext: true },
      }),
      style('ChartSource', 'Source of a chart', sans, sizes.small, {
        run: { color: DARK },
        paragraph: { spacing: spacing(3, 10, 1.1) },
      }),
      style('Bibliography', 'Bibliography', serif, sizes.small, {
        paragraph: { spacing: spacing(0, 4), ...indent(INDENTS.source, INDENTS.source) },
      }),
      style('Assessment', 'Assessment of a source', serif, sizes.small, {
        run: { color: DARK },
        paragraph: { spacing: spacing(0, 2), ...indent(INDENTS.source) },
      }),
      style('ThreadQuote', 'Words commented on', serif, sizes.small, {
        run: { italics: true, italicsComplexScript: true },
        paragraph: { spacing: spacing(8, 2), keepNext: true },
      }),
      style('ThreadHead', 'Author of a comment', sans, sizes.small, {
        run: bold,
        paragraph: { spacing: spacing(0, 0), keepNext: true },
      }),
      style('ThreadText', 'Printed comment', sans, sizes.small, { paragraph: { spacing: spacing(0, 3) } }),
      style('CommentText', 'annotation text', sans, 10, { paragraph: { spacing: spacing(0, 3, 1) } }),
      style('TOCHeading', 'TOC Heading', sans, sizes.small, {
        run: bold,
        paragraph: { spacing: spacing(8, 3), keepNext: true },
      }),
      ...([1, 2, 3] as const).map((level) =>
        style(`TOC${level}`, `toc ${level}`, serif, sizes.small, {
          paragraph: { spacing: spacing(0, 2), ...indent((level - 1) * 14) },
        }),
      ),
      style('Header', 'header', sans, sizes.furniture, {
        run: { color: GREY },
        paragraph: { spacing: spacing(6, 0, 1.05) },
      }),
      style('Footer', 'footer', sans, sizes.furniture, {
        run: { color: GREY },
        paragraph: { spacing: spacing(0, 4, 1.05) },
      }),
      style('Banner', 'Marking of the whole', sans, sizes.banner, {
        run: { ...bold, characterSpacing: 10 },
        paragraph: { spacing: spacing(0, 2, 1.05), alignment: AlignmentType.CENTER },
      }),
    ],
  };
}

/** A language as Word names it: always with a region; `bidirectional` is that of words from right to left. */
export interface WordLanguage {
  readonly value: string;
  readonly bidirectional: string;
}

const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-SA' };

/** `language` is BCP 47; one that is none is taken for English. */
export function wordLanguageOf(language: string, direction: Direction): WordLanguage {
  const value = REGIONS[language.toLowerCase()] ?? withRegion(language) ?? 'en-GB';
  return { value, bidirectional: direction === 'rtl' ? value : 'ar-SA' };
}

function withRegion(language: string): string | null {
  try {
    const { language: main, region } = new Intl.Locale(language).maximize();
    return region === undefined ? main : `${main}-${region}`;
  } catch {
    return null;
  }
}
