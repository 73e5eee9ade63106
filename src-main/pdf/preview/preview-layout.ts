import type { PreviewPage } from '#core/contract/print-views.ts';
import type { BlockId, PictureId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { blockSetter } from '#main/pdf/blocks/blocks.ts';
import { findMissingGlyphs } from '#main/pdf/blocks/missing-glyphs.ts';
import type { Setting } from '#main/pdf/blocks/setting.ts';
import { frontOf, headingsIn, layOutDocument, type LaidOut, type LastPages } from '#main/pdf/layout.ts';
import { makeFrame, type Frame } from '#main/pdf/pages/furniture.ts';
import type { PageOfStrips } from '#main/pdf/pages/paginate.ts';
import { sheetMaker } from '#main/pdf/pages/sheets.ts';
import type { OpenedDrawing } from '#main/pdf/pictures/drawing.ts';
import type { PictureSize } from '#main/pdf/pictures/picture-size.ts';
import type { OpenedPicture } from '#main/pdf/pictures/pictures.ts';
import { pageStyleOf } from '#main/pdf/style/page-style.ts';
import type { GlyphMissing } from '#main/pdf/type/coverage.ts';
import { typefacesOf, type Fonts } from '#main/pdf/type/typefaces.ts';
import { makeKeptThings, type KeptThings } from './kept-things.ts';
import { previewPage, type Shown } from './preview-page.ts';

/** The pages of a document, drawn when they are asked for. */
export interface PreviewedPages {
  /** One for each page; the same key, the same page. */
  readonly keys: readonly string[];
  /** Whether these are all pages; else there are more, and numbers of pages are not known yet. */
  readonly complete: boolean;
  /** A page by its index, one that `keys` has. */
  page(at: number): PreviewPage;
  /** The page on which a block begins, `-1` where it is on none. */
  pageOf(block: BlockId): number;
}

/** Lays out one document again and again, each time only what changed. */
export interface PreviewLayout {
  /**
   * The pages as `renderPdf` would draw them. Where `mayGoOn` says no while blocks are set, the first pages are answered
   * and the next call goes on from there. `sizeOf` is asked for every picture of the document. Fails with `glyph-missing`.
   */
  show(
    document: PrintDocument,
    sizeOf: (picture: PictureBlock) => PictureSize,
    mayGoOn: () => boolean,
  ): Result<PreviewedPages, GlyphMissing>;
}

type PictureBlock = Extract<PrintDocument['blocks'][number], { type: 'picture' }>;

interface State {
  /** What all that is kept depends on: paper, look, language, height of the page. */
  readonly on: string;
  readonly things: KeptThings;
  readonly last: LastPages;
}

/** Pass the same `fonts` as elsewhere in the thread, and they are parsed once. */
export function makePreviewLayout(fonts: Fonts): PreviewLayout {
  const typefaces = typefacesOf(fonts);
  const shown = new WeakMap<OpenedPicture, Shown>();
  const keyOf = makeKeys();
  let state: State = { on: '', things: makeKeptThings(), last: new Map() };

  const settingFor = (document: PrintDocument, sizeOf: (picture: PictureBlock) => PictureSize) => {
    const style = pageStyleOf(document.page, document.language);
    const frame = makeFrame({ typefaces, style }, document);
    const on = JSON.stringify([document.page, document.language, frame.height]);
    if (on !== state.on) state = { on, things: makeKeptThings(), last: new Map() };
    const { kept } = state.things;
    const setting: Setting = {
      ...{ typefaces, style, pageHeight: frame.height, kept },
      ...picturesOf(document, sizeOf, kept, shown),
    };
    return { setting, frame };
  };

  const layOut = (
    document: PrintDocument,
    setting: Setting,
    frame: Frame,
    mayGoOn: () => boolean,
  ): LaidOut & { complete: boolean } => {
    const { last, things } = state;
    const steps = { onPage: () => {}, last };
    for (const firstBlocks of blocksInTime(document, setting, mayGoOn)) {
      const laidOut = layOutDocument(document, setting, frame, { ...steps, firstBlocks });
      // Whether there is a list of contents is known when there are more pages than go without one.
      if (laidOut.pages.length > setting.style.contents.pagesWithout) return { ...laidOut, complete: false };
    }
    const laidOut = layOutDocument(document, setting, frame, steps);
    things.forgetUnused();
    return { ...laidOut, complete: true };
  };

  return {
    show: (document, sizeOf, mayGoOn) => {
      try {
        const { setting, frame } = settingFor(document, sizeOf);
        const { pages, margins, complete } = layOut(document, setting, frame, mayGoOn);
        const make = sheetMaker(setting, frame, { pages, margins, isWhole: complete });
        const front = JSON.stringify([frontOf(document), margins === null ? null : document.comments]);
        const keys = pages.map((page, at) => keyOf(page, `${make.numbersOn(at)} ${front}`));
        const page = (at: number): PreviewPage =>
          previewPage(make.sheet(at), pageAt(pages, at), frame.top, (image) => shownBy(shown, image));
        const pageOf = (block: BlockId): number =>
          pages.findIndex(({ body }) => body.some(({ strip }) => strip.blockId === block));
        return ok({ keys, complete, page, pageOf });
      } catch (fault) {
        // Looking for them first would take as long as everything else.
        const missing = findMissingGlyphs(typefaces, document);
        if (missing === null) throw fault;
        return fail(missing);
      }
    },
  };
}

/** Sets block after block; answers how many are set whenever there is no more time, and nothing once all are. */
function* blocksInTime(document: PrintDocument, setting: Setting, mayGoOn: () => boolean): Generator<number> {
  const set = blockSetter(setting, document.blocks, headingsIn(document));
  let sinceAsked = 0;
  for (let at = 0; at < document.blocks.length; at += 1) {
    set(at);
    sinceAsked += 1;
    if (sinceAsked < FEWEST_BLOCKS || mayGoOn() || at + 1 === document.blocks.length) continue;
    yield at + 1;
    sinceAsked = 0;
  }
}

/** Laying out what there is costs something too: so many blocks at least are set before. */
const FEWEST_BLOCKS = 12;

function picturesOf(
  document: PrintDocument,
  sizeOf: (picture: PictureBlock) => PictureSize,
  kept: KeptThings['kept'],
  shown: WeakMap<OpenedPicture, Shown>,
): Pick<Setting, 'images' | 'charts'> {
  const images = new Map<PictureId, OpenedPicture>();
  const charts = new Map<BlockId, OpenedDrawing>();
  for (const block of document.blocks) {
    if (block.type === 'picture') {
      const size = sizeOf(block);
      const image = kept(JSON.stringify(['image', block.pictureId, size]), () => ({ ...size }));
      images.set(block.pictureId, image);
      shown.set(image, { picture: block.pictureId });
    } else if (block.type === 'chart') {
      const { svg, width, height } = block;
      const drawing = kept(JSON.stringify(['chart', block]), (): OpenedDrawing => ({
        svg,
        images: new Map(),
        width,
        height,
        block: null,
      }));
      charts.set(block.id, drawing);
      shown.set(drawing, { chart: svg });
    }
  }
  return { images, charts };
}

function shownBy(shown: WeakMap<OpenedPicture, Shown>, image: OpenedPicture): Shown {
  const found = shown.get(image);
  if (found === undefined) throw new Error('a picture stands on a page that the document does not have');
  return found;
}

function pageAt(pages: readonly PageOfStrips[], at: number): PageOfStrips {
  const page = pages[at];
  if (page === undefined) throw new Error('a page was asked for that is not there');
  return page;
}

/** Keys of pages: another one where the page is another object or what stands around its text is other. */
function makeKeys(): (page: PageOfStrips, around: string) => string {
  let made = 0;
  const known = new WeakMap<PageOfStrips, { around: string; key: string }>();
  return (page, around) => {
    const earlier = known.get(page);
    if (earlier?.around === around) return earlier.key;
    made += 1;
    const key = `page-${made}`;
    known.set(page, { around, key });
    return key;
  };
}
