import type { PrintBlock } from '#core/print/document.ts';
import { coverText } from './coverage.ts';
import type { GlyphMissing } from './missing-glyphs.ts';
import { drawSvg, PdfDocument, type EmbeddedFont } from './pdfmake-internals.ts';
import { printableRaster } from './raster.ts';
import { embedderFor, type Face, type Typefaces } from './typefaces.ts';

/** An SVG that can be drawn. Its letters are set in the sans of the page, whatever it asks for. */
export interface OpenedDrawing {
  readonly svg: string;
  /** The pictures in it, by their data URLs. */
  readonly images: ReadonlyMap<string, Buffer>;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
}

type PictureBlock = Extract<PrintBlock, { type: 'picture' }>;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Names that set letters apart which the sans lacks. */
const SERIF = 'chancery-serif';
const SYMBOLS = 'chancery-symbols';

/**
 * Opens an SVG that was made safe. Null where it, or a picture in it, cannot be drawn: that is found out by drawing it once
 * where nobody sees it.
 */
export async function openDrawing(
  typefaces: Typefaces,
  { id, width, height }: PictureBlock,
  bytes: Uint8Array,
): Promise<OpenedDrawing | GlyphMissing | null> {
  const missing = new Set<string>();
  const svg = withSymbols(typefaces, new TextDecoder().decode(bytes), missing);
  if (missing.size > 0) return { code: 'glyph-missing', characters: [...missing], blockId: id };
  const images = new Map<string, Buffer>();
  for (const [, url = ''] of svg.matchAll(/ href="(data:[^"]+)"/g)) {
    const whole = await printableRaster(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    if (whole === null) return null;
    images.set(url, whole);
  }
  const drawing = { svg, images, width, height };
  const nowhere = new PdfDocument({}, {}, {}, {}, { pdfVersion: '1.7', autoFirstPage: false, font: null });
  nowhere.addPage({ size: [width, height], margin: 0 });
  try {
    drawDrawing(nowhere, drawing, { x: 0, y: 0, width, height }, typefaces, embedderFor(nowhere));
    return drawing;
  } catch {
    return null;
  }
}

/** Draws it with its corner at `x`, `y`, in points. Throws for what cannot be drawn. */
export function drawDrawing(
  pdf: PdfDocument,
  { svg, images }: OpenedDrawing,
  { x, y, ...size }: Place,
  typefaces: Typefaces,
  embed: (face: Face) => EmbeddedFont,
): void {
  drawSvg(pdf, svg, x, y, {
    ...size,
    preserveAspectRatio: 'xMidYMid meet',
    fontCallback: (family, bold, italic) => {
      if (family.includes(SYMBOLS)) return embed(typefaces.symbols()).id;
      return embed(typefaces.face(family.includes(SERIF) ? 'serif' : 'sans', bold, italic)).id;
    },
    imageCallback: (link) => images.get(link) ?? link,
    warningCallback: (warning) => {
      // A path that breaks off is drawn so far, as in a browser; anything else would be missing on the page.
      if (!/^Svg(?:Path|Elem(?:Polygon|Polyline|Gradient)):/.test(warning)) throw new Error(warning);
    },
  });
}

/** The SVG with the letters set apart that the sans lacks; collects those that no face has. */
function withSymbols(typefaces: Typefaces, svg: string, missing: Set<string>): string {
  const sans = { family: 'sans', bold: false, italic: false } as const;
  const regular = typefaces.face('sans', false, false);
  const words = (text: string) => {
    const { parts, missing: lacking } = coverText(typefaces, sans, unescaped(text));
    for (const it of lacking) missing.add(it);
    return parts
      .map(({ text: part, face }) => {
        const family = face === typefaces.symbols() ? SYMBOLS : SERIF;
        return face === regular ? escaped(part) : `<tspan font-family="${family}">${escaped(part)}</tspan>`;
      })
      .join('');
  };
  return svg.replace(/<text[\s>][\s\S]*?<\/text>/g, (element) =>
    element.replace(/>([^<]+)/g, (_, text: string) => `>${words(text)}`),
  );
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(lt|gt|quot|amp);/g, (whole, name: string) => signs[name] ?? whole);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
