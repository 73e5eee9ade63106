import type { BlockId } from '#core/model/ids.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import { hasGlyph, SCRIPT_NAMES, type Face, type ScriptName, type Typefaces } from './typefaces.ts';

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
// But between letters of Arabic script a joiner says how they are joined: Persian parts its endings so.
const INVISIBLE_BUT_JOINERS =
  /(?<![\u0620-\u06FF\u0750-\u077F\u08A0-\u08FF])[\u200C\u200D]|(?![\u200C\u200D])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

// Most words, for which the above need not be looked at.
const PLAIN = /^[ -~\u00C0-\u024F\u0370-\u0559\u2013-\u201E]*$/;

/** `text` without the characters that leave no ink and change none. */
export function withoutInvisible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(INVISIBLE_BUT_JOINERS, '');
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters a reader would count: a letter stays with its accents. */
export function charactersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), (it) => it.segment);
}

type Emphasis = Pick<TextStyle, 'family' | 'bold' | 'italic'>;

/** The faces that may draw text of a style, best first: as asked for, the other family, without emphasis. */
function candidates(typefaces: Typefaces, { family, bold, italic }: Emphasis): Face[] {
  const other = family === 'serif' ? 'sans' : 'serif';
  const found = [typefaces.face(family, bold, italic), typefaces.face(other, bold, italic)];
  if (bold || italic) found.push(typefaces.face(family, false, false), typefaces.face(other, false, false));
  return found;
}

/** What a family for one script is asked for: it is not even read for anything else. */
const SCRIPTS: Readonly<Record<ScriptName, RegExp>> = {
  arabic: /[\p{Script_Extensions=Arabic}\uFD3E\uFD3F]/u,
  hebrew: /\p{Script_Extensions=Hebrew}/u,
  chinese:
    /[\p{Script_Extensions=Han}\p{Script_Extensions=Bopomofo}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\u2E80-\u303F\u31C0-\u31FF\u3200-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u,
};

function scriptCandidates(typefaces: Typefaces, bold: boolean, character: string): Face[] {
  return SCRIPT_NAMES.filter((name) => SCRIPTS[name].test(character)).flatMap((name) =>
    bold ? [typefaces.script(name, true), typefaces.script(name, false)] : [typefaces.script(name, false)],
  );
}

function covers(face: Face, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isPair = code >= 0xd800 && code <= 0xdfff;
    const codePoint = isPair ? (text.codePointAt(at) ?? 0) : code;
    if (codePoint > 0xffff) at += 1;
    if (!coversCharacter(face, codePoint)) return false;
  }
  return true;
}

function coversCharacter(face: Face, codePoint: number): boolean {
  const known = face.covered.get(codePoint);
  if (known !== undefined) return known;
  const isInvisible = String.fromCodePoint(codePoint).replace(INVISIBLE, '') === '';
  const covered = isInvisible || hasGlyph(face, codePoint);
  face.covered.set(codePoint, covered);
  return covered;
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
  const drawn: { text: string; face: Face }[] = [];
  const missing: string[] = [];
  for (const character of charactersOf(text)) {
    const face =
      faces.find((it) => covers(it, character)) ??
      // The face of symbols comes last: it has a few letters of Arabic, for formulas.
      [...scriptCandidates(typefaces, style.bold, character), typefaces.symbols()].find((it) =>
        covers(it, character),
      );
    if (face === undefined) missing.push(character);
    else drawn.push({ text: character, face });
  }
  const parts: { text: string; face: Face }[] = [];
  for (const { text: character, face } of withNeighbours(drawn)) {
    const last = parts.at(-1);
    if (last?.face === face) last.text += character;
    else parts.push({ text: character, face });
  }
  return { parts, missing };
}

/**
 * Blanks, digits and signs amid words of Arabic or Hebrew take these words' face where it has them, and so do signs that touch
 * one, such as brackets: they then look as if they belonged there, and a line is drawn in few pieces.
 */
function withNeighbours(drawn: readonly Covered[]): readonly Covered[] {
  if (!drawn.some((it) => isTurned(it.face))) return drawn;
  const made: Covered[] = [];
  let before: Face | null = null;
  for (let from = 0; from < drawn.length;) {
    let to = from;
    while (to < drawn.length && !isLetter(drawn[to])) to += 1;
    const next = drawn[to];
    const isAlone = from === 0 || next === undefined;
    made.push(...inFaceOf(drawn.slice(from, to), before, next?.face ?? null, isAlone));
    if (next !== undefined) made.push(next);
    before = next?.face ?? null;
    from = to + 1;
  }
  return made;
}

/** Signs between a letter in one face and a letter in another; `isAlone` where there is none at one side. */
function inFaceOf(
  signs: readonly Covered[],
  before: Face | null,
  after: Face | null,
  isAlone: boolean,
): Covered[] {
  const first = signs.findIndex((it) => it.text === ' ');
  const last = signs.findLastIndex((it) => it.text === ' ');
  return signs.map((it, at) => {
    const touched = first < 0 || at < first ? before : at > last ? after : null;
    const face = before === after || isAlone ? (before ?? after) : touched;
    return face !== null && isTurned(face) && covers(face, it.text) ? { ...it, face } : it;
  });
}

function isTurned({ script }: Face): boolean {
  return script === 'arabic' || script === 'hebrew';
}

const LETTER = /\p{L}/u;

function isLetter(it: Covered | undefined): boolean {
  return it !== undefined && (it.face.script !== null || LETTER.test(it.text));
}
