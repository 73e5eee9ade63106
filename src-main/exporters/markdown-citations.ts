import { sameLocator, type PrintedPlace } from '#core/citing/locator.ts';
import type { CitedTarget, Locator } from '#core/model/citation.ts';
import { escaped, reference, type Mode } from './markdown-raw.ts';
import type { Writing } from './markdown-writing.ts';

/** A key that is read as one without braces around it. */
const BARE_KEY = /^[\p{L}\p{N}](?:[\p{L}\p{N}]|[_.-](?=[\p{L}\p{N}]))*$/u;
const PLAIN_ID = /^[A-Za-z0-9-]+$/;
/** Places that are read as such; others stand in braces, where anything may. */
const PLAIN_PLACE = /^(?:\d{1,6}|[ivxlc]{1,8})(?:[-–](?:\d{1,6}|[ivxlc]{1,8}))?$/;
const PLAIN_TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/;
/** Words that would be read as a place, or as more of the place before them. */
const LIKE_A_PLACE = /^(?:pp?\.|pages?\s|paras?[.\s]|paragraphs?\s|¶|at\s|\d{1,2}:)/;
const LIKE_MORE_PLACES = /^(?:and\s|&|[ivxlcdm]+(?![\p{L}\p{N}])|[A-Za-z]{0,2}-?\d)/u;

/**
 * A citation as Pandoc writes it, `[see @key, p. 3; @other]`, and behind it what it points at where that is not the source
 * itself: `{excerpt=ID source}`, a word for each target.
 */
export function citationMarkdown(targets: readonly CitedTarget[], mode: Mode, writing: Writing): string {
  const cites = targets.map((it) => {
    const { target } = it;
    const key = writing.keyOf(target);
    // A picture brought in by itself has no source; what the library lacks has no name.
    const cited = key ?? (target.kind === 'picture' ? 'picture' : 'missing');
    const meant = target.kind === 'source' && key !== null ? null : { kind: target.kind, id: target.id };
    return { text: citeMarkdown(it, cited, mode, writing), meant };
  });
  const brackets = `[${cites.map((it) => it.text).join('; ')}]`;
  if (cites.every((it) => it.meant === null)) return brackets;
  const words = cites.map(({ meant }) =>
    meant === null ? 'source' : `${meant.kind}=${idMarkdown(meant.id)}`,
  );
  return `${brackets}{${words.join(' ')}}`;
}

function idMarkdown(id: string): string {
  return PLAIN_ID.test(id) ? id : `"${id.replaceAll(/[^\p{L}\p{N}-]/gu, reference)}"`;
}

function citeMarkdown(it: CitedTarget, key: string, mode: Mode, writing: Writing): string {
  const before = it.prefix === '' ? '' : `${escaped(it.prefix, mode)} `;
  const cited = BARE_KEY.test(key) ? `@${key}` : `@{${escaped(key, mode)}}`;
  const place = placeMarkdown(it, mode, writing);
  return before + cited + place + suffixMarkdown(it.suffix, place === '', mode);
}

function suffixMarkdown(suffix: string, isFirst: boolean, mode: Mode): string {
  if (suffix === '') return '';
  const [first = ''] = suffix;
  // Commas and full stops at its beginning would be taken for those before it.
  const text = /[,.]/.test(first) ? reference(first) + escaped(suffix.slice(1), mode) : escaped(suffix, mode);
  return isFirst && LIKE_A_PLACE.test(suffix) ? `{}, ${text}` : `, ${text}`;
}

/**
 * The locator as it is read back. One that is not set but given by the anchor is written for the person who reads the file;
 * one that is set and says the same as the anchor stands in braces, so that it stays set.
 */
function placeMarkdown(it: CitedTarget, mode: Mode, writing: Writing): string {
  const own = it.target.kind === 'source' ? null : writing.placeOf(it);
  if (it.locator === null) {
    const isPlain = own !== null && isPlainPlace(own) && !LIKE_MORE_PLACES.test(it.suffix);
    return isPlain ? `, ${plainPlace(own)}` : '';
  }
  const isSame = own !== null && sameLocator(it.locator, asLocator(own));
  const isPlain = isPlainPlace(it.locator) && !isSame && !LIKE_MORE_PLACES.test(it.suffix);
  return isPlain
    ? `, ${plainPlace(it.locator)}`
    : `, {${WORD[it.locator.kind]} ${escaped(it.locator.value, mode)}}`;
}

const WORD = { page: 'p.', paragraph: 'para.', time: 'at' } as const;

function isPlainPlace({ kind, value }: Locator): boolean {
  return (kind === 'time' ? PLAIN_TIME : PLAIN_PLACE).test(value);
}

function plainPlace({ kind, value }: Locator): string {
  const isSeveral = /[-–]/.test(value);
  const word =
    kind === 'page' && isSeveral ? 'pp.' : kind === 'paragraph' && isSeveral ? 'paras.' : WORD[kind];
  return `${word} ${value}`;
}

function asLocator({ kind, value }: PrintedPlace): Locator {
  return { kind, value };
}
