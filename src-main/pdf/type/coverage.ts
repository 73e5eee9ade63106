import type { BlockId } from '#core/model/ids.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import { hasGlyph, type Face, type Typefaces } from './typefaces.ts';

/** Characters that no font can draw. `blockId` is the block they stand in; null for title, furniture and sources. */
export interface GlyphMissing {
  readonly code: 'glyph-missing';
  readonly characters: readonly string[];
  readonly blockId: BlockId | null;
}

/** Text that one face can draw. */
export interface Covered {
  readonly text: string;
  readonly face: Face;
}

// Control characters and characters that Unicode says to ignore (joiners, variation selectors, byte order marks) have no
// shape of their own. The soft hyphen is one of them; it is looked at when lines are broken.
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** `text` without the characters that leave no ink. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters a reader would count: a letter stays with its accents. */
export function charactersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), (it) => it.segment);
}

type Emphasis = Pick<TextStyle, 'family' | 'bold' | 'italic'>;

/** The faces that may draw text of a style, best first: as asked for, the other family, without emphasis, symbols. */
function candidates(typefaces: Typefaces, { family, bold, italic }: Emphasis): Face[] {
  const other = family === 'serif' ? 'sans' : 'serif';
  const found = [typefaces.face(family, bold, italic), typefaces.face(other, bold, italic)];
  if (bold || italic) found.push(typefaces.face(family, false, false), typefaces.face(other, false, false));
  return [...found, typefaces.symbols()];
}

function covers(face: Face, text: string): boolean {
  for (const character of withoutInvisible(text)) {
    if (!hasGlyph(face, character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

/**
 * Cuts `text` where the face must change for want of a glyph. `missing` are the characters no face can draw; where there
 * are any, `parts` does not hold them.
 */
export function coverText(
  typefaces: Typefaces,
  style: Emphasis,
  text: string,
): { parts: readonly Covered[]; missing: readonly string[] } {
  const preferred = typefaces.face(style.family, style.bold, style.italic);
  if (covers(preferred, text)) return { parts: [{ text, face: preferred }], missing: [] };
  const faces = candidates(typefaces, style);
  const parts: { text: string; face: Face }[] = [];
  const missing: string[] = [];
  for (const character of charactersOf(text)) {
    const face = faces.find((it) => covers(it, character));
    const last = parts.at(-1);
    if (face === undefined) missing.push(character);
    else if (last?.face === face) last.text += character;
    else parts.push({ text: character, face });
  }
  return { parts, missing };
}
