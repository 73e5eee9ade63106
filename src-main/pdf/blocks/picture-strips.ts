import type { PrintBlock, PrintRun } from '#core/print/document.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { MEASURE, PAGE, PICTURE, STYLES } from '#main/pdf/style/page-style.ts';
import { FULL, type Setting } from './setting.ts';
import { spansOfRuns, spansOfText } from '#main/pdf/type/spans.ts';
import { makeStrip, stripsOfLines, together, withFirst, type Strip } from './strips.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';

/** A picture with its caption below, in one piece. */
export function pictureStrips(setting: Setting, block: Extract<PrintBlock, { type: 'picture' }>): Strip[] {
  const image = setting.images.get(block.pictureId);
  if (image === undefined) throw new Error('a picture of the document was not opened');
  const turned = (image.orientation ?? 1) > 4;
  const wide = (turned ? image.height : image.width) * PICTURE.pointsPerPixel;
  const high = (turned ? image.width : image.height) * PICTURE.pointsPerPixel;
  const scale = Math.min(1, MEASURE / wide, (setting.pageHeight * PICTURE.heightShare) / high);
  const size = { width: wide * scale, height: high * scale };
  const drawn = makeStrip(size.height, [{ type: 'picture', image, x: PAGE.side, y: 0, ...size }]);
  const caption = captionStrips(setting.typefaces, block.runs, block.portionMark);
  return together([drawn, ...withFirst(caption, () => ({ above: PICTURE.captionGap }))]);
}

/** A chart between its caption and its source line, in one piece. A tall one is made smaller, down to what a page holds. */
export function chartStrips(setting: Setting, block: Extract<PrintBlock, { type: 'chart' }>): Strip[] {
  const image = setting.charts.get(block.id);
  if (image === undefined) throw new Error('a chart of the document was not opened');
  const { width: wide, height: high } = image;
  const scale = Math.min(1, MEASURE / wide, (setting.pageHeight * PICTURE.chartHeightShare) / high);
  const size = { width: wide * scale, height: high * scale };
  const drawn = makeStrip(size.height, [{ type: 'picture', image, x: PAGE.side, y: 0, ...size }]);
  const caption = captionStrips(setting.typefaces, block.caption, block.portionMark);
  const source = captionStrips(setting.typefaces, block.source, null);
  return together([
    ...caption,
    { ...drawn, above: caption.length > 0 ? PICTURE.captionGap : 0 },
    ...withFirst(source, () => ({ above: PICTURE.captionGap })),
  ]);
}

/** Words that belong to a table, picture or chart. */
export function captionStrips(
  typefaces: Typefaces,
  runs: readonly PrintRun[],
  portionMark: string | null,
): Strip[] {
  const isAlone = runs.length === 0 && portionMark !== null;
  const spans = isAlone
    ? spansOfText(typefaces, STYLES.caption, portionMark)
    : spansOfRuns(typefaces, STYLES.caption, runs, portionMark);
  return stripsOfLines(breakLines(spans, MEASURE), STYLES.caption, FULL);
}
