import type { PrintBanner, PrintDocument } from '#core/print/document.ts';
import { charactersOf } from '#main/pdf/type/coverage.ts';
import { breakEvenly, breakLines, type Line } from '#main/pdf/type/lines.ts';
import { MEASURE, PAGE, STYLES, type TextStyle } from '#main/pdf/style/page-style.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
import { alignedX, textMark, type Mark } from '#main/pdf/blocks/strips.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';

/** The page around the text: where the text may stand, and what stands above and below it. */
export interface Frame {
  readonly top: number;
  readonly height: number;
  /** From the paper's top edge to the highest and lowest thing on it. */
  readonly edge: number;
  /** Everything around the text on one page; pages are counted from 1, and `y` is from the paper's top edge. */
  marksOn(page: number, pages: number): Mark[];
}

const EDGE = 28;
const GAP = {
  bannerToHead: 9,
  headToText: 17,
  textToFooter: 16,
  footerToBanner: 8,
  betweenBanners: 3,
  boxAcross: 7,
  boxDown: 2.5,
} as const;
const FULL = { x: PAGE.side, width: MEASURE };

interface Banner {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly background: string | null;
  readonly height: number;
}

/** Measures everything around the text first, so that a long marking takes room from the text and is never cut. */
export function makeFrame(typefaces: Typefaces, document: PrintDocument): Frame {
  const banners = fitBanners(typefaces, document.banners);
  const bannerHeight = heightOfBanners(banners);
  const headAt = EDGE + bannerHeight + (banners.length === 0 ? 0 : GAP.bannerToHead);
  const top = Math.max(PAGE.least, headAt + STYLES.runningHead.leading + GAP.headToText);
  const footerFromFoot =
    EDGE + bannerHeight + (banners.length === 0 ? 0 : GAP.footerToBanner) + STYLES.footer.leading;
  const bottom = Math.max(PAGE.least, footerFromFoot + GAP.textToFooter);
  const height = PAGE.height - top - bottom;
  if (height < PAGE.height / 8) throw new Error('the marking leaves no room for the text');
  const head = runningHead(typefaces, document.title, headAt);
  return {
    top,
    height,
    edge: EDGE,
    marksOn: (page, pages) => [
      ...bannersMarks(banners, EDGE),
      ...(page === 1 ? [] : head),
      ...footer(typefaces, document.labels.pageOf, page, pages, PAGE.height - footerFromFoot),
      ...bannersMarks(banners, PAGE.height - EDGE - bannerHeight),
    ],
  };
}

/** Markings too long for their size are set smaller before they take more than a third of the page, top and bottom together. */
function fitBanners(typefaces: Typefaces, banners: readonly PrintBanner[]): Banner[] {
  const first = banners.map((it) => setBanner(typefaces, it, 1));
  if (heightOfBanners(first) <= PAGE.height / 6) return first;
  return banners.map((it) => setBanner(typefaces, it, 0.7));
}

function heightOfBanners(banners: readonly Banner[]): number {
  return banners.reduce((sum, it, at) => sum + it.height + (at > 0 ? GAP.betweenBanners : 0), 0);
}

/** One under the other, in the order of their schemes. */
function bannersMarks(banners: readonly Banner[], y: number): Mark[] {
  return banners.flatMap((it, at) =>
    bannerMarks(it, y + heightOfBanners(banners.slice(0, at)) + (at > 0 ? GAP.betweenBanners : 0)),
  );
}

function setBanner(typefaces: Typefaces, { text, color, background }: PrintBanner, scale: number): Banner {
  const base = background === null ? STYLES.banner : STYLES.bannerBoxed;
  const style = { ...base, color, size: base.size * scale, leading: base.leading * scale };
  const inset = background === null ? 0 : GAP.boxAcross;
  const lines = breakEvenly(spansOfText(typefaces, style, text), MEASURE - 2 * inset);
  const height = lines.length * style.leading + (background === null ? 0 : 2 * GAP.boxDown);
  return { lines, style, background, height };
}

/** In the middle; a marking in a box stands right, as TLP 2.0 recommends. */
function bannerMarks(banner: Banner, y: number): Mark[] {
  const { lines, style, background, height } = banner;
  if (background === null) {
    return lines.map((line, at) =>
      textMark(line, style, alignedX(line, FULL, 'center'), y + at * style.leading),
    );
  }
  const widest = Math.max(0, ...lines.map((line) => line.width));
  const width = widest + 2 * GAP.boxAcross;
  const x = PAGE.side + MEASURE - width;
  const column = { x: x + GAP.boxAcross, width: widest };
  return [
    { type: 'box', x, y, width, height, color: background },
    ...lines.map((line, at) =>
      textMark(line, style, alignedX(line, column, 'right'), y + GAP.boxDown + at * style.leading),
    ),
  ];
}

/** The title on one line, shortened where it is too long for one: it stands in full on page 1. */
function runningHead(typefaces: Typefaces, title: string, y: number): Mark[] {
  const style = STYLES.runningHead;
  const lines = breakLines(spansOfText(typefaces, style, title), MEASURE);
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.length === 1) return [textMark(first, style, PAGE.side, y)];
  const characters = charactersOf(first.fragments.map((it) => it.text).join(''));
  const shortened = `${characters.slice(0, -2).join('').trimEnd()}…`;
  const [line] = breakLines(spansOfText(typefaces, style, shortened), MEASURE);
  return line === undefined ? [] : [textMark(line, style, PAGE.side, y)];
}

function footer(typefaces: Typefaces, pageOf: string, page: number, pages: number, y: number): Mark[] {
  const style = STYLES.footer;
  const text = pageOf.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
  const [line] = breakLines(spansOfText(typefaces, style, text), MEASURE);
  return line === undefined ? [] : [textMark(line, style, alignedX(line, FULL, 'right'), y)];
}
