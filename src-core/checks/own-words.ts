import { contentsOf, type Block } from '#core/model/block.ts';
import { isWords, type Inline } from '#core/model/inline.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { doubleMarks, singleMarks } from '#core/text/quotations/marks.ts';
import type { Tongue } from '#core/text/words/cardinals.ts';
import type { Place } from './finding.ts';
import { piecesOf, type Piece } from './read-block.ts';

/** A piece, and what of it are the author's own words. */
export interface OwnPiece extends Piece {
  /** As long as `text`: what stands between quotation marks, and titles in italics, are struck out. */
  readonly own: string;
}

/** Stands for a unit of somebody else's words: no letter, no digit, no white space, no punctuation. */
const STRUCK = '\uFFFC';

/** The pieces of a block that its author says; none of a quotation. */
export const ownPiecesOf = perBlock((block): readonly OwnPiece[] => {
  if (block.type === 'quotation') return [];
  const contents = contentsOf(block);
  return piecesOf(block).map((it) => {
    const struck = [...quotedIn(it.text), ...titlesIn(contents[it.index] ?? [])];
    return { ...it, own: without(it.text, struck) };
  });
});

const QUOTATION_MARK = /["“”„«»‹›‘']/;

/** What stands between quotation marks, with the marks. */
export function quotedIn(text: string): TextRange[] {
  if (!QUOTATION_MARK.test(text)) return [];
  const doubles = doubleMarks(text, 0, true).map((it) => ({ start: it.outerStart, end: it.outerEnd }));
  const singles = singleMarks(text, 0, doubles, false);
  return [...doubles, ...singles.map((it) => ({ start: it.outerStart, end: it.outerEnd }))];
}

/** Some words in italics that begin with a capital: the title of a work. */
const TITLE = /^\s*\p{Lu}.*\s\S/su;

function titlesIn(content: readonly Inline[]): TextRange[] {
  const found: TextRange[] = [];
  let at = 0;
  for (const it of content) {
    if (!isWords(it) || it.suggestion?.change === 'insert') continue;
    if (it.italic && TITLE.test(it.text)) found.push({ start: at, end: at + it.text.length });
    at += it.text.length;
  }
  return found;
}

/** A text with some ranges struck out; as long as it was. */
export function without(text: string, ranges: readonly TextRange[]): string {
  if (ranges.length === 0) return text;
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    kept.push(text.slice(at, Math.max(at, start)), STRUCK.repeat(end - Math.max(at, start)));
    at = end;
  }
  return kept.join('') + text.slice(at);
}

/** Words of a piece, as findings name them. */
export function wordsAt(
  block: Block,
  { index, text }: Piece,
  { start, end }: TextRange,
): { blockId: Block['id']; place: Place; quote: string } {
  return { blockId: block.id, place: { piece: index, start, end }, quote: text.slice(start, end) };
}

/** The language of a briefing where its words are known here (BCP 47); null for others. */
export function tongueOf(language: string): Tongue | null {
  const own = language.toLowerCase().split(/[-_]/)[0];
  return own === 'en' || own === 'fr' || own === 'uk' || own === 'ru' ? own : null;
}
