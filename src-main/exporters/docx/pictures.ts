import { ImageRun, Paragraph, type FileChild } from 'docx';
import type { PrintBlock } from '#core/print/document.ts';
import { wellFormed } from '#main/exporters/words/well-formed.ts';
import { paragraphOf } from './paragraphs.ts';
import { measureOf, type WordSetting } from './setting.ts';

type Of<T extends PrintBlock['type']> = Extract<PrintBlock, { type: T }>;

/** A pixel of a picture on the page; a drawing is measured in pixels too. */
const POINTS_PER_PIXEL = 0.75;
/** Share of the paper's height that a picture may take. */
const PICTURE_SHARE = 0.55;
const CHART_SHARE = 0.7;

/**
 * A light grey pixel, stretched to the size of a drawing: what programs show that know no SVG (Word before 2016). It says
 * that something is there; the alternative text says what, with every value of a chart. Nothing here can draw the letters
 * of an SVG as pixels, and an empty place would hide that anything is missing.
 */
const PLACEHOLDER =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGN4AgAA5gDlWNqJzgAAAABJRU5ErkJggg==';

/** A picture with its caption below. Throws where its bytes are missing. */
export function pictureParts(block: Of<'picture'>, setting: WordSetting, startsPage: boolean): FileChild[] {
  const data = setting.pictures.get(block.pictureId);
  if (data === undefined) throw new Error('the bytes of a picture of the document were not handed over');
  const { width, height, mediaType, altText } = block;
  const size = fitted({ width, height }, PICTURE_SHARE, setting);
  const drawn = drawing(mediaType, data, size, altText?.trim() ?? '', setting);
  return [placed(drawn, startsPage), caption(block.runs, block.portionMark, setting, false)];
}

/** A chart between its caption and its source line: the drawing itself, as sharp as the paper. */
export function chartParts(block: Of<'chart'>, setting: WordSetting, startsPage: boolean): FileChild[] {
  const pixels = { width: block.width / POINTS_PER_PIXEL, height: block.height / POINTS_PER_PIXEL };
  const size = fitted(pixels, CHART_SHARE, setting);
  // Its letters have the name of a role; Word wants that of a font.
  const svg = wellFormed(block.svg).replaceAll(/font-family="[^"]*"/g, `font-family="${setting.look.sans}"`);
  const data = new TextEncoder().encode(svg);
  const drawn = drawing('image/svg+xml', data, size, block.altText, setting);
  const source = block.source.length === 0 ? [] : [paragraphOf('ChartSource', block.source, setting)];
  return [
    caption(block.caption, block.portionMark, setting, true, startsPage),
    placed(drawn, false),
    ...source,
  ];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In pixels: no wider than the text, no taller than a share of the paper. */
function fitted({ width, height }: Size, share: number, { look }: WordSetting): Size {
  const widest = measureOf(look) / POINTS_PER_PIXEL;
  const tallest = (look.paper.height * share) / POINTS_PER_PIXEL;
  const scale = Math.min(1, widest / width, tallest / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function drawing(
  mediaType: Of<'picture'>['mediaType'],
  data: Uint8Array,
  transformation: Size,
  altText: string,
  { nextId }: WordSetting,
): ImageRun {
  const id = nextId();
  const description = wellFormed(altText);
  const common = {
    ...{ data, transformation },
    altText: { id: String(id), name: `Picture ${id}`, ...(description !== '' && { description }) },
  };
  if (mediaType !== 'image/svg+xml')
    return new ImageRun({ ...common, type: mediaType === 'image/jpeg' ? 'jpg' : 'png' });
  const fallback = { type: 'png', data: bytesOf(PLACEHOLDER) } as const;
  return new ImageRun({ ...common, type: 'svg', fallback });
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
}

function placed(drawn: ImageRun, startsPage: boolean): Paragraph {
  return new Paragraph({ style: 'Figure', ...(startsPage && { pageBreakBefore: true }), children: [drawn] });
}

function caption(
  runs: Of<'picture'>['runs'],
  portionMark: string | null,
  setting: WordSetting,
  keepNext: boolean,
  startsPage = false,
): Paragraph {
  return paragraphOf('Caption', runs, setting, {
    look: { keepNext, ...(startsPage && { pageBreakBefore: true }) },
    ...(portionMark !== null && { before: `${portionMark} ` }),
  });
}
