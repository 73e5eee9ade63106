import type { PreviewItem, PreviewPage } from '#core/contract/print-views.ts';
import type { BlockId } from '#core/model/ids.ts';
import type { PageOfStrips } from '#main/pdf/pages/paginate.ts';
import type { DrawnMark, Sheet } from '#main/pdf/pages/sheets.ts';
import type { OpenedPicture } from '#main/pdf/pictures/pictures.ts';
import type { Fragment } from '#main/pdf/type/lines.ts';
import { spanWidth } from '#main/pdf/type/spans.ts';
import { shapingPieces } from '#main/pdf/type/typefaces.ts';

/** What a drawn picture shows. */
export type Shown = { readonly picture: PictureIdOf } | { readonly chart: string };
type PictureIdOf = Extract<PreviewItem, { type: 'picture' }>['pictureId'];

/** A page as a window can draw it. `top` is where its text begins. */
export function previewPage(
  sheet: Sheet,
  page: PageOfStrips,
  top: number,
  shownBy: (image: OpenedPicture) => Shown,
): PreviewPage {
  return {
    width: sheet.width,
    height: sheet.height,
    items: sheet.items.flatMap(({ mark }) => itemsOf(mark, shownBy)),
    blocks: blocksOn(page, top),
  };
}

function itemsOf(mark: DrawnMark, shownBy: (image: OpenedPicture) => Shown): PreviewItem[] {
  switch (mark.type) {
    case 'text':
      return textItems(mark);
    case 'box': {
      const { x, y, width, height, color } = mark;
      return [{ type: 'box', x, y, width, height, color }];
    }
    case 'picture': {
      const { image, x, y, width, height } = mark;
      const shown = shownBy(image);
      if ('chart' in shown) return [{ type: 'chart', x, y, width, height, svg: shown.chart }];
      return [{ type: 'picture', x, y, width, height, pictureId: shown.picture }];
    }
  }
}

function textItems({ line, x, y, baseline }: Extract<DrawnMark, { type: 'text' }>): PreviewItem[] {
  const on = y + baseline;
  const boxes = (layer: 'behind' | 'before') =>
    line.fragments.flatMap((it) => decorationBoxes(it, x + it.x, on, layer));
  const words = line.fragments.flatMap((it) =>
    piecesOf(it).map(({ text, x: from, width }): PreviewItem => ({
      ...{ type: 'text', text, x: x + it.x + from, y: on - it.span.rise, width },
      ...{ size: it.span.size, face: it.span.face.id, color: it.span.color, spacing: it.span.spacing },
      rtl: it.span.level % 2 === 1,
    })),
  );
  return [...boxes('behind'), ...words, ...boxes('before')];
}

/** A stretch of text, or its words one by one where the blanks between them are wider than written. */
function piecesOf({
  text: said,
  span,
  width,
  stretch,
}: Fragment): { text: string; x: number; width: number }[] {
  // A hyphen at a line's end is copied as a soft one, which a browser would not draw.
  const text = span.drawnAs ?? said;
  if (stretch === 0) return [{ text, x: 0, width }];
  const pieces: { text: string; x: number; width: number }[] = [];
  let at = 0;
  for (const piece of shapingPieces(text)) {
    const isBlank = piece.startsWith(' ');
    const wide = spanWidth(span, piece);
    if (!isBlank) pieces.push({ text: piece, x: span.level % 2 === 1 ? width - at - wide : at, width: wide });
    at += wide + (isBlank ? piece.length * stretch : 0);
  }
  return pieces;
}

/** What is drawn behind words, and under or through them. */
function decorationBoxes(
  { span: { decoration, size }, width }: Fragment,
  x: number,
  baseline: number,
  layer: 'behind' | 'before',
): PreviewItem[] {
  if (decoration === null) return [];
  const { background, underline, strike, thickness } = decoration;
  const box = (color: string | null, y: number, height: number): PreviewItem[] =>
    color === null ? [] : [{ type: 'box', x, y, width, height, color }];
  if (layer === 'behind') return box(background, baseline - size * 0.86, size * 1.12);
  return [
    ...box(underline, baseline + size * 0.13, thickness),
    ...box(strike, baseline - size * 0.28, thickness),
  ];
}

/** Where each block stands on a page, from top to bottom. */
function blocksOn(page: PageOfStrips, top: number): PreviewPage['blocks'] {
  const found: { blockId: BlockId; y: number; height: number }[] = [];
  for (const { strip, y } of page.body) {
    if (strip.blockId === null) continue;
    const last = found.at(-1);
    if (last?.blockId === strip.blockId) last.height = top + y + strip.height - last.y;
    else found.push({ blockId: strip.blockId, y: top + y, height: strip.height });
  }
  return found;
}
