import type { TextRange } from './anchor.ts';
import { abbreviations, sentenceStarters } from './words/abbreviations.ts';
import { matchesOf } from './matches.ts';

/** Where sentences may end: all stops in a row, closing marks, white space, then something that can open a sentence. */
const END = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s+["'“‘«„([–—-]*\s?[\p{Lu}\p{N}])/gu;

/** How far from a selection its sentence may begin and end, in UTF-16 units. Only tables and lists run on for longer. */
const REACH = 2000;

/**
 * The sentences a selection touches, from the beginning of the first to the end of the last, white space left out.
 * Offsets in UTF-16 units. A sentence never reaches over a paragraph end, nor 2,000 units beyond the selection;
 * abbreviations, initials and decimal points (English, French, German, Ukrainian, Russian) end none.
 */
export function sentenceAt(text: string, start: number, end: number): TextRange {
  const from = Math.max(paragraphStart(text, start), start - REACH);
  const to = Math.min(paragraphEnd(text, Math.max(end - 1, start)), end + REACH);
  const paragraph = text.slice(from, to);
  const ends = sentenceEnds(paragraph);
  const begin = ends.findLast((it) => from + it <= start) ?? 0;
  const close = ends.find((it) => from + it >= end) ?? paragraph.length;
  const words = paragraph.slice(begin, close);
  return {
    start: from + begin + (words.length - words.trimStart().length),
    end: from + begin + words.trimEnd().length,
  };
}

/** All sentences of a text, in order, without the white space around them; no two overlap. Offsets in UTF-16 units. */
export function sentencesOf(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  for (let from = 0; from < text.length;) {
    const to = paragraphEnd(text, from);
    const paragraph = text.slice(from, to);
    let begin = 0;
    for (const end of [...sentenceEnds(paragraph), paragraph.length]) {
      const words = paragraph.slice(begin, end);
      const start = from + begin + (words.length - words.trimStart().length);
      if (words.trim() !== '') sentences.push({ start, end: from + begin + words.trimEnd().length });
      begin = end;
    }
    from = to + 2;
  }
  return sentences;
}

/** The beginning of the paragraph that holds an offset, in UTF-16 units. */
export function paragraphStart(text: string, at: number): number {
  const found = text.lastIndexOf('\n\n', at - 1);
  return found < 0 || at === 0 ? 0 : found + 2;
}

/** The end of the paragraph that holds an offset (exclusive), in UTF-16 units. */
function paragraphEnd(text: string, at: number): number {
  const found = text.indexOf('\n\n', at);
  return found < 0 ? text.length : found;
}

function sentenceEnds(paragraph: string): number[] {
  return matchesOf(paragraph, END)
    .filter((it) => endsHere(paragraph, it.index, it[0]))
    .map((it) => it.index + it[0].length);
}

function endsHere(paragraph: string, stop: number, marks: string): boolean {
  if (!marks.startsWith('.') || marks.length > 1) return true;
  const word = /[\p{L}\p{N}\p{M}.’'-]*$/u.exec(paragraph.slice(Math.max(0, stop - 40), stop))?.[0] ?? '';
  const next = /^\P{L}*([\p{L}\p{M}'’]+)/u.exec(paragraph.slice(stop + marks.length, stop + 60))?.[1] ?? '';
  const opensSentence = sentenceStarters.has(next.toLowerCase());
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return opensSentence;
  if (/^\p{Lu}$/u.test(word)) return opensSentence;
  return !abbreviations.has(word.toLowerCase());
}
