import { cleanCharacters, collapseSpaces } from './characters.ts';
import { blockToParagraphs, wrapWidth } from './hard-wrap.ts';
import { splitRunTogether } from './run-together.ts';

/**
 * The frozen text of a plain document: paragraphs on one line each, separated by exactly one blank line (`\n\n`), in
 * stored characters (NFC, single spaces, no control, bidi-override or zero-width marks). Lines wrapped at a column are
 * joined, lines that are paragraphs of their own stay apart, and paragraph ends that were lost ("ended.The next") are
 * restored in blocks that ran together. No letter or digit is lost or moved; normalising twice changes nothing more.
 */
export function normaliseText(raw: string): string {
  const blocks = cleanCharacters(raw)
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  const width = wrapWidth(blocks);
  return blocks
    .flatMap((lines) => blockToParagraphs(lines, width))
    .map(collapseSpaces)
    .flatMap(splitRunTogether)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
