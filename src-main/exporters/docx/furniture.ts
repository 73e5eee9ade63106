import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { PrintBanner, PrintDocument } from '#core/print/document.ts';
import { wellFormed } from '#main/exporters/words/well-formed.ts';
import { plainParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { measureOf, type WordSetting } from './setting.ts';
import { twips } from './word-look.ts';

/** What stands on every page: markings above and below, the title from page 2 on, copy and page numbers. */
export function furnitureOf(document: PrintDocument, setting: WordSetting) {
  const banners = () => document.banners.map((it) => bannerOf(it, setting));
  const numbers = () => numbersOf(document, setting);
  return {
    headers: {
      first: new Header({ children: withOne(banners()) }),
      default: new Header({ children: [...banners(), plainParagraph('Header', document.title, setting)] }),
    },
    footers: {
      first: new Footer({ children: [numbers(), ...banners()] }),
      default: new Footer({ children: [numbers(), ...banners()] }),
    },
  };
}

/** A header without a paragraph is not one Word opens. */
function withOne(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'Header' })];
}

/** In the middle; a marking in a box stands at the line's end, as TLP 2.0 recommends. */
function bannerOf({ text, color, background }: PrintBanner, { direction }: WordSetting): Paragraph {
  const box =
    background === null
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hexOf(background) } };
  const words = background === null ? text : ` ${text} `;
  const run = new TextRun({ text: wellFormed(words), color: hexOf(color), ...box });
  return new Paragraph({
    style: 'Banner',
    ...(background !== null && { alignment: AlignmentType.RIGHT }),
    ...(direction === 'rtl' && { bidirectional: true }),
    children: [run],
  });
}

function hexOf(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/** The number of the copy at the line's beginning, that of the page at its end. */
function numbersOf({ labels, copy }: PrintDocument, setting: WordSetting): Paragraph {
  const { direction } = setting;
  const parts = labels.pageOf.split(/(\{pages?\})/).filter((it) => it !== '');
  const numbers = parts.flatMap((part): ParagraphChild[] => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return textRuns(part, setting, direction);
  });
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: twips(measureOf(setting.look)) }],
    ...(direction === 'rtl' && { bidirectional: true }),
    children: [
      ...(copy === null ? [] : textRuns(copy, setting, direction)),
      new TextRun({ children: [new Tab()] }),
      ...numbers,
    ],
  });
}
