import type { SearchHit } from '#core/contract/search-views.ts';
import type { wordFinder } from './search-query.ts';

export type SnippetPart = SearchHit['snippet'][number];

/** Characters (UTF-16 units) shown in all, and before the first match. */
const LENGTH = 200;
const LEAD = 60;

/**
 * A piece of the first text that has a match, as it is written there, with the matches marked; the beginning of the
 * first text where none shows one. `…` stands where the piece does not reach the text's end.
 */
export function snippetOf(texts: readonly string[], find: ReturnType<typeof wordFinder>): SnippetPart[] {
  for (const text of texts) {
    const first = find(text).next();
    if (first.done !== true) return cut(text, first.value.start, find);
  }
  return cut(texts[0] ?? '', 0, find);
}

function cut(text: string, match: number, find: ReturnType<typeof wordFinder>): SnippetPart[] {
  const start = match <= LEAD ? 0 : wordStart(text, match - LEAD, match);
  const end = text.length - start <= LENGTH ? text.length : wordEnd(text, start + LENGTH, match);
  const piece = text.slice(start, end);
  const parts: SnippetPart[] = start > 0 ? [{ text: '… ', match: false }] : [];
  let at = 0;
  for (const found of find(piece)) {
    if (found.start > at) parts.push({ text: piece.slice(at, found.start), match: false });
    parts.push({ text: piece.slice(found.start, found.end), match: true });
    at = found.end;
  }
  if (at < piece.length) parts.push({ text: piece.slice(at), match: false });
  if (end < text.length) parts.push({ text: ' …', match: false });
  return parts;
}

/** The beginning of the first whole word at or after `from`; `from` itself where no word begins before `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s\S/u);
  return space < 0 ? onCharacter(text, from) : from + space + 1;
}

/** The end of the last whole word before `to`, but not before the match has been shown. */
function wordEnd(text: string, to: number, match: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > match + LEAD ? space : onCharacter(text, to);
}

/** Never between the halves of one character. */
function onCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
