import { keepCharactersApart, shape, type Direction } from '#main/pdf/file/pdfmake/glyph-codes.ts';
import { embedParsedFont, PdfDocument, type EmbeddedFont } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';

/** The TrueType files of one family, as bytes. */
export interface FontFamily {
  readonly regular: Uint8Array;
  readonly italic: Uint8Array;
  readonly bold: Uint8Array;
  readonly boldItalic: Uint8Array;
}

/** A family for one script, upright only. Each file is read when a character first needs it. */
export interface ScriptFont {
  regular(): Uint8Array;
  bold(): Uint8Array;
}

export const SCRIPT_NAMES = ['arabic', 'hebrew', 'chinese'] as const;
export type ScriptName = (typeof SCRIPT_NAMES)[number];

/** Pass the same object again and its fonts are not parsed again. */
export interface Fonts {
  readonly serif: FontFamily;
  readonly sans: FontFamily;
  /** Arrows, signs of mathematics, boxes and ticks, which the two families lack; in one style. */
  readonly symbols: Uint8Array;
  readonly scripts: Readonly<Record<ScriptName, ScriptFont>>;
}

/** One style of one family, parsed, with the widths measured so far. */
export interface Face {
  readonly id: string;
  /** The script it is made for; null for what serves many. */
  readonly script: ScriptName | null;
  readonly parsed: EmbeddedFont;
  readonly widths: Map<string, number>;
  readonly known: Map<number, boolean>;
  /** Whether it can draw a character, or need not. */
  readonly covered: Map<number, boolean>;
}

type FamilyName = 'serif' | 'sans';
export interface Typefaces {
  face(family: FamilyName, bold: boolean, italic: boolean): Face;
  symbols(): Face;
  script(name: ScriptName, bold: boolean): Face;
}

// A long-lived worker must not remember every word it ever set.
const MOST_WIDTHS = 60_000;

const parsedFonts = new WeakMap<Fonts, Typefaces>();

/** The faces of `fonts`. Each file is parsed when it is first asked for, and stays parsed as long as `fonts` lives. */
export function typefacesOf(fonts: Fonts): Typefaces {
  const earlier = parsedFonts.get(fonts);
  if (earlier !== undefined) return earlier;
  const faces = new Map<string, Face>();
  const faceOf = (id: string, read: () => Uint8Array, script: ScriptName | null = null): Face => {
    const known = faces.get(id);
    if (known !== undefined) return known;
    const face = {
      id,
      script,
      parsed: parse(read()),
      widths: new Map(),
      known: new Map(),
      covered: new Map(),
    };
    faces.set(id, face);
    return face;
  };
  const made: Typefaces = {
    face(family, bold, italic) {
      const style = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
      return faceOf(`${family}-${style}`, () => fonts[family][style]);
    },
    symbols: () => faceOf('symbols', () => fonts.symbols),
    script: (name, bold) => {
      const style = bold ? 'bold' : 'regular';
      return faceOf(`${name}-${style}`, () => fonts.scripts[name][style](), name);
    },
  };
  parsedFonts.set(fonts, made);
  return made;
}

function parse(bytes: Uint8Array): EmbeddedFont {
  const nowhere = new PdfDocument({}, {}, {}, {}, { pdfVersion: '1.7', autoFirstPage: false, font: null });
  const font = nowhere.font(bytes)._font;
  keepCharactersApart(font);
  return font;
}

/** Parses the faces that nearly every document is set in, before somebody waits for them. */
export function warmTypefaces(fonts: Fonts): void {
  const typefaces = typefacesOf(fonts);
  for (const family of ['serif', 'sans'] as const)
    for (const bold of [false, true])
      for (const italic of [false, true]) typefaces.face(family, bold, italic);
}

export function hasGlyph(face: Face, codePoint: number): boolean {
  let known = face.known.get(codePoint);
  if (known === undefined) {
    known = face.parsed.font.hasGlyphForCodePoint(codePoint);
    face.known.set(codePoint, known);
  }
  return known;
}

/** Words and the blanks between them: what is shaped, measured and drawn as one. */
export function shapingPieces(text: string): readonly string[] {
  return text.match(/ +|[^ ]+/g) ?? [];
}

/** Width of `text` in points. */
export function widthOf(
  face: Face,
  size: number,
  spacing: number,
  text: string,
  direction: Direction = 'ltr',
): number {
  let thousandths = 0;
  // Most of what is measured is a word.
  if (!text.includes(' ')) thousandths = text === '' ? 0 : widthOfPiece(face, text, direction);
  else for (const piece of shapingPieces(text)) thousandths += widthOfPiece(face, piece, direction);
  return (thousandths * size) / 1000 + spacing * text.length;
}

function widthOfPiece(face: Face, piece: string, direction: Direction): number {
  let width = face.widths.get(piece);
  if (width === undefined) {
    if (face.widths.size >= MOST_WIDTHS) forget(face);
    width = shape(face.parsed, piece, direction).advanceWidth;
    face.widths.set(piece, width);
  }
  return width;
}

function forget(face: Face): void {
  face.widths.clear();
  face.parsed.layoutCache = Object.create(null) as Record<string, unknown>;
}

/** The faces as they are used in one document. */
export function embedderFor(document: PdfDocument): (face: Face) => EmbeddedFont {
  const embedded = new Map<Face, EmbeddedFont>();
  return (face) => {
    let font = embedded.get(face);
    if (font === undefined) {
      font = embedParsedFont(document, face.parsed, `F${embedded.size + 1}`);
      embedded.set(face, font);
    }
    return font;
  };
}
