import pdfDocumentModule from 'pdfmake/js/PDFDocument.js';
import svgToPdfkitModule from 'pdfmake/js/3rd-party/svg-to-pdfkit.js';
import styleContextStackModule from 'pdfmake/js/StyleContextStack.js';
import textBreakerModule from 'pdfmake/js/TextBreaker.js';

// The one file that reaches into pdfmake. Its inner files promise nobody anything, so the version is pinned exactly and
// pdfmake-internals.test.ts fails when something used here moves.

export const PDFMAKE_VERSION = '0.3.11';

/** A parsed font file (fontkit's); shared by all documents of the process. */
export interface ParsedFont {
  /** Glyphs by number, each with the characters it was first asked for with. */
  _glyphs: Record<number, unknown>;
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Where one glyph goes, in thousandths of the font size. */
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** The width the font file states; differs from `xAdvance` where there is kerning. */
  readonly advanceWidth: number;
}

/** A font inside one document: collects the glyphs used, and writes that subset at the end. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: ParsedFont;
  /** Thousandths of the font size; `descender` is negative. */
  readonly ascender: number;
  readonly descender: number;
  /** Shaped words; may be shared between documents, since the entries depend on the font file alone. */
  layoutCache: Record<string, unknown>;
  /** Glyph numbers as four hexadecimal digits each, and their positions. */
  encode(text: string): [glyphs: string[], positions: GlyphPosition[]];
  widthOfString(text: string, size: number): number;
  ref(): object;
}

export interface OpenedImage {
  /** Pixels as stored; an `orientation` above 4 (EXIF) turns the picture by a quarter. */
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
}

export interface OutlineEntry {
  addItem(title: string, place: OutlinePlace): OutlineEntry;
}
export interface OutlinePlace {
  readonly pageNumber: number;
  readonly fit: boolean;
  readonly top: number;
  readonly left: number;
  readonly zoom: number;
  readonly expanded: boolean;
}

/** An object of the file; `end` writes it, with the bytes it holds. */
export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  end(bytes?: Buffer): void;
}

export interface PdfDocument {
  readonly page: {
    readonly fonts: Record<string, object>;
    readonly height: number;
    readonly dictionary: PdfReference;
    readonly annotations: readonly PdfReference[];
  };
  readonly outline: OutlineEntry;
  readonly info: Readonly<Record<string, unknown>>;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  font(bytes: Uint8Array): { readonly _font: EmbeddedFont };
  addPage(options: { size: [number, number]; margin: number }): PdfDocument;
  addContent(operators: string): PdfDocument;
  addNamedDestination(name: string, fit: 'XYZ', x: null, y: number, zoom: null): void;
  /** Adds to the annotations of the page; a link is given the flag that it may be printed. */
  annotate(
    x: number,
    y: number,
    width: number,
    height: number,
    entries: Record<string, unknown>,
  ): PdfDocument;
  openImage(bytes: Buffer): OpenedImage;
  image(image: OpenedImage, x: number, y: number, size: { width: number; height: number }): PdfDocument;
  appendXML(xml: string): void;
  ref(data: Record<string, unknown>): PdfReference;
  /** The catalog. */
  readonly _root: PdfReference;
  /** Says that the file is tagged; the pages then tell readers to follow its structure. */
  getMarkInfoDictionary(): PdfReference;
  /** Enters a file specification in the list of attachments. */
  addNamedEmbeddedFile(name: string, specification: PdfReference): void;
  /** Called once at the end to write the metadata with `appendXML`. */
  _addInfo(): void;
  end(): void;
}

export interface PdfDocumentOptions {
  readonly pdfVersion: '1.7';
  readonly lang?: string;
  readonly displayTitle?: boolean;
  readonly autoFirstPage: false;
  readonly font: null;
  readonly info?: Readonly<Record<string, string | Date>>;
}

type PdfDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: PdfDocumentOptions,
) => PdfDocument;

/** What drawing an SVG asks for on the way. */
export interface SvgOptions {
  readonly width: number;
  readonly height: number;
  readonly preserveAspectRatio: string;
  /** Answers the name under which a font was embedded. */
  readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string;
  /** Answers the picture that an element `image` shows. */
  readonly imageCallback: (link: string) => Buffer | string;
  readonly warningCallback: (warning: string) => void;
}

type DrawSvg = (pdf: PdfDocument, svg: string, x: number, y: number, options: SvgOptions) => void;

interface TextBreaker {
  getBreaks(texts: readonly string[], styles: object): { text: string; lineEnd?: boolean }[];
}

/**
 * What a CommonJS file exports as its default. Node, Vite and rolldown disagree about how many `default`s stand around
 * it, so all of them are taken off.
 */
export function unwrapDefault(module: unknown): unknown {
  let inner = module;
  while (typeof inner === 'object' && inner !== null && 'default' in inner) inner = inner.default;
  if (typeof inner !== 'function')
    throw new Error(`pdfmake ${PDFMAKE_VERSION} was expected to export a class`);
  return inner;
}

export const PdfDocument = unwrapDefault(pdfDocumentModule) as PdfDocumentClass;
export const TextBreaker = unwrapDefault(textBreakerModule) as new () => TextBreaker;
/** Draws an SVG with lines, letters and colours of PDF. Throws for what it cannot make sense of. */
export const drawSvg = unwrapDefault(svgToPdfkitModule) as unknown as DrawSvg;
export const StyleContextStack = unwrapDefault(styleContextStackModule) as new (styles: object) => object;

/** A string of PDF. pdfkit writes a bare one as a name, and an object of strings as the string it holds. */
export function textString(text: string): object {
  return Object(text) as object;
}

/** Puts a font parsed for an earlier document into `document`, so that its file is not parsed again. */
export function embedParsedFont(document: PdfDocument, parsed: EmbeddedFont, id: string): EmbeddedFont {
  const EmbeddedFontClass = parsed.constructor as new (
    document: PdfDocument,
    font: ParsedFont,
    id: string,
  ) => EmbeddedFont;
  const embedded = new EmbeddedFontClass(document, parsed.font, id);
  embedded.layoutCache = parsed.layoutCache;
  document._fontFamilies[id] = embedded;
  return embedded;
}

/**
 * Writes the end of the file, fonts included. Writing a font asks for glyphs without saying for which characters, and
 * fontkit would hand those same glyphs to the next document, whose text then could not be copied: so they are forgotten.
 */
export function endDocument(document: PdfDocument): void {
  document.end();
  for (const embedded of Object.values(document._fontFamilies)) embedded.font._glyphs = {};
}
