import type { EmbeddedFont, GlyphPosition } from './pdfmake-internals.ts';

// Which characters each glyph of a file stands for. pdfkit keeps one answer per glyph, that of its first use, and fontkit
// one per process; both are wrong where letters of two alphabets share a glyph, where a bracket is mirrored, and for a
// hyphen that only ends a line. Here a glyph that stands for other characters gets another code.

export type Direction = 'ltr' | 'rtl';

export interface Shaped {
  /** From left to right. */
  readonly glyphs: readonly ShapedGlyph[];
  /** In thousandths of the font size. */
  readonly positions: readonly GlyphPosition[];
  readonly advanceWidth: number;
}

interface ShapedGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

/** A font as fontkit parsed it. */
interface FontkitFont {
  getGlyph(
    id: number,
    characters?: readonly number[],
  ): ShapedGlyph & { readonly path: { readonly commands: readonly unknown[] } };
  layout(
    text: string,
    features: undefined,
    script: undefined,
    language: undefined,
    direction: Direction,
  ): Shaped;
}

/** What pdfkit keeps about a font of one document. */
interface Collected {
  readonly font: FontkitFont;
  readonly scale: number;
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  readonly unicode: (readonly number[] | undefined)[];
  readonly widths: number[];
  layout(text: string): Shaped;
}

const collected = (font: EmbeddedFont): Collected => font as unknown as Collected;

/** Lets a font say of every glyph which characters it stands for in the text at hand. To be called once, after parsing. */
export function keepCharactersApart(font: EmbeddedFont): void {
  const parsed = collected(font).font;
  const original = parsed.getGlyph.bind(parsed);
  parsed.getGlyph = (id, characters = []) => {
    const glyph = original(id, characters);
    if (glyph === null || characters.length === 0 || isSame(glyph.codePoints, characters)) return glyph;
    return Object.create(glyph, { codePoints: { value: characters } }) as typeof glyph;
  };
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((it, at) => it === other[at]);
}

/** Characters whose script runs from right to left: fontkit would turn even numbers written in them around. */
const TURNED = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const KEY: Readonly<Record<Direction, string>> = { ltr: '\u200E', rtl: '\u200F' };

/** The glyphs of a piece of text that runs in one direction. Kept in the cache that documents share. */
export function shape(font: EmbeddedFont, text: string, direction: Direction): Shaped {
  const own = collected(font);
  if (direction === 'ltr' && !TURNED.test(text)) return own.layout(text);
  const key = KEY[direction] + text;
  const known = font.layoutCache[key] as Shaped | undefined;
  if (known !== undefined) return known;
  const run = own.font.layout(text, undefined, undefined, undefined, direction);
  const drawn = run.glyphs.map((glyph, at): Drawn => {
    const { xAdvance, xOffset, yOffset } = run.positions[at] ?? NOWHERE;
    const { scale } = own;
    const advanceWidth = glyph.advanceWidth * scale;
    const position = { xAdvance: xAdvance * scale, xOffset: xOffset * scale, yOffset: yOffset * scale };
    return { glyph, position: { ...position, advanceWidth } };
  });
  const apart = direction === 'rtl' ? readBackwards(own.font, text, drawn) : drawn;
  const shaped: Shaped = {
    glyphs: apart.map((it) => it.glyph),
    positions: apart.map((it) => it.position),
    advanceWidth: run.advanceWidth * own.scale,
  };
  font.layoutCache[key] = shaped;
  return shaped;
}

interface Drawn {
  readonly glyph: ShapedGlyph;
  readonly position: GlyphPosition;
}

const NOWHERE: GlyphPosition = { xAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: 0 };
const JOINER = /[\u200C\u200D]/g;

/**
 * Readers turn text from right to left round character by character, those within one glyph too: so a glyph that stands for
 * two letters names the second one first. A joiner, for which fontkit puts a blank, is an empty glyph.
 */
function readBackwards(font: FontkitFont, text: string, drawn: readonly Drawn[]): readonly Drawn[] {
  const joiners = Array.from(text.matchAll(JOINER), ([it]) => it.codePointAt(0) ?? 0);
  const empty = joiners.length > 0 ? emptyGlyphOf(font) : null;
  return drawn.map(({ glyph, position }): Drawn => {
    const { id, codePoints, advanceWidth } = glyph;
    // The glyphs stand from left to right, so the last joiner comes first.
    if (empty !== null && codePoints[0] === BLANK)
      return {
        glyph: { id: empty, codePoints: [joiners.pop() ?? BLANK], advanceWidth: 0 },
        position: NOWHERE,
      };
    if (codePoints.length < 2) return { glyph, position };
    return { glyph: { id, codePoints: codePoints.toReversed(), advanceWidth }, position };
  });
}

const BLANK = 0x20;

/** A glyph without ink or width; most fonts begin with one. */
function emptyGlyphOf(font: FontkitFont): number | null {
  for (let id = 1; id < 4; id += 1) {
    const { advanceWidth, path } = font.getGlyph(id);
    if (advanceWidth === 0 && path.commands.length === 0) return id;
  }
  return null;
}

const codesByFont = new WeakMap<EmbeddedFont, Map<string, number>>();

/**
 * The codes by which a document names the glyphs, as four hexadecimal digits each. `reading` answers what readers shall
 * find for a glyph's characters.
 */
export function codesOf(
  font: EmbeddedFont,
  { glyphs }: Shaped,
  reading: (codePoints: readonly number[]) => readonly number[],
): string[] {
  const own = collected(font);
  const codes = codesByFont.get(font) ?? new Map<string, number>();
  codesByFont.set(font, codes);
  return glyphs.map((glyph) => {
    const codePoints = reading(glyph.codePoints);
    const key = `${glyph.id} ${codePoints.join(' ')}`;
    let code = codes.get(key);
    if (code === undefined) {
      code = newCode(own, glyph, codePoints);
      codes.set(key, code);
    }
    return code.toString(16).padStart(4, '0');
  });
}

function newCode(own: Collected, glyph: ShapedGlyph, codePoints: readonly number[]): number {
  let code = own.subset.includeGlyph(glyph.id);
  // The first code is left to the glyph's own characters: pdfkit gives it to what others draw.
  const stated = own.unicode[code] ?? glyph.codePoints;
  if (!isSame(stated, codePoints)) {
    // The glyph once more, under the next number.
    own.unicode[code] = stated;
    own.widths[code] = glyph.advanceWidth * own.scale;
    code = own.subset.glyphs.length;
    own.subset.glyphs.push(glyph.id);
  }
  own.unicode[code] = codePoints;
  own.widths[code] = glyph.advanceWidth * own.scale;
  return code;
}
