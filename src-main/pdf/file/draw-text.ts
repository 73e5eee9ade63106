import { codesOf, shape } from '#main/pdf/file/pdfmake/glyph-codes.ts';
import type { EmbeddedFont, PdfDocument } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import { drawnPieces, type DrawnPiece } from '#main/pdf/type/drawn-pieces.ts';
import type { Fragment, Line } from '#main/pdf/type/lines.ts';
import type { Face } from '#main/pdf/type/typefaces.ts';

/** A number as PDF writes it: at most three decimals, no exponent. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}

/** `#RRGGBB` as the operands of `rg`. */
export function rgb(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  if (color.length !== 7 || parts.some(Number.isNaN)) throw new Error(`not a colour: ${color}`);
  return parts.map(num).join(' ');
}

/** Draws words into a document: one text object a fragment, so that words keep their blanks when copied. */
export interface TextDrawer {
  fragments(fragments: readonly Fragment[], x: number, baseline: number): void;
  /** What stands behind the letters of a line, or before them; `x` and `baseline` are those of the line. */
  decorations(line: Line, x: number, baseline: number, layer: 'behind' | 'before'): void;
}

export function textDrawer(pdf: PdfDocument, embed: (face: Face) => EmbeddedFont): TextDrawer {
  const shapes = new Map<Face, Map<string, string>>();
  const shapeOf = (face: Face, size: number, piece: DrawnPiece): string => {
    const known = shapes.get(face) ?? new Map<string, string>();
    shapes.set(face, known);
    const key = `${size} ${piece.key}`;
    const operands = known.get(key) ?? shapeWord(embed(face), size, piece);
    known.set(key, operands);
    return operands;
  };
  const drawFragment = (fragment: Fragment, x: number, baseline: number): void => {
    const { span, x: offset, stretch } = fragment;
    const font = embed(span.face);
    pdf.page.fonts[font.id] ??= font.ref();
    const glyphs = drawnPieces(fragment)
      .map((piece) => {
        const operands = shapeOf(span.face, span.size, piece);
        // Gaps of justified text grow by moves, not by more blanks: copied, they are one.
        const wider = (stretch * piece.blanks * 1000) / span.size;
        return wider === 0 ? operands : `${operands} ${num(-wider)}`;
      })
      .join('');
    const spacing = span.spacing === 0 ? '' : `${num(span.spacing)} Tc `;
    const back = span.spacing === 0 ? '' : ' 0 Tc';
    // The page's axes are turned downwards, hence the -1 that turns the letters up again.
    const at = `1 0 0 -1 ${num(x + offset)} ${num(baseline - span.rise)} Tm`;
    pdf.addContent(
      `BT ${rgb(span.color)} rg /${font.id} ${num(span.size)} Tf ${spacing}${at} [${glyphs}] TJ${back} ET`,
    );
  };
  const box = (color: string, x: number, y: number, width: number, height: number): void => {
    pdf.addContent(`${rgb(color)} rg ${[x, y, width, height].map(num).join(' ')} re f`);
  };
  const drawDecorations = (line: Line, x: number, baseline: number, layer: 'behind' | 'before'): void => {
    for (const { span, x: offset, width } of line.fragments) {
      const { decoration, size } = span;
      if (decoration === null) continue;
      const { background, underline, strike, thickness } = decoration;
      const bar = (color: string, y: number) => box(color, x + offset, y, width, thickness);
      if (layer === 'behind' && background !== null)
        box(background, x + offset, baseline - size * 0.86, width, size * 1.12);
      if (layer === 'before' && underline !== null) bar(underline, baseline + size * 0.13);
      if (layer === 'before' && strike !== null) bar(strike, baseline - size * 0.28);
    }
  };
  return {
    fragments(fragments, x, baseline) {
      for (const it of inDrawingOrder(fragments)) drawFragment(it, x, baseline);
    },
    decorations: drawDecorations,
  };
}

/**
 * The order of reading, except that neighbours in one font go from left to right: readers then take them for one stretch of
 * text and turn it round as a whole, blanks included.
 */
function inDrawingOrder(fragments: readonly Fragment[]): readonly Fragment[] {
  if (!fragments.some(({ span }) => span.level > 0)) return fragments;
  const stretches: Fragment[][] = [];
  for (const it of fragments) {
    const stretch = stretches.at(-1);
    const { face, size, rise } = stretch?.[0]?.span ?? {};
    if (face === it.span.face && size === it.span.size && rise === it.span.rise) stretch?.push(it);
    else stretches.push([it]);
  }
  return stretches.flatMap((it) => it.toSorted((one, other) => one.x - other.x));
}

/** The operands of `TJ` for one word: glyphs in hexadecimal, moves in thousandths of the size, backwards. */
function shapeWord(font: EmbeddedFont, size: number, { text, direction, reading }: DrawnPiece): string {
  const shaped = shape(font, text, direction);
  const codes = codesOf(font, shaped, reading);
  let out = '';
  let open = '';
  const flush = (): void => {
    if (open !== '') out += `<${open}>`;
    open = '';
  };
  codes.forEach((glyph, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0, advanceWidth = 0 } = shaped.positions[at] ?? {};
    if (xOffset !== 0) {
      flush();
      out += ` ${num(-xOffset)}`;
    }
    if (yOffset !== 0) {
      flush();
      // An accent set higher or lower than its letter: a text rise inside the array needs the array closed.
      out += `] TJ ${num((yOffset * size) / 1000)} Ts [<${glyph}>] TJ 0 Ts [`;
    } else open += glyph;
    const move = xAdvance - advanceWidth - xOffset;
    if (Math.abs(move) > 1e-6) {
      flush();
      out += ` ${num(-move)}`;
    }
  });
  flush();
  return out;
}
