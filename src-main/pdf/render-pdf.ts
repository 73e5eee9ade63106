import type { Instant } from '#core/model/dates.ts';
import type { PictureId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { setBlocks } from '#main/pdf/blocks/blocks.ts';
import { setComments } from '#main/pdf/blocks/comments.ts';
import { setContents } from '#main/pdf/blocks/contents.ts';
import { headingsOf, setHeading } from '#main/pdf/blocks/heading.ts';
import { findMissingGlyphs, runsOf } from '#main/pdf/blocks/missing-glyphs.ts';
import { noteLines, type NoteLine } from '#main/pdf/blocks/note-lines.ts';
import { captionStrips } from '#main/pdf/blocks/picture-strips.ts';
import type { SetBlock, Setting } from '#main/pdf/blocks/setting.ts';
import { setSources } from '#main/pdf/blocks/source-list.ts';
import { together, withFirst, type Heading, type Strip } from '#main/pdf/blocks/strips.ts';
import { titleStrips } from '#main/pdf/blocks/title-block.ts';
import { drawSheets } from '#main/pdf/file/draw.ts';
import { closePdf, openPdf } from '#main/pdf/file/pdf-file.ts';
import { fillMargin, marginStrips, type FilledMargin } from '#main/pdf/pages/comment-margin.ts';
import { makeFrame, type Frame } from '#main/pdf/pages/furniture.ts';
import { planOf, type LayoutPlan } from '#main/pdf/pages/layout-plan.ts';
import { paginate, type PageOfStrips } from '#main/pdf/pages/paginate.ts';
import { makeSheets } from '#main/pdf/pages/sheets.ts';
import { DrawingFault } from '#main/pdf/pictures/drawing.ts';
import { openCharts, openPictures, type PictureUnreadable } from '#main/pdf/pictures/pictures.ts';
import { pageStyleOf } from '#main/pdf/style/page-style.ts';
import type { GlyphMissing } from '#main/pdf/type/coverage.ts';
import { assertWhole, sourceDestinations } from '#main/pdf/type/destinations.ts';
import { typefacesOf, type Fonts } from '#main/pdf/type/typefaces.ts';

export interface PdfAssets {
  /** Hand over the same object for every document: its fonts are then parsed once. */
  readonly fonts: Fonts;
  /** The bytes of every picture of the document: PNG, JPEG, or an SVG that was made safe. */
  readonly pictures: ReadonlyMap<PictureId, Uint8Array>;
}

export interface PdfOptions {
  /** The moment the file says it was made. */
  readonly createdAt: Instant;
  /** Told the number of pages begun so far; a second count from 1 follows where contents are added. */
  readonly onProgress?: (pages: number) => void;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly plan: LayoutPlan;
}

export type RenderPdfError = GlyphMissing | PictureUnreadable;

/**
 * Sets a document on pages of its own paper and look. The same document, assets and `createdAt` give the same bytes.
 *
 * Errors: `glyph-missing` where a character is in none of the fonts; `picture-unreadable` where a picture's bytes are
 * damaged. Nothing is written in either case. Throws where the document contradicts itself (a mark without its note).
 */
export async function renderPdf(
  document: PrintDocument,
  assets: PdfAssets,
  options: PdfOptions,
): Promise<Result<RenderedPdf, RenderPdfError>> {
  const marks = document.blocks.flatMap((block) =>
    runsOf(block).flatMap((run) => (run.type === 'mark' ? [run.note] : [])),
  );
  assertWhole(document, marks);
  const typefaces = typefacesOf(assets.fonts);
  const missing = findMissingGlyphs(typefaces, document);
  if (missing !== null) return fail(missing);

  const pdf = openPdf(document, options.createdAt);
  const opened = await openPictures(pdf, typefaces, document, assets.pictures);
  if (!opened.ok) return opened;

  const style = pageStyleOf(document.page, document.language);
  const frame = makeFrame({ typefaces, style }, document);
  const charts = openCharts(typefaces, document);
  if (!charts.ok) return charts;
  const setting: Setting = {
    typefaces,
    style,
    images: opened.value,
    charts: charts.value,
    pageHeight: frame.height,
  };
  const { pages, margins } = layOutWithComments(document, setting, frame, options.onProgress ?? (() => {}));
  const sheets = makeSheets(setting, frame, pages, margins);
  try {
    drawSheets(pdf, typefaces, sheets);
  } catch (thrown) {
    if (!(thrown instanceof DrawingFault)) throw thrown;
    const { id, pictureId } = thrown.block;
    return fail({ code: 'picture-unreadable', pictureId, blockId: id });
  }
  return ok({ bytes: await closePdf(pdf), pages: sheets.length, plan: planOf(sheets) });
}

/**
 * The pages and, where comments stand beside the text, the margin of each. A comment for which there is no room, or whose
 * words are not on the pages, is set on a page of its own; that may shift the text by a line of the contents, so it is
 * looked at again until every comment has its place.
 */
function layOutWithComments(
  document: PrintDocument,
  setting: Setting,
  frame: Frame,
  onPage: (pages: number) => void,
): { pages: readonly PageOfStrips[]; margins: readonly FilledMargin[] | null } {
  const { comments } = document;
  if (comments?.place !== 'margin') return { pages: layOut(document, setting, onPage), margins: null };
  const all = comments.threads.map((it) => ({ it, strips: marginStrips(setting, it) }));
  const apart = new Set(comments.threads.flatMap((it) => (it.isPlaced ? [] : [it.label])));
  const { commentMargin, paper } = setting.style;
  const room = {
    top: frame.edge,
    bottom: paper.height - frame.edge,
    bodyTop: frame.top,
    between: commentMargin.between,
  };
  for (;;) {
    const beside = new Map(
      all.flatMap(({ it, strips }) => (apart.has(it.label) ? [] : [[it.label, strips] as const])),
    );
    const threads = comments.threads.filter((it) => apart.has(it.label));
    const pages = layOut({ ...document, comments: { ...comments, threads } }, setting, onPage);
    const margins = pages.map((page) => fillMargin(page, beside, room));
    const tooMany = margins.flatMap((it) => it.tooMany);
    if (tooMany.length === 0) return { pages, margins };
    for (const label of tooMany) apart.add(label);
  }
}

function layOut(document: PrintDocument, setting: Setting, onPage: (pages: number) => void): PageOfStrips[] {
  const { contents: look, noteArea, space } = setting.style;
  const room = { height: setting.pageHeight, noteArea };
  const sources = sourceDestinations(document);
  const notes = new Map<number, readonly NoteLine[]>(
    document.notes.map((note) => [note.number, noteLines(setting, note, sources)]),
  );
  const linesOfNote = (note: number): readonly NoteLine[] => notes.get(note) ?? [];
  const annexes = annexesOf(document);
  const headings = headingsOf(
    document.blocks,
    annexes.map((it) => it.title),
  );
  const title: SetBlock = {
    strips: titleStrips(setting, document),
    ...space.title,
    keepsNext: false,
  };
  const rest = [
    ...setBlocks(setting, document.blocks, headings),
    ...keyBlocks(setting, document),
    ...annexBlocks(setting, annexes, headings),
  ];
  const pages = paginate(joined([title, ...rest]), linesOfNote, room, onPage);
  if (pages.length <= look.pagesWithout || headings.length === 0) return pages;
  const contents = setContents(setting, document.labels.contents, headings);
  return paginate(joined([title, ...contents, ...rest]), linesOfNote, room, onPage);
}

/** What comes after the text under a heading of its own. */
interface Annex {
  readonly title: string;
  readonly startsPage: boolean;
  readonly blocks: (setting: Setting) => SetBlock[];
}

function annexesOf(document: PrintDocument): Annex[] {
  const { sources, comments, labels } = document;
  const annexes: Annex[] = [];
  if (sources.length > 0)
    annexes.push({
      ...{ title: labels.sources, startsPage: false },
      blocks: (setting) => setSources(setting, document, sourceDestinations(document)),
    });
  if (comments !== null && comments.threads.length > 0)
    annexes.push({
      ...{ title: comments.title, startsPage: true },
      blocks: (setting) => setComments(setting, comments),
    });
  return annexes;
}

/** The annexes; the last of the headings are theirs. */
function annexBlocks(setting: Setting, annexes: readonly Annex[], headings: readonly Heading[]): SetBlock[] {
  return annexes.flatMap(({ title, startsPage, blocks }, at) => {
    const runs = [{ type: 'text', text: title, bold: false, italic: false }] as const;
    const entry = headings.at(at - annexes.length) ?? null;
    const heading = setHeading(setting, { level: 1, portionMark: null, number: null, runs }, entry);
    const turn: SetBlock = { strips: [], before: 0, after: 0, keepsNext: false, endsPage: true };
    return [...(startsPage ? [turn] : []), heading, ...blocks(setting)];
  });
}

/** What the terms of likelihood mean, in one piece. */
function keyBlocks(setting: Setting, { likelihoodKey }: PrintDocument): SetBlock[] {
  if (likelihoodKey === null) return [];
  const strips = together(captionStrips(setting, likelihoodKey, null));
  return [{ strips, ...setting.style.space.likelihoodKey, keepsNext: false }];
}

/** One block under the other, with the larger of the two spaces between them. */
function joined(blocks: readonly SetBlock[]): Strip[] {
  const strips: Strip[] = [];
  let after = 0;
  let keepsNext = false;
  let startsPage = false;
  for (const block of blocks) {
    if (block.endsPage === true) startsPage = true;
    if (block.strips.length === 0) continue;
    const above = Math.max(after, block.before);
    const mayBreakBefore = startsPage || !keepsNext;
    strips.push(...withFirst(block.strips, () => ({ above, mayBreakBefore, startsPage })));
    startsPage = false;
    after = block.after;
    keepsNext = block.keepsNext;
  }
  return strips;
}
