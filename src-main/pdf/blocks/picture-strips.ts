import type { PrintBlock, PrintRun } from '#core/print/document.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { spansOfRuns, spansOfText } from '#main/pdf/type/spans.ts';
import type { Setting } from './setting.ts';
import { makeStrip, stripsOfLines, together, withFirst, type Strip } from './strips.ts';

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
  const drawn = makeStrip(size.height, [{ type: 'picture', image, x: column.x, y: 0, ...size }]);
  const caption = captionStrips(setting, block.runs, block.portionMark);
  return together([drawn, ...withFirst(caption, () => ({ above: picture.captionGap }))]);
}

/** A chart between its caption and its source line, in one piece. A tall one is made smaller, down to what a page holds. */
export function chartStrips(setting: Setting, block: Extract<PrintBlock, { type: 'chart' }>): Strip[] {
  const image = setting.charts.get(block.id);
  if (image === undefined) throw new Error('a chart of the document was not opened');
  const { column, picture } = setting.style;
  const { width: wide, height: high } = image;
  const scale = Math.min(1, column.width / wide, (setting.pageHeight * picture.chartHeightShare) / high);
  const size = { width: wide * scale, height: high * scale };
  const drawn = makeStrip(size.height, [{ type: 'picture', image, x: column.x, y: 0, ...size }]);
  const caption = captionStrips(setting, block.caption, block.portionMark);
  const source = captionStrips(setting, block.source, null);
  return together([
    ...caption,
    { ...drawn, above: caption.length > 0 ? picture.captionGap : 0 },
    ...withFirst(source, () => ({ above: picture.captionGap })),
  ]);
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
