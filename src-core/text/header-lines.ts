import type { PartialDate } from '#core/model/dates.ts';
import { endsSentence, hasWords, wordCount } from './characters.ts';
import { isProse, judgeFurniture, type Verdicts } from './furniture.ts';
import { sameWordsKey, type HintedParagraph } from './hinted-paragraph.ts';
import { findStatedDate } from './stated-date.ts';
import { bylineOpeners, dateLineWords, kindLines, outletOpeners } from './words/header-words.ts';

/** What a line above an article states. `kind` is the sort of document, such as press release. */
export type HeaderLine =
  | { readonly role: 'title'; readonly title: string }
  | { readonly role: 'outlet'; readonly outlet: string }
  | { readonly role: 'date'; readonly date: PartialDate }
  | { readonly role: 'byline'; readonly authors: readonly string[]; readonly date: PartialDate | null }
  | { readonly role: 'kind'; readonly kind: string };

/** How far down the lines above an article may reach, in paragraphs. */
const HEADER_REACH = 12;
const LONGEST_TITLE = 250;

/**
 * The lines at the top of a document that state facts about it, by their index among `paragraphs`. Only lines that are
 * nothing else count; photo credits and menus are passed over. `title` is the one the document's own metadata gives,
 * else null.
 */
export function headerLines(
  paragraphs: readonly HintedParagraph[],
  title: string | null,
): ReadonlyMap<number, HeaderLine> {
  const lines = new Map<number, HeaderLine>();
  const furniture = judgeFurniture(paragraphs);
  const own = title === null ? ownTitle(paragraphs, furniture) : title;
  let strangers = 0;
  for (const [index, { text }] of paragraphs.slice(0, HEADER_REACH).entries()) {
    if (furniture[index]) continue;
    const isTitle = own !== null && sameWordsKey(own) === sameWordsKey(text);
    const line: HeaderLine | null = isTitle ? { role: 'title', title: own } : statedBy(text);
    if (line) lines.set(index, line);
    else strangers += 1;
    // A title may be followed by a summary before the line with author and date; past that the article has begun.
    if (strangers > 2) break;
  }
  return lines;
}

/**
 * The title of a document without metadata: its first line, where that is no sentence and an article follows. What says
 * that it is a press release or the like may have a letterhead first, so there the last such line counts.
 */
function ownTitle(paragraphs: readonly HintedParagraph[], furniture: Verdicts): string | null {
  const article = paragraphs.findIndex(({ text }, index) => !furniture[index] && isProse(text));
  const above = paragraphs
    .slice(0, Math.min(article, HEADER_REACH))
    .filter((_, index) => !furniture[index])
    .map((it) => it.text);
  const strangers = above.filter((it) => statedBy(it) === null);
  const chosen = above.some((it) => kindLine(it)) ? strangers.findLast(looksLikeTitle) : strangers[0];
  return chosen !== undefined && looksLikeTitle(chosen) ? chosen : null;
}

function looksLikeTitle(text: string): boolean {
  const words = wordCount(text);
  return text.length <= LONGEST_TITLE && words >= 2 && words <= 35 && !/[.,:;…]["'”’»]?$/.test(text);
}

function statedBy(text: string): HeaderLine | null {
  if (text.length > 200) return null;
  return kindLine(text) ?? outletLine(text) ?? bylineOrDate(text);
}

function kindLine(text: string): HeaderLine | null {
  const kind = kindLines.get(text.toLowerCase().replace(/[:.]$/, ''));
  return kind === undefined ? null : { role: 'kind', kind };
}

function outletLine(text: string): HeaderLine | null {
  const named = afterOpener(text, outletOpeners);
  if (named !== null && !endsSentence(named) && wordCount(named) <= 8)
    return { role: 'outlet', outlet: named };
  const isHost = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,12}\/?$/u.test(text);
  return isHost ? { role: 'outlet', outlet: text.replace(/^https?:\/\/|\/$/g, '') } : null;
}

function bylineOrDate(text: string): HeaderLine | null {
  const found = findStatedDate(text);
  const rest = found ? `${text.slice(0, found.start)} ${text.slice(found.end)}` : text;
  const date = found?.date ?? null;
  if (date !== null && isOnlyDate(rest)) return { role: 'date', date };
  const named = afterOpener(
    rest.replace(/\d{1,2}[:.]\d\d(?::\d\d)?/g, ' ').replace(/[\s|,•·–—-]+$/, ''),
    bylineOpeners,
  );
  const authors = named === null ? [] : authorNames(named);
  return authors.length > 0 ? { role: 'byline', authors, date } : null;
}

function isOnlyDate(rest: string): boolean {
  const words = rest
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[+−-]\d{2}:?\d{2}|t?\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\.\d+)?/gu, ' ')
    .match(/[\p{L}\p{N}']+/gu);
  return (words ?? []).every((word) => dateLineWords.includes(word) || findStatedDate(word) !== null);
}

function afterOpener(text: string, openers: readonly string[]): string | null {
  const low = text.trimStart().toLowerCase();
  const opener = openers.find((it) => low.startsWith(it) && !/^\p{L}/u.test(low.slice(it.length)));
  const rest =
    opener === undefined
      ? ''
      : text
          .trimStart()
          .slice(opener.length)
          .replace(/^[\s:]+/, '')
          .trim();
  return hasWords(rest) ? rest : null;
}

const NAME =
  /^\p{Lu}[\p{L}\p{M}'’ʼ.-]*(?: (?:(?:de|du|des|van|von|der|den|di|da|la|le|al|bin|ibn|el|y) ){0,2}\p{Lu}[\p{L}\p{M}'’ʼ.-]*){0,4}$/u;

/** The names in a list of authors; empty when any part of it is not written as a name. */
export function authorNames(list: string): string[] {
  const names = list
    .split(/\s*(?:[,;|/•·]|\s(?:and|et|und|та|і|й|и|&)\s)\s*/u)
    .map((it) => it.trim())
    .filter((it) => it !== '');
  return names.every((it) => NAME.test(it)) ? names : [];
}
