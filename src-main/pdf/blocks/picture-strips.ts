import type { PrintBlock, PrintRun } from '#core/print/document.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { spansOfRuns, spansOfText } from '#main/pdf/type/spans.ts';
import type { Setting } from './setting.ts';
import {
  contentOf,
  makeStrip,
  stripsOfLines,
  structured,
  together,
  withFirst,
  type Strip,
} from './strips.ts';
import { element, type StructureElement } from './structure.ts';

/** A picture with its caption below, in one piece. */
export function pictureStrips(setting: Setting, block: Extract<PrintBlock, { type: 'picture' }>): Strip[] {
  const image = setting.images.get(block.pictureId);
  if (image === undefined) throw new Error('a picture of the document was not opened');
  const { column, picture } = setting.style;
  const turned = (image.orientation ?? 1) > 4;
  const wide = (turned ? image.height : image.width) * picture.pointsPerPixel;
  const high = (turned ? image.width : image.height) * picture.pointsPerPixel;
  const scale = Math.min(1, column.width / wide, (setting.pageHeight * picture.heightShare) / high);
  const size = { width: wide * scale, height: high * scale };
  const figure = figureOf(block.altText);
  const drawn = contentOf(figure, [
    makeStrip(size.height, [{ type: 'picture', image, x: column.x, y: 0, ...size }]),
  ]);
  const caption = captioned(captionStrips(setting, block.runs, block.portionMark));
  const below = withFirst(caption.strips, () => ({ above: picture.captionGap }));
  return structured([figure, ...caption.elements], together([...drawn, ...below]));
}

/** A chart between its caption and its source line, in one piece. A tall one is made smaller, down to what a page holds. */
export function chartStrips(setting: Setting, block: Extract<PrintBlock, { type: 'chart' }>): Strip[] {
  const image = setting.charts.get(block.id);
  if (image === undefined) throw new Error('a chart of the document was not opened');
  const { column, picture } = setting.style;
  const { width: wide, height: high } = image;
  const scale = Math.min(1, column.width / wide, (setting.pageHeight * picture.chartHeightShare) / high);
  const size = { width: wide * scale, height: high * scale };
  const figure = figureOf(block.altText);
  const drawn = contentOf(figure, [
    makeStrip(size.height, [{ type: 'picture', image, x: column.x, y: 0, ...size }]),
  ]);
  const caption = captioned(captionStrips(setting, block.caption, block.portionMark));
  const line = element('P');
  const source = contentOf(line, captionStrips(setting, block.source, null));
  const elements = [...caption.elements, figure, ...(source.length > 0 ? [line] : [])];
  return structured(
    elements,
    together([
      ...caption.strips,
      ...withFirst(drawn, () => ({ above: caption.strips.length > 0 ? picture.captionGap : 0 })),
      ...withFirst(source, () => ({ above: picture.captionGap })),
    ]),
  );
}

/** A picture as a screen reader meets it. One without words for it is said to be a picture and no more. */
function figureOf(altText: string | null): StructureElement {
  return element('Figure', [], altText === null ? {} : { alt: altText });
}

/** Words under or above a table or picture, as its caption; no element where there are none. */
export function captioned(strips: readonly Strip[]): {
  readonly strips: Strip[];
  readonly elements: readonly StructureElement[];
} {
  const words = element('P');
  const elements = strips.length > 0 ? [element('Caption', [words])] : [];
  return { strips: contentOf(words, strips), elements };
}

/** Words that belong to a table, picture or chart. */
export function captionStrips(
  setting: Setting,
  runs: readonly PrintRun[],
  portionMark: string | null,
): Strip[] {
  const { column, text } = setting.style;
  const isAlone = runs.length === 0 && portionMark !== null;
  const spans = isAlone
    ? spansOfText(setting.typefaces, text.caption, portionMark)
    : spansOfRuns(setting, text.caption, runs, portionMark);
  return stripsOfLines(breakLines(spans, column.width), text.caption, column);
}
