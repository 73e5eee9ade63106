/** What fonts of Adobe put beyond Unicode: old-style figures and small capitals. */
const FIGURES = 0xf730;
const SMALL_CAPITALS = 0xf761;

/**
 * The characters of a piece of text as they look on the page: a hyphen within a line is one however it is stored, bullets
 * and figures of old fonts get their characters. What stands for nothing becomes U+FFFD.
 */
export function seenCharacters(text: string): string {
  if (/^\s*\p{Co}\s*$/u.test(text)) return text.replace(/[\uf020-\uf0ff]/u, '•').replace(/\p{Co}/u, seenAs);
  return text
    .replace(/\u00ad(?=\s*\S)/gu, '-')
    .replace(/\p{Co}/gu, seenAs)
    .replace(/[^\P{Cc}\s]/gu, '\ufffd');
}

function seenAs(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point >= FIGURES && point < FIGURES + 10) return String(point - FIGURES);
  if (point >= SMALL_CAPITALS && point < SMALL_CAPITALS + 26)
    return String.fromCodePoint(0x41 + point - SMALL_CAPITALS);
  return '\ufffd';
}
