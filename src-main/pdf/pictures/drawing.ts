import type { PrintBlock } from '#core/print/document.ts';
import {
  drawSvg,
  type EmbeddedFont,
  type PdfDocument,
  type SvgOptions,
} from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import { coverText, type Covered, type GlyphMissing } from '#main/pdf/type/coverage.ts';
import { asksForOrder } from '#main/pdf/type/direction.ts';
import { drawnPieces } from '#main/pdf/type/drawn-pieces.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
import { SCRIPT_NAMES, type Face, type Typefaces } from '#main/pdf/type/typefaces.ts';
import { printableRaster } from './raster.ts';

/** An SVG. Its letters are set in the sans of the page, whatever it asks for. */
export interface OpenedDrawing {
  readonly svg: string;
  /** The pictures in it, by their data URLs. */
  readonly images: ReadonlyMap<string, Buffer>;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
  /** Where it stands first in the document; null for a chart, which is made here and cannot be damaged. */
  readonly block: PictureBlock | null;
}

type PictureBlock = Extract<PrintBlock, { type: 'picture' }>;

/** Thrown while pages are drawn, for a drawing that cannot be: only drawing it shows that. */
export class DrawingFault extends Error {
  readonly block: PictureBlock;
  constructor(block: PictureBlock, cause: unknown) {
    super('a drawing cannot be drawn', { cause });
    this.block = block;
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How words in drawings are set; of this only the family counts. */
const LABEL = {
  ...({ family: 'sans', bold: false, italic: false } as const),
  ...{ size: 10, leading: 10, color: '#000000', spacing: 0 },
};

/** Before the name of a face: sets letters apart which the sans lacks. */
const FACE = 'chancery-';

/** Opens an SVG that was made safe. Null where a picture in it is damaged. */
export async function openDrawing(
  typefaces: Typefaces,
  block: PictureBlock,
  bytes: Uint8Array,
): Promise<OpenedDrawing | GlyphMissing | null> {
  const missing = new Set<string>();
  const svg = withSymbols(typefaces, new TextDecoder().decode(bytes), missing);
  if (missing.size > 0) return { code: 'glyph-missing', characters: [...missing], blockId: block.id };
  const images = new Map<string, Buffer>();
  for (const [, url = ''] of svg.matchAll(/ href="(data:[^"]+)"/g)) {
    const whole = await printableRaster(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    if (whole === null) return null;
    images.set(url, whole);
  }
  return { svg, images, width: block.width, height: block.height, block };
}

/** Opens a chart. */
export function openChart(
  typefaces: Typefaces,
  { id, svg, width, height }: Extract<PrintBlock, { type: 'chart' }>,
): OpenedDrawing | GlyphMissing {
  const missing = new Set<string>();
  const drawn = withSymbols(typefaces, svg, missing);
  if (missing.size > 0) return { code: 'glyph-missing', characters: [...missing], blockId: id };
  return { svg: drawn, images: new Map(), width, height, block: null };
}

/** Draws it with its corner at `x`, `y`, in points. Throws a DrawingFault. */
export function drawDrawing(
  pdf: PdfDocument,
  { svg, images, block }: OpenedDrawing,
  { x, y, ...size }: Place,
  typefaces: Typefaces,
  embed: (face: Face) => EmbeddedFont,
): void {
  const options: SvgOptions = {
    ...size,
    preserveAspectRatio: 'xMidYMid meet',
    fontCallback: (family, bold, italic) => {
      const [, name = ''] = new RegExp(`${FACE}(\\w+)`).exec(family) ?? [];
      return embed(faceNamed(typefaces, name, bold, italic)).id;
    },
    imageCallback: (link) => images.get(link) ?? link,
    warningCallback: (warning) => {
      // A path that breaks off is drawn so far, as in a browser; anything else would be missing on the page.
      if (!/^Svg(?:Path|Elem(?:Polygon|Polyline|Gradient)):/.test(warning)) throw new Error(warning);
    },
  };
  try {
    drawSvg(pdf, svg, x, y, options);
  } catch (fault) {
    throw block === null ? fault : new DrawingFault(block, fault);
  }
}

function faceNamed(typefaces: Typefaces, name: string, bold: boolean, italic: boolean): Face {
  if (name === 'symbols') return typefaces.symbols();
  const script = SCRIPT_NAMES.find((it) => it === name);
  if (script !== undefined) return typefaces.script(script, bold);
  return typefaces.face(name === 'serif' ? 'serif' : 'sans', bold, italic);
}

/** The words from left to right as they are drawn, where some run the other way. */
function inOrderOfWriting(typefaces: Typefaces, text: string): Covered[] {
  const [line] = breakLines(spansOfText(typefaces, LABEL, text), Infinity);
  const fragments = (line?.fragments ?? []).toSorted((one, other) => one.x - other.x);
  return fragments.flatMap((it) =>
    drawnPieces(it).map((piece) => ({ text: piece.text, face: it.span.face })),
  );
}

/** The SVG with the letters set apart that the sans lacks; collects those that no face has. */
function withSymbols(typefaces: Typefaces, svg: string, missing: Set<string>): string {
  const regular = typefaces.face('sans', false, false);
  const words = (text: string) => {
    const { parts, missing: lacking } = coverText(typefaces, LABEL, unescaped(text));
    for (const it of lacking) missing.add(it);
    const isOrdered = lacking.length > 0 || !asksForOrder(text);
    return (isOrdered ? parts : inOrderOfWriting(typefaces, unescaped(text)))
      .map(({ text: part, face }) => {
        const family = FACE + face.id.replace(/-.*/, '');
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
