import type { PrintBanner, PrintDocument } from '#core/print/document.ts';
import { alignedX, markOf, textMark, type Alignment, type Mark } from '#main/pdf/blocks/strips.ts';
import { element } from '#main/pdf/blocks/structure.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import { inset, type PageStyle } from '#main/pdf/style/page-style.ts';
import { charactersOf } from '#main/pdf/type/coverage.ts';
import { breakEvenly, breakLines, type Line } from '#main/pdf/type/lines.ts';
import { spansOfText, type TextSetting } from '#main/pdf/type/spans.ts';

/** The page around the text: where the text may stand, and what stands above and below it. */
export interface Frame {
  readonly top: number;
  readonly height: number;
  /** From the paper's top edge to the highest and lowest thing on it. */
  readonly edge: number;
  /** Everything around the text on one page, counted from 1, of so many `pages`; `y` is from the paper's top edge. */
  marksOn(page: number, pages: string): Mark[];
}

interface Banner {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly background: string | null;
  readonly height: number;
}

/** Measures everything around the text first, so that a long marking takes room from the text and is never cut. */
export function makeFrame(setting: TextSetting, document: PrintDocument): Frame {
  const { furniture, margins, paper, text } = setting.style;
  const { edge, least } = margins;
  const banners = fitBanners(setting, document.banners);
  const bannerHeight = heightOfBanners(setting.style, banners);
  const headAt = edge + bannerHeight + (banners.length === 0 ? 0 : furniture.bannerToHead);
  const top = Math.max(least, headAt + text.runningHead.leading + furniture.headToText);
  const footerFromFoot =
    edge + bannerHeight + (banners.length === 0 ? 0 : furniture.footerToBanner) + text.footer.leading;
  const bottom = Math.max(least, footerFromFoot + furniture.textToFooter);
  const height = paper.height - top - bottom;
  if (height < paper.height / 8) throw new Error('the marking leaves no room for the text');
  const head = runningHead(setting, document.title, headAt);
  const topBanners = bannersMarks(setting.style, banners, edge);
  // Who hears a document must hear its marking, once, before anything else; on paper it stands on every page.
  const marking = element('P');
  const heard = topBanners.map((mark) => markOf(marking, mark));
  return {
    top,
    height,
    edge,
    marksOn: (page, pages) => [
      ...(page === 1 ? heard : topBanners),
      ...(page === 1 ? [] : head),
      ...footer(setting, document, page, pages, paper.height - footerFromFoot),
      ...bannersMarks(setting.style, banners, paper.height - edge - bannerHeight),
    ],
  };
}

/** Markings too long for their size are set smaller before they take more than a third of the page, top and bottom together. */
function fitBanners(setting: TextSetting, banners: readonly PrintBanner[]): Banner[] {
  const first = banners.map((it) => setBanner(setting, it, 1));
  if (heightOfBanners(setting.style, first) <= setting.style.paper.height / 6) return first;
  return banners.map((it) => setBanner(setting, it, setting.style.furniture.longBannerScale));
}

function heightOfBanners({ furniture }: PageStyle, banners: readonly Banner[]): number {
  return banners.reduce((sum, it, at) => sum + it.height + (at > 0 ? furniture.betweenBanners : 0), 0);
}

/** One under the other, in the order of their schemes. */
function bannersMarks(style: PageStyle, banners: readonly Banner[], y: number): Mark[] {
  return banners.flatMap((it, at) =>
    bannerMarks(
      style,
      it,
      y + heightOfBanners(style, banners.slice(0, at)) + (at > 0 ? style.furniture.betweenBanners : 0),
    ),
  );
}

function setBanner(setting: TextSetting, banner: PrintBanner, scale: number): Banner {
  const { column, furniture, text } = setting.style;
  const { color, background } = banner;
  const base = background === null ? text.banner : text.bannerBoxed;
  const style = { ...base, color, size: base.size * scale, leading: base.leading * scale };
  const across = background === null ? 0 : furniture.boxAcross;
  const lines = breakEvenly(spansOfText(setting.typefaces, style, banner.text), column.width - 2 * across);
  const height = lines.length * style.leading + (background === null ? 0 : 2 * furniture.boxDown);
  return { lines, style, background, height };
}

/** In the middle; a marking in a box stands right, as TLP 2.0 recommends. */
function bannerMarks({ column: full, furniture }: PageStyle, banner: Banner, y: number): Mark[] {
  const { lines, style, background, height } = banner;
  if (background === null) {
    return lines.map((line, at) =>
      textMark(line, style, alignedX(line, full, 'center'), y + at * style.leading),
    );
  }
  const widest = Math.max(0, ...lines.map((line) => line.width));
  const width = widest + 2 * furniture.boxAcross;
  const x = full.x + full.width - width;
  const column = inset({ x, width }, furniture.boxAcross, furniture.boxAcross);
  return [
    { type: 'box', x, y, width, height, color: background },
    ...lines.map((line, at) =>
      textMark(line, style, alignedX(line, column, 'right'), y + furniture.boxDown + at * style.leading),
    ),
  ];
}

/** The title on one line, shortened where it is too long for one: it stands in full on page 1. */
function runningHead(setting: TextSetting, title: string, y: number): Mark[] {
  const { column, text } = setting.style;
  const style = text.runningHead;
  const lines = breakLines(spansOfText(setting.typefaces, style, title), column.width);
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.length === 1) return [textMark(first, style, column.x, y)];
  const characters = charactersOf(first.fragments.map((it) => it.text).join(''));
  const shortened = `${characters.slice(0, -2).join('').trimEnd()}…`;
  const [line] = breakLines(spansOfText(setting.typefaces, style, shortened), column.width);
  return line === undefined ? [] : [textMark(line, style, column.x, y)];
}

/** The number of the copy on the left, that of the page on the right. */
function footer(
  setting: TextSetting,
  { labels, copy }: Pick<PrintDocument, 'labels' | 'copy'>,
  page: number,
  pages: string,
  y: number,
): Mark[] {
  const { column, text } = setting.style;
  const written = labels.pageOf.replaceAll('{page}', String(page)).replaceAll('{pages}', pages);
  const set = (words: string, alignment: Alignment): Mark[] => {
    const [line] = breakLines(spansOfText(setting.typefaces, text.footer, words), column.width);
    return line === undefined ? [] : [textMark(line, text.footer, alignedX(line, column, alignment), y)];
  };
  return [...set(copy ?? '', 'left'), ...set(written, 'right')];
}
